import type { RecentFinding } from '../../state/recent-finding.ts';
import type { Remembered } from './network.ts';

const MINUTE_MS = 60_000;

/** The title of who registered the subscriber, in tests of what follows a theft. */
export const THIEF = '12025550100';

/** That a registration by `THIEF` was found to be doubtful. */
export function theftFound(atMs: number, more: Partial<RecentFinding> = {}): RecentFinding {
  return {
    detector: 'stolen-registration',
    threat: 'sms-interception',
    score: 85,
    atMs,
    sender: THIEF,
    operation: 'updateLocation',
    ...more,
  };
}

/** Five minutes ago `THIEF` registered a subscriber who was in France. */
export function afterTheft(nowMs: number): Remembered & { readonly recent: readonly RecentFinding[] } {
  const atMs = nowMs - 5 * MINUTE_MS;
  const subscriber = {
    whereabouts: 'abroad' as const,
    country: 'US',
    previousCountry: 'FR',
    vlr: THIEF,
    placedAtMs: atMs,
  };
  return { subscriber, recent: [theftFound(atMs)] };
}
