import { LONGEST_SILENCE_MS } from '../state/subscriber-rows.ts';
import type { SubscriberTable } from '../state/subscriber-table.ts';

interface Watched {
  readonly memory: { readonly subscribers: SubscriberTable };
}

/** Whether signalling has not been watched for so long that nothing can be said of now. */
export function isBlind({ memory }: Watched, nowMs: number): boolean {
  const { watchedUntilMs } = memory.subscribers;
  return watchedUntilMs > 0 && nowMs - watchedUntilMs > LONGEST_SILENCE_MS;
}

/**
 * Whether signalling has been watched without a break since a fact was seen. What was seen before a break may have been
 * undone in it.
 */
export function isWatchedSince({ memory }: Watched, factAtMs: number): boolean {
  return factAtMs >= memory.subscribers.watchedSinceMs;
}
