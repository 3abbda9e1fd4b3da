// One subscriber, octet by octet; docs/STATE.md draws it. Rows are kept, journaled and put in snapshots in this
// form alone, little-endian.

/** Octets of a row. Six to two rows share three cache lines, so that most looks at a row touch one. */
export const ROW_OCTETS = 48;
export const ROW_WORDS = ROW_OCTETS / 4;
export const ROW_DOUBLES = ROW_OCTETS / 8;

/** Doubles of a row: digits with a 1 before them, 0 without. A row with neither is free. */
export const IMSI = 0;
export const MSISDN = 1;

/**
 * Words of a row. `VLR_WORD` holds the id of a title (20 bits), the country (8) and flags (4); `SGSN_WORD` the
 * id of a title, the previous country and flags. Times are seconds since 1970. Who asked is the first nine
 * digits of a title with a 1 before them.
 */
export const VLR_WORD = 4;
export const SGSN_WORD = 5;
export const PLACED_AT = 6;
export const ALIVE_AT = 7;
export const ROUTING_BY = 8;
export const ROUTING_AT = 9;
export const AUTHENTICATION_BY = 10;
export const AUTHENTICATION_AT = 11;

export const COUNTRY_SHIFT = 20;
export const TITLE_MASK = (1 << COUNTRY_SHIFT) - 1;
export const COUNTRY_MASK = 0xff;

/** Flags of `VLR_WORD`. */
export const AT_HOME = 1 << 28;
export const ABROAD = 1 << 29;
/** An accepted place or a sign of life was seen: such a row never makes way. */
export const CONFIRMED = 1 << 30;
/** Flag of `SGSN_WORD`: asked about since the hand that looks for rows to evict went by. */
export const TOUCHED = 1 << 28;
/** Flag of `SGSN_WORD`: a text came after the last question for the routing of one. */
export const TEXT_FOLLOWED = 1 << 29;

/** 24 bits of an index entry name the row, and 0 is an empty one. */
export const MAX_SUBSCRIBERS = 0xff_fffe;

/** Digits that are kept of who asked: enough for country, operator and node range, and fits 31 bits. */
const FIRST_DIGITS_BELOW = 2_000_000_000;

/** The first nine digits of a title, both with a 1 before them. */
export function firstDigits(title: number): number {
  if (title < FIRST_DIGITS_BELOW) return title;
  let scale = 10;
  while (title >= FIRST_DIGITS_BELOW * scale) scale *= 10;
  return Math.floor(title / scale);
}

/** Whether these are digits with a 1 before them that a double holds exactly. */
export function isNumber(digits: number): boolean {
  return digits >= 10 && Number.isSafeInteger(digits);
}

/** Milliseconds as the seconds of a row. */
export function secondsOf(atMs: number): number {
  return Math.min(Math.max(Math.floor(atMs / 1000), 0), 0xffff_ffff);
}

/** Digits as text: `1447700900001` → `447700900001`, 0 → `''`. */
export function digitsOf(number: number): string {
  return number === 0 ? '' : String(number).slice(1);
}
