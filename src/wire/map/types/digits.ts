import { storeDigits } from '../../bcd.ts';
import type { BerWriter } from '../../ber/ber-writer.ts';
import type { DecodeContext } from '../../ber/decode-context.ts';
import { ODD_DIGITS } from '../../ber/oddity.ts';
import { type OctetCodec, octets } from '../../ber/schema.ts';
import type { Cursor } from '../../cursor.ts';

/** TBCD of TS 29.002 clause 17.7.8: digits, `*`, `#`, `a`, `b`, `c`; the code 15 is filler. */
const TBCD = '0123456789*#abc';

/** Filler anywhere but in the last half octet ends the digits; what hides behind it is odd. */
export function tbcdText(ctx: DecodeContext, start: number, end: number): string {
  let text = '';
  let odd = false;
  for (let pos = start; pos < end; pos++) {
    const octet = ctx.cursor.at(pos);
    const low = octet & 0x0f;
    const high = octet >> 4;
    if (low === 0x0f) {
      odd = true;
      break;
    }
    text += TBCD[low];
    if (high === 0x0f) {
      odd ||= pos !== end - 1;
      if (odd) break;
    } else text += TBCD[high];
    if (low > 9 || (high > 9 && high !== 0x0f)) odd = true;
  }
  if (odd) ctx.odd(ODD_DIGITS);
  return text;
}

/**
 * The same as a number with a 1 before the digits, left in a place of an array, for the hot path: 0
 * where there are none, -1 and false where only the full decode tells (over 15 digits, `*` or letters,
 * filler within). See `storeDigits`.
 */
export function storeTbcd(
  target: Float64Array,
  place: number,
  cursor: Cursor,
  start: number,
  end: number,
): boolean {
  return storeDigits(target, place, cursor, start, end, end > start && cursor.at(end - 1) >> 4 === 15);
}

export function writeTbcd(writer: BerWriter, digits: string): void {
  const codes = Array.from(digits, (digit) => TBCD.indexOf(digit));
  if (codes.includes(-1)) throw new RangeError(`"${digits}" holds what is no TBCD digit`);
  if (codes.length % 2 === 1) codes.push(15);
  for (let i = codes.length - 2; i >= 0; i -= 2) {
    writer.u8((codes[i] as number) | ((codes[i + 1] as number) << 4));
  }
}

/** Digits alone, between two sizes in octets. */
export function tbcd(name: string, least: number, most: number): OctetCodec<string> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.odd(ODD_DIGITS);
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      return tbcdText(ctx, start, end);
    },
    json(ctx, start, end) {
      return `"${this.decode(ctx, start, end)}"`;
    },
    encode(value, writer) {
      writeTbcd(writer, value);
    },
  };
}

/** IMSI, TS 23.003 clause 2.2: at most 15 digits in 3 to 8 octets. */
export const imsi = octets(tbcd('imsi', 3, 8));
/** IMEI, TS 23.003 clause 6.2. */
export const imei = octets(tbcd('imei', 8, 8));
