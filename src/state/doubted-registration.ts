import type { RecentFinding } from './recent-finding.ts';

/** From this score on a registration is doubted: the score at which codes should wait. */
export const DOUBTED_SCORE = 40;

/** Operations by which a network registers a subscriber, TS 29.002 clauses 8.1.2 and 8.1.7. */
export function isRegistration(operation: string): boolean {
  return operation === 'updateLocation' || operation === 'updateGprsLocation';
}

/** Whether a finding says that a registration is a theft, maybe. */
export function isDoubtedRegistration({ threat, score, operation }: RecentFinding): boolean {
  return threat === 'sms-interception' && score >= DOUBTED_SCORE && isRegistration(operation);
}
