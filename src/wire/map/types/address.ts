import { ODD_DIGITS } from '../../ber/oddity.ts';
import { type OctetCodec, octets } from '../../ber/schema.ts';
import { tbcdText, writeTbcd } from './digits.ts';

/**
 * AddressString of TS 29.002 clause 17.7.8: a first octet with nature of address and numbering plan,
 * then TBCD digits.
 */
export interface Address {
  digits: string;
  /** Nature of address: 0 unknown, 1 international, 2 national, 3 network specific, 4 subscriber. */
  nai: number;
  /** Numbering plan: 0 unknown, 1 ISDN (E.164), 3 data, 4 telex, 6 land mobile (E.212), 8 national, 9 private. */
  np: number;
}

function addressCodec(name: string, least: number, most: number): OctetCodec<Address> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.odd(ODD_DIGITS);
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
        if (length === 0) return { digits: '', nai: 0, np: 0 };
      }
      const first = ctx.cursor.at(start);
      // the extension bit says "no extension" in every address there is
      if ((first & 0x80) === 0) ctx.odd(ODD_DIGITS);
      return { digits: tbcdText(ctx, start + 1, end), nai: (first >> 4) & 7, np: first & 15 };
    },
    json(ctx, start, end) {
      const { digits, nai, np } = this.decode(ctx, start, end);
      return `{"digits":"${digits}","nai":${nai},"np":${np}}`;
    },
    encode(value, writer) {
      writeTbcd(writer, value.digits);
      writer.u8(0x80 | ((value.nai & 7) << 4) | (value.np & 15));
    },
  };
}

/** AddressString: at most 20 octets. */
export const addressString = octets(addressCodec('address', 1, 20));
/** ISDN-AddressString: at most 9 octets. */
export const isdnAddressString = octets(addressCodec('isdnAddress', 1, 9));
/** An ISDN-AddressString that is the number of a subscriber; the glance looks for this name. */
export const msisdn = octets(addressCodec('msisdn', 1, 9));
/** FTN-AddressString: at most 15 octets. */
export const ftnAddressString = octets(addressCodec('ftnAddress', 1, 15));
