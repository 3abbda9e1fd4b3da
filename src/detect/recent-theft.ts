import type { RecentFinding } from '../state/recent-finding.ts';
import type { Facts } from './facts.ts';

/** As `state/doubted-registration.ts` has it, of which detectors may know the types alone. */
const DOUBTED_SCORE = 40;

const REGISTRATIONS: ReadonlySet<string> = new Set(['updateLocation', 'updateGprsLocation']);

/** The latest registration of the subscriber that was found to be a theft, maybe, within so long a time. */
export function recentTheft(facts: Facts, atMs: number, withinMs: number): RecentFinding | undefined {
  for (const finding of facts.recent) {
    if (
      finding.threat === 'sms-interception' &&
      finding.score >= DOUBTED_SCORE &&
      REGISTRATIONS.has(finding.operation) &&
      atMs - finding.atMs <= withinMs
    ) {
      return finding;
    }
  }
  return undefined;
}
