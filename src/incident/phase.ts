import type { ThreatClass } from '../detect/threat-class.ts';

/** What a step of an attack is for. */
export type Phase =
  | 'probing'
  | 'reconnaissance'
  | 'key request'
  | 'move'
  | 'text to the new place'
  | 'call diversion'
  | 'profile change'
  | 'cut-off'
  | 'forged text'
  | 'evasion';

/** Operations that hand a text over for delivery; versions 1 and 2 called it forwardSM. */
const DELIVERIES: ReadonlySet<string> = new Set(['mt-ForwardSM', 'forwardSM', 'mt-ForwardSM-VGCS']);

/** Questions that prepare an interception, where a detector of interceptions points at them. */
const QUESTIONS: ReadonlySet<string> = new Set([
  'sendRoutingInfoForSM',
  'sendRoutingInfo',
  'sendIMSI',
  'sendRoutingInfoForGprs',
  'sendRoutingInfoForLCS',
  'anyTimeInterrogation',
  'provideSubscriberInfo',
]);

/**
 * The phase that a finding belongs to.
 *
 * @param operation identifier of what was asked, `''` where it is not known
 */
export function phaseOf(threat: ThreatClass, operation: string): Phase {
  switch (threat) {
    case 'scanning':
      return 'probing';
    case 'identity-harvest':
    case 'location-tracking':
      return 'reconnaissance';
    case 'key-theft':
      return 'key request';
    case 'sms-interception':
      if (DELIVERIES.has(operation)) return 'text to the new place';
      if (operation === 'sendAuthenticationInfo') return 'key request';
      return QUESTIONS.has(operation) ? 'reconnaissance' : 'move';
    case 'call-interception':
      return operation === 'updateLocation' ? 'move' : 'call diversion';
    case 'profile-fraud':
      return 'profile change';
    case 'denial-of-service':
      return 'cut-off';
    case 'sms-spoofing':
      return 'forged text';
    case 'evasion':
      return 'evasion';
    default:
      return threat satisfies never;
  }
}

/** What makes an interception whole, in the order it happens. */
const INTERCEPTION: readonly Phase[] = ['reconnaissance', 'move', 'text to the new place'];

/** Whether phases, in order of time, hold a whole interception: found out, moved away, and a text sent after. */
export function isWholeInterception(phases: readonly Phase[]): boolean {
  let next = 0;
  for (const phase of phases) if (phase === INTERCEPTION[next]) next++;
  return next === INTERCEPTION.length;
}

/** A phase in the words of a story: a move after a text went to the new place is another one. */
export function phaseWords(phase: Phase, before: readonly Phase[]): string {
  return phase === 'move' && before.includes('text to the new place') ? 'second move' : phase;
}
