/** The wait after a first try that failed. */
const FIRST_WAIT_MS = 1_000;
/** Waits double up to here: a sink that is back is called within a quarter of an hour. */
const MOST_WAIT_MS = 15 * 60_000;

/** Tries of one event: with the waits between them an outage of three quarters of an hour is bridged. */
export const MAX_ATTEMPTS = 14;

/**
 * How long to wait after so many tries. The second half of the wait is left to chance, so that what failed together
 * does not come back together.
 *
 * @param attempts tries that failed, 1 and more
 * @param chance from 0 up to and without 1
 * @param askedMs what the sink asked for; kept to where it is longer, and no longer than the longest wait
 */
export function waitBeforeRetryMs(attempts: number, chance: number, askedMs = 0): number {
  const doubledMs = Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  const waitMs = Math.round(doubledMs * (0.5 + chance / 2));
  return Math.max(waitMs, Math.min(askedMs, MOST_WAIT_MS));
}
