import { MCC_COUNTRIES } from '../network/mcc-country-table.ts';

/** The country or territories that a mobile country code stands for, E.212. */
export interface MobileCountry {
  readonly code: number;
  /** ISO 3166-1 alpha-2; none for networks of ships and aircraft. */
  readonly names: readonly string[];
}

/** Territories that have no code of their own and are served under another's: Annex to ITU Operational Bulletin 1162. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  AU: ['CC', 'CX', 'NF'],
  FI: ['AX'],
  GB: ['GG', 'IM', 'JE'],
  GP: ['BL', 'GF', 'MF', 'MQ'],
  MA: ['EH'],
  NO: ['SJ'],
  RE: ['YT'],
  CW: ['BQ', 'SX'],
};

const FIRST_CODES: ReadonlyMap<string, number> = new Map(
  [...MCC_COUNTRIES].reverse().map(([mcc, country]) => [country, Number(mcc)]),
);

/** @param country ISO 3166-1 alpha-2, or `maritime`; `undefined` where no code is known for it */
export function mobileCountryOf(country: string): MobileCountry | undefined {
  const code = FIRST_CODES.get(country);
  if (code === undefined) return undefined;
  return { code, names: country === 'maritime' ? [] : [country, ...(SHARED[country] ?? [])].sort() };
}
