import type { Comparison, Followed } from './told.ts';

/** Memory keeps times of facts in whole seconds: one that came just after the subscription may look older by so much. */
const FACT_RESOLUTION_MS = 1_000;

/**
 * `swapped`: a change of SIM that is newer than what was known, and not older than the subscription. One that is
 * only learned of late is none of its events.
 */
export function followSimSwap({ told, snapshot, isBeginning, startsAtMs }: Comparison): Followed {
  const changedAtMs = snapshot.simChangedAtMs;
  const isNews = changedAtMs !== undefined && changedAtMs > (told.simChangedAtMs ?? Number.NEGATIVE_INFINITY);
  if (!isNews) return { told, happening: undefined };
  const isOurs = !isBeginning && changedAtMs > startsAtMs - FACT_RESOLUTION_MS;
  return {
    told: { ...told, simChangedAtMs: changedAtMs, factAtMs: changedAtMs },
    happening: isOurs ? { atMs: changedAtMs, data: {} } : undefined,
  };
}
