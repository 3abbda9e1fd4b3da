// What banks ask about one number, octet by octet: a row is one line of the processor's cache. docs/STATE.md draws it.

export const NUMBER_ROW_OCTETS = 64;
export const NUMBER_ROW_WORDS = NUMBER_ROW_OCTETS / 4;
export const NUMBER_ROW_DOUBLES = NUMBER_ROW_OCTETS / 8;

/** Doubles of a row: digits with a 1 before them. A row without MSISDN is free. */
export const MSISDN = 0;
export const IMSI = 1;

/** Words of a row. Times are seconds since 1970, 0 for never. */
export const PAIR_SINCE = 4;
export const PAIR_SEEN = 5;
/** Of the condition of forwarding that `ODD_SHIFT` names; the other two share `CONDITIONAL_AT`. */
export const ODD_CONDITIONAL_AT = 6;
export const FLAGS = 7;
export const UNCONDITIONAL_AT = 8;
export const CONDITIONAL_AT = 9;
export const TEXTS_AT = 10;
export const DATA_AT = 11;
/** Country of the place now in the lower half, of the trusted place before it in the upper. */
export const COUNTRIES = 12;
export const PLACE_SINCE = 13;
export const PLACE_SEEN = 14;
export const BEFORE_PLACE_SEEN = 15;

/** Bits of `FLAGS`. */
export const SWAPPED = 1;
export const PLACE_DOUBTED = 2;
/** Two bits each: see `TRISTATE`. */
export const UNCONDITIONAL_SHIFT = 2;
export const BUSY_SHIFT = 4;
export const NO_REPLY_SHIFT = 6;
export const NOT_REACHABLE_SHIFT = 8;
export const TEXTS_SHIFT = 10;
export const DATA_SHIFT = 12;
/** Two bits each: see `WHEREABOUTS`. */
export const PLACE_SHIFT = 14;
export const BEFORE_PLACE_SHIFT = 16;
export const TWO_BITS = 3;
/** A bit a condition of forwarding that the profile told in the registration under way, and one that it came. */
export const TOLD_SHIFT = 18;
export const PROFILE_CAME = 1 << 22;
export const OF_REGISTRATION = PROFILE_CAME | (0xf << TOLD_SHIFT);
/** Two bits: see `TEXT_SERVICE`. */
export const TEXT_SERVICE_SHIFT = 23;
/** Two bits: 0 where the three conditions share one time, else which of them has one of its own, from 1. */
export const ODD_SHIFT = 25;

/** Whether our register gives texts on to the subscriber: TS 29.002 12.1. */
export const TEXT_SERVICE = ['unknown', 'given', 'barred', 'not-provisioned'] as const;
export type TextService = (typeof TEXT_SERVICE)[number];

export const TRISTATE = ['unknown', 'no', 'yes'] as const;
export type Tristate = (typeof TRISTATE)[number];

export const WHEREABOUTS = ['unknown', 'home', 'abroad'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** Of ships, aircraft and satellites, and of titles that tell no country: no pair of letters. */
const NO_COUNTRY = 0;
const MARITIME = 0xffff;

/** ISO 3166-1 alpha-2, `maritime` or `''`, as half a word. */
export function countryBits(country: string): number {
  if (country === 'maritime') return MARITIME;
  return country.length === 2 ? (country.charCodeAt(0) << 8) | country.charCodeAt(1) : NO_COUNTRY;
}

export function countryOfBits(bits: number): string {
  if (bits === MARITIME) return 'maritime';
  return bits === NO_COUNTRY ? '' : String.fromCharCode(bits >>> 8, bits & 0xff);
}
