import type { DecodeContext } from '../../ber/decode-context.ts';
import { ODD_DIGITS } from '../../ber/oddity.ts';
import { type OctetCodec, octets } from '../../ber/schema.ts';
import { tbcdText, writeTbcd } from '../../map/types/digits.ts';
import { encodeGsm7, readGsm7 } from '../../sms/gsm7.ts';

/**
 * A number behind one octet of type and plan (TS 24.008 clause 10.5.4.7), or a name where the type says so.
 * `hex` is there where the other fields do not give all octets back.
 */
export interface BcdNumber {
  digits?: string;
  alphanumeric?: string;
  /** Type of number: 0 unknown, 1 international, 2 national, 3 network specific, 5 alphanumeric. */
  nai: number;
  /** Numbering plan: 0 unknown, 1 E.164. */
  np: number;
  hex?: string;
}

/** TS 23.040 clause 9.1.2.5: the value is text in the 7-bit default alphabet. */
const ALPHANUMERIC = 5;
const SEPTETS_A_ROUND = 7;

function numberCodec(name: string, most: number): OctetCodec<BcdNumber> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < 1 || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not 1 to ${most}`);
        if (length === 0) return { digits: '', nai: 0, np: 0, hex: '' };
      }
      const first = ctx.cursor.at(start);
      const nai = (first >> 4) & 7;
      const np = first & 15;
      const value: BcdNumber =
        nai === ALPHANUMERIC ? nameOf(ctx, start + 1, end, np) : { digits: '', nai, np };
      if (nai !== ALPHANUMERIC) {
        value.digits = tbcdText(ctx, start + 1, end);
        if (value.digits.length < 2 * length - 3) value.hex = ctx.cursor.hexOf(start, end);
      }
      if ((first & 0x80) === 0) {
        ctx.odd(ODD_DIGITS);
        value.hex ??= ctx.cursor.hexOf(start, end);
      }
      return value;
    },
    encode(value, writer) {
      if (value.hex !== undefined) {
        writer.hex(value.hex);
        return;
      }
      if (value.alphanumeric !== undefined) writer.bytes(encodeGsm7(value.alphanumeric).octets);
      else writeTbcd(writer, value.digits ?? '');
      writer.u8(0x80 | ((value.nai & 7) << 4) | (value.np & 15));
    },
  };
}

/** No count of characters comes with the name: eight septets fit 7 octets, and the last may be filling. */
function nameOf(ctx: DecodeContext, start: number, end: number, np: number): BcdNumber {
  const length = end - start;
  let septets = Math.floor((length * 8) / 7);
  const padded = length > 0 && length % SEPTETS_A_ROUND === 0 && ctx.cursor.at(end - 1) >> 1 === 0;
  if (padded) septets--;
  const name = readGsm7(ctx.cursor.window(start, end), septets);
  const value: BcdNumber = { alphanumeric: name.text, nai: ALPHANUMERIC, np };
  if (!name.exact || encodeGsm7(name.text).octets.length !== length) {
    value.hex = ctx.cursor.hexOf(start - 1, end);
  }
  return value;
}

/** CalledPartyBCDNumber of TS 29.078 clause 5.1: 1 to 41 octets. */
export const calledPartyBcdNumber = octets(numberCodec('calledPartyBCDNumber', 41));
/** SMS-AddressString: 1 to 11 octets. */
export const smsAddressString = octets(numberCodec('smsAddress', 11));
