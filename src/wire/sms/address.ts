import type { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import type { OctetWriter } from '../octet-writer.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { encodeGsm7, readGsm7 } from './gsm7.ts';

/** A number, or what the sender calls itself. `nai` is the type of number (0 to 7), `np` the plan. */
export type SmsAddress = NumberAddress | AlphanumericAddress;

export interface NumberAddress {
  /** 0 to 9, and `*`, `#`, `a`, `b`, `c` for the semi-octets 10 to 14. */
  readonly digits: string;
  readonly nai: number;
  readonly np: number;
}

export interface AlphanumericAddress {
  readonly alphanumeric: string;
  readonly nai: 5;
  readonly np: number;
  /** The length that was sent, where it is not the one which the text needs. */
  readonly semiOctets?: number;
  /** The octets of the name, where the text alone does not give them back. */
  readonly hex?: string;
}

/** TS 23.040, 9.1.2.5: the value takes 10 octets at most, so 20 semi-octets. */
export const MAX_ADDRESS_SEMI_OCTETS = 20;

/** Type of number 5: the value is text in the 7-bit default alphabet. */
export const ALPHANUMERIC = 5;

const DIGITS = '0123456789*#abcf';
const FILLER = 15;

/**
 * Reads an address field of TS 23.040, 9.1.2.5: a length in semi-octets, the types, the value.
 * `undefined` where not even the types are there.
 */
export function decodeSmsAddress(cursor: Cursor, faults: Faults, what: string): SmsAddress | undefined {
  const start = cursor.offset;
  if (cursor.remaining < 2) {
    report(faults, 'sms', 'truncated', start, `${what} is cut short`);
    cursor.rest();
    return undefined;
  }
  let semiOctets = cursor.u8();
  const types = cursor.u8();
  if (semiOctets > MAX_ADDRESS_SEMI_OCTETS) {
    report(faults, 'sms', 'bad-length', start, `${what} claims ${semiOctets} semi-octets, 20 is the most`);
  }
  if ((types & 0x80) === 0) {
    report(faults, 'sms', 'bad-value', start + 1, `${what} announces an extension that does not exist`);
  }
  if ((semiOctets + 1) >> 1 > cursor.remaining) {
    report(faults, 'sms', 'truncated', cursor.offset, `${what} is cut short`);
    semiOctets = cursor.remaining * 2;
  }
  const nai = (types >> 4) & 7;
  const np = types & 15;
  const value = cursor.take((semiOctets + 1) >> 1);
  if (nai === ALPHANUMERIC) return decodeName(value, semiOctets, np);
  return { digits: decodeDigits(value, semiOctets, faults, what), nai, np };
}

/**
 * A name of 7 characters takes 49 bits, so 13 semi-octets. Many senders round that up to 14, in which an
 * eighth septet of zeroes fits, which would be read as a final "@" that nobody meant.
 */
function decodeName(value: Cursor, semiOctets: number, np: number): AlphanumericAddress {
  const octets = value.window(value.pos, value.end);
  const septets = Math.floor((semiOctets * 4) / 7);
  const padded = semiOctets % 14 === 0 && semiOctets > 0 && value.at(value.end - 1) >> 1 === 0;
  const name = readGsm7(value, padded ? septets - 1 : septets);
  const address: { -readonly [K in keyof AlphanumericAddress]: AlphanumericAddress[K] } = {
    alphanumeric: name.text,
    nai: ALPHANUMERIC,
    np,
  };
  const needed = name.exact ? Math.ceil((encodeGsm7(name.text).septets * 7) / 4) : -1;
  if (needed !== semiOctets) address.semiOctets = semiOctets;
  // More octets than the name's septets fill (a length of 15, say) would be lost without the hex.
  if (!name.exact || value.remaining > 0) address.hex = octets.hex();
  return address;
}

function decodeDigits(value: Cursor, semiOctets: number, faults: Faults, what: string): string {
  let digits = '';
  let misplaced = false;
  const start = value.offset;
  for (let i = 0; i < semiOctets; i += 2) {
    const octet = value.u8();
    digits += DIGITS.charAt(octet & 15);
    if ((octet & 15) === FILLER) misplaced = true;
    if (i + 1 < semiOctets) {
      // A filler that is counted as a digit by senders who round the length up.
      if (octet >> 4 === FILLER) misplaced = true;
      if (octet >> 4 !== FILLER || i + 2 < semiOctets) digits += DIGITS.charAt(octet >> 4);
    } else if (octet >> 4 !== FILLER) misplaced = true;
  }
  if (misplaced) report(faults, 'sms', 'bad-value', start, `${what} has a misplaced filler`);
  return digits;
}

/** Writes an address field. Throws `RangeError` for digits that no semi-octet carries, or too many. */
export function encodeSmsAddress(address: SmsAddress, writer: OctetWriter): void {
  const types = 0x80 | ((address.nai & 7) << 4) | (address.np & 15);
  if ('alphanumeric' in address) {
    const packed = encodeName(address);
    if (packed.semiOctets > MAX_ADDRESS_SEMI_OCTETS) {
      throw new RangeError('an alphanumeric address takes 11 characters at most');
    }
    writer.u8(packed.semiOctets).u8(types).bytes(packed.octets);
    return;
  }
  const { digits } = address;
  if (digits.length > MAX_ADDRESS_SEMI_OCTETS) throw new RangeError('an address takes 20 digits at most');
  if (address.nai === ALPHANUMERIC)
    throw new RangeError('digits cannot have the alphanumeric type of number');
  writer.u8(digits.length).u8(types);
  for (let i = 0; i < digits.length; i += 2) {
    const high = i + 1 < digits.length ? semiOctet(digits.charAt(i + 1)) : FILLER;
    writer.u8(semiOctet(digits.charAt(i)) | (high << 4));
  }
}

function encodeName(address: AlphanumericAddress): { octets: Uint8Array; semiOctets: number } {
  if (address.hex !== undefined) {
    const octets = octetsFromHex(address.hex);
    const semiOctets = address.semiOctets ?? octets.length * 2;
    if ((semiOctets + 1) >> 1 !== octets.length) throw new RangeError('semiOctets contradicts hex');
    return { octets, semiOctets };
  }
  const packed = encodeGsm7(address.alphanumeric);
  const needed = Math.ceil((packed.septets * 7) / 4);
  const semiOctets = address.semiOctets ?? needed;
  if ((semiOctets + 1) >> 1 !== packed.octets.length) throw new RangeError('semiOctets contradicts the name');
  return { octets: packed.octets, semiOctets };
}

function semiOctet(digit: string): number {
  const value = DIGITS.indexOf(digit);
  if (value < 0) throw new RangeError(`no semi-octet carries "${digit}"`);
  return value;
}
