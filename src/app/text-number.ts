/** Subsystem numbers by the node that has them, TS 23.003 clause 8. */
const SUBSYSTEMS: Readonly<Record<number, string>> = {
  1: 'SCCP management',
  3: 'ISUP',
  5: 'MAP',
  6: 'HLR',
  7: 'VLR',
  8: 'MSC',
  9: 'EIR',
  10: 'AuC',
  11: 'ISDN SS',
  142: 'RANAP',
  143: 'RNSAP',
  145: 'GMLC',
  146: 'CAP',
  147: 'gsmSCF',
  148: 'SIWF',
  149: 'SGSN',
  150: 'GGSN',
  250: 'BSC',
  251: 'MSC (BSSAP-LE)',
  252: 'SMLC',
  254: 'BSSAP',
};

/** The node that speaks under a subsystem number, `''` where none is known to. */
export function subsystemName(ssn: number): string {
  return SUBSYSTEMS[ssn] ?? '';
}

/** Numbering plans of SCCP, MAP and ISUP, which number them alike as far as these go. */
const PLANS: Readonly<Record<number, string>> = {
  1: 'E.164',
  3: 'X.121',
  4: 'F.69',
  5: 'maritime',
  6: 'E.212',
  7: 'E.214',
};

export function planName(np: number): string {
  return PLANS[np] ?? `plan ${np}`;
}

/** Nature of address as SCCP and ISUP number it (Q.713 3.4.2.3.1, Q.763 3.9). */
const NATURES: Readonly<Record<number, string>> = {
  0: 'unknown',
  1: 'subscriber',
  3: 'national',
  4: 'international',
};

/** Nature of address as MAP and SMS number it (TS 29.002 17.7.8, TS 23.040 9.1.2.5). */
const MAP_NATURES: readonly string[] = [
  'unknown',
  'international',
  'national',
  'network specific',
  'subscriber',
  'alphanumeric',
  'abbreviated',
];

/** @param scheme whose numbering of the natures it is */
export function natureName(nai: number, scheme: 'sccp' | 'map'): string {
  return (scheme === 'sccp' ? NATURES[nai] : MAP_NATURES[nai]) ?? `nature ${nai}`;
}
