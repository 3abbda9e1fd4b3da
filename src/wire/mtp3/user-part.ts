/** User parts by service indicator (Q.704 14.2.1); the Q.704 names in the layers' own spelling. */
const USER_PARTS: readonly string[] = [
  'management',
  'test',
  'special-test',
  'sccp',
  'tup',
  'isup',
  'dup-call',
  'dup-facility',
  'mtp-testing',
  'broadband-isup',
  'satellite-isup',
  'spare-11',
  'aal2',
  'bicc',
  'gateway-control',
  'spare-15',
];

const NETWORKS: readonly string[] = ['international', 'international-spare', 'national', 'national-spare'];

/** The user part that a service indicator names. */
export function userPart(si: number): string {
  return USER_PARTS[si] ?? `unknown-${si}`;
}

/** The network that a network indicator names (Q.704 14.2.2). */
export function networkIndicator(ni: number): string {
  return NETWORKS[ni] ?? `unknown-${ni}`;
}

/** Management and test traffic of MTP3 itself: service indicators 0 to 2. */
export function isMtp3Management(si: number): boolean {
  return si >= 0 && si <= 2;
}
