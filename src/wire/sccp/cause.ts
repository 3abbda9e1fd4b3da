/** Return causes (Q.713 3.12; those from 0xf7 on are ANSI T1.112.3). */
const RETURN_CAUSES: Readonly<Record<number, string>> = {
  0: 'no translation for an address of such nature',
  1: 'no translation for this specific address',
  2: 'subsystem congestion',
  3: 'subsystem failure',
  4: 'unequipped user',
  5: 'MTP failure',
  6: 'network congestion',
  7: 'unqualified',
  8: 'error in message transport',
  9: 'error in local processing',
  10: 'destination cannot perform reassembly',
  11: 'SCCP failure',
  12: 'hop counter violation',
  13: 'segmentation not supported',
  14: 'segmentation failure',
  247: 'message change failure',
  248: 'invalid INS routing request',
  249: 'invalid ISNI routing request',
  250: 'unauthorized message',
  251: 'message incompatibility',
  252: 'cannot perform ISNI constrained routing',
  253: 'redundant ISNI constrained routing information',
  254: 'unable to perform ISNI identification',
};

/** Release causes (Q.713 3.11). */
const RELEASE_CAUSES: readonly string[] = [
  'end user originated',
  'end user congestion',
  'end user failure',
  'SCCP user originated',
  'remote procedure error',
  'inconsistent connection data',
  'access failure',
  'access congestion',
  'subsystem failure',
  'subsystem congestion',
  'MTP failure',
  'network congestion',
  'expiration of reset timer',
  'expiration of receive inactivity timer',
  'reserved',
  'unqualified',
  'SCCP failure',
];

/** Reset causes (Q.713 3.13). */
const RESET_CAUSES: readonly string[] = [
  'end user originated',
  'SCCP user originated',
  'message out of order: incorrect P(S)',
  'message out of order: incorrect P(R)',
  'remote procedure error: message out of window',
  'remote procedure error: incorrect P(S) after initialization',
  'remote procedure error: general',
  'remote end user operational',
  'network operational',
  'access operational',
  'network congestion',
  'reserved',
  'unqualified',
];

/** Error causes (Q.713 3.14). */
const ERROR_CAUSES: readonly string[] = [
  'local reference number mismatch: unassigned destination',
  'local reference number mismatch: inconsistent source',
  'point code mismatch',
  'service class mismatch',
  'unqualified',
];

/** Refusal causes (Q.713 3.15). */
const REFUSAL_CAUSES: readonly string[] = [
  'end user originated',
  'end user congestion',
  'end user failure',
  'SCCP user originated',
  'destination address unknown',
  'destination inaccessible',
  'network resource: quality of service unavailable, permanent',
  'network resource: quality of service unavailable, transient',
  'access failure',
  'access congestion',
  'subsystem failure',
  'subsystem congestion',
  'expiration of connection establishment timer',
  'incompatible user data',
  'reserved',
  'unqualified',
  'hop counter violation',
  'SCCP failure',
  'no translation for an address of such nature',
  'unequipped user',
];

export type CauseKind = 'return' | 'release' | 'reset' | 'error' | 'refusal';

/** What a cause value means, `unknown` where the specification has no such value. */
export function causeName(kind: CauseKind, value: number): string {
  switch (kind) {
    case 'return':
      return RETURN_CAUSES[value] ?? 'unknown';
    case 'release':
      return RELEASE_CAUSES[value] ?? 'unknown';
    case 'reset':
      return RESET_CAUSES[value] ?? 'unknown';
    case 'error':
      return ERROR_CAUSES[value] ?? 'unknown';
    case 'refusal':
      return REFUSAL_CAUSES[value] ?? 'unknown';
    default:
      return kind satisfies never;
  }
}
