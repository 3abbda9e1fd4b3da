import type { Cursor } from './cursor.ts';
import type { OctetWriter } from './octet-writer.ts';

/** 15 digits with a 1 before them stay below 2^53; E.164 and E.212 allow no more (E.164 6.2.1, E.212 4). */
export const MAX_DIGITS_AS_NUMBER = 15;

/** The two digits of an octet as 0-99, low half first; 255 where one is not decimal. */
const PAIRS: Uint8Array = Uint8Array.from({ length: 256 }, (_, octet) => {
  const low = octet & 0x0f;
  const high = octet >> 4;
  return low > 9 || high > 9 ? 255 : low * 10 + high;
});

/** Set in what `PAIRS` has for an octet that is no two digits, and in no pair of them (99 is 0x63). */
const NO_PAIR = 0x80;

const HUNDREDS = Float64Array.of(1, 100, 10_000, 1_000_000, 100_000_000);

const SIGNALS = '0123456789abcdef';

/**
 * Digits packed two to an octet, low half first, as a number with a 1 written before them:
 * `0044` is 10044. Leading zeros and the count of digits survive, and nothing is allocated.
 *
 * @param odd the high half of the last octet is a filler
 * @returns 0 where there are no digits; -1 for more than 15 digits or one that is not decimal,
 *   which only `bcdText` can carry
 */
export function digitsAsNumber(cursor: Cursor, start: number, end: number, odd: boolean): number {
  storeDigits(ONE, 0, cursor, start, end, odd);
  return ONE[0] as number;
}

const ONE = new Float64Array(1);

/**
 * The same, left in a place of an array: a number of this size that is handed back by a function is
 * an object on the heap, and the hot path makes five of them a message. False where it is -1.
 */
export function storeDigits(
  target: Float64Array,
  place: number,
  cursor: Cursor,
  start: number,
  end: number,
  odd: boolean,
): boolean {
  const count = (end - start) * 2 - (odd ? 1 : 0);
  if (start < 0 || count <= 0) {
    target[place] = 0;
    return true;
  }
  target[place] = -1;
  if (count > MAX_DIGITS_AS_NUMBER || end > cursor.end) return false;
  // asked once, not for every octet
  const { octets } = cursor;
  const whole = odd ? end - 1 : end;
  let middle = start + 4;
  if (whole < middle) middle = whole;
  // Two halves of at most 1 + 8 digits, since integers are cheaper than doubles. What is no pair of
  // digits has a bit that none has, and is asked for once at the end.
  let first = 1;
  let wrong = 0;
  let at = start;
  for (; at < middle; at++) {
    const pair = PAIRS[octets[at] as number] as number;
    wrong |= pair;
    first = (Math.imul(first, 100) + pair) | 0;
  }
  let second = 0;
  for (; at < whole; at++) {
    const pair = PAIRS[octets[at] as number] as number;
    wrong |= pair;
    second = (Math.imul(second, 100) + pair) | 0;
  }
  if ((wrong & NO_PAIR) !== 0) return false;
  const scale = HUNDREDS[whole - middle] as number;
  if (!odd) {
    target[place] = first * scale + second;
    return true;
  }
  const low = (octets[whole] as number) & 0x0f;
  if (low > 9) return false;
  target[place] = (first * scale + second) * 10 + low;
  return true;
}

/**
 * Digits packed two to an octet, low half first, as text; codes above nine are `a` to `f`.
 * Octets outside the cursor's window end the text.
 *
 * @param odd the high half of the last octet is a filler and dropped
 */
export function bcdText(cursor: Cursor, start: number, end: number, odd: boolean): string {
  if (start < 0) return '';
  let text = '';
  for (let i = start; i < end; i++) {
    const octet = cursor.at(i);
    if (octet < 0) break;
    text += SIGNALS[octet & 0x0f];
    if (!odd || i !== end - 1) text += SIGNALS[octet >> 4];
  }
  return text;
}

/**
 * Writes digits two to an octet, low half first. Throws `RangeError` for anything but `0-9a-f`.
 *
 * @param filler what the spare half of the last octet holds where the count is odd
 */
export function writeBcd(writer: OctetWriter, digits: string, filler = 0): void {
  for (let i = 0; i < digits.length; i += 2) {
    const low = signal(digits, i);
    const high = i + 1 < digits.length ? signal(digits, i + 1) : filler & 0x0f;
    writer.u8((high << 4) | low);
  }
}

function signal(digits: string, at: number): number {
  const value = SIGNALS.indexOf(digits.charAt(at));
  if (value < 0) throw new RangeError(`"${digits}" holds something that is no address signal`);
  return value;
}
