import { ODD_DIGITS } from '../../ber/oddity.ts';
import { type OctetCodec, octets } from '../../ber/schema.ts';

/** Location number of ITU-T Q.763 clause 3.30, as ISUP carries it. */
export interface LocationNumber {
  digits: string;
  /** Nature of address: 1 subscriber, 2 unknown, 3 national, 4 international. */
  nai: number;
  /** Numbering plan: 1 ISDN (E.164), 3 data, 4 telex, 5 private. */
  np: number;
  /** Internal network number: routing to it is not allowed when 1. */
  inn: number;
  /** 0 allowed, 1 restricted, 2 not available. */
  presentation: number;
  /** 1 user provided and passed, 3 network provided. */
  screening: number;
}

const DIGITS = '0123456789abcdef';

const locationNumberCodec: OctetCodec<LocationNumber | string> = {
  name: 'locationNumber',
  decode(ctx, start, end) {
    if (end - start < 2 || end - start > 10) {
      ctx.fault('bad-length', start, `locationNumber has ${end - start} octets, not 2 to 10`);
      return ctx.cursor.hexOf(start, end);
    }
    const first = ctx.cursor.at(start);
    const second = ctx.cursor.at(start + 1);
    let digits = '';
    for (let pos = start + 2; pos < end; pos++) {
      const octet = ctx.cursor.at(pos);
      digits += (DIGITS[octet & 15] as string) + (DIGITS[octet >> 4] as string);
    }
    const isOdd = (first & 0x80) !== 0;
    // an odd count of no digits, or a filler that is none: kept as it came
    if (isOdd && !digits.endsWith('0')) {
      ctx.odd(ODD_DIGITS);
      return ctx.cursor.hexOf(start, end);
    }
    return {
      digits: isOdd ? digits.slice(0, -1) : digits,
      nai: first & 0x7f,
      np: (second >> 4) & 7,
      inn: second >> 7,
      presentation: (second >> 2) & 3,
      screening: second & 3,
    };
  },
  encode(value, writer) {
    if (typeof value === 'string') {
      writer.hex(value);
      return;
    }
    const codes = Array.from(value.digits, (digit) => DIGITS.indexOf(digit));
    if (codes.includes(-1)) throw new RangeError(`"${value.digits}" holds what is no digit`);
    const isOdd = codes.length % 2 === 1;
    if (isOdd) codes.push(0);
    for (let i = codes.length - 2; i >= 0; i -= 2) {
      writer.u8((codes[i] as number) | ((codes[i + 1] as number) << 4));
    }
    writer.u8(
      (value.inn << 7) | ((value.np & 7) << 4) | ((value.presentation & 3) << 2) | (value.screening & 3),
    );
    writer.u8((isOdd ? 0x80 : 0) | (value.nai & 0x7f));
  },
};

export const locationNumber = octets(locationNumberCodec);
