import { bcdText, writeBcd } from '../bcd.ts';
import type { Cursor } from '../cursor.ts';
import { type Faults, report } from '../fault.ts';
import { largestPointCode, type Mtp3Variant } from '../mtp3/variant.ts';
import { OctetWriter } from '../octet-writer.ts';
import { AddressLayout } from './address-layout.ts';

/** A called or calling party address (Q.713 3.4). Null where the address has no such field. */
export interface SccpAddress {
  /** Address signals as text, `a` to `f` for codes above nine. */
  readonly gt: string | null;
  readonly ssn: number | null;
  /** Numbering plan: 1 E.164, 6 E.212, 7 E.214. */
  readonly np: number | null;
  /** Nature of address: 3 national, 4 international. */
  readonly nai: number | null;
  /** Translation type. */
  readonly tt: number | null;
  readonly pc: number | null;
  /** What the sender wants the address routed on. `gt` where left out and a global title is there. */
  readonly ri?: 'gt' | 'ssn';
  /** Global title indicator 0-15. Derived from the fields when left out. */
  readonly gti?: number;
  /** Encoding scheme: 1 odd, 2 even count of digits. Derived from the digits when left out. */
  readonly es?: number | null;
  /** The indicator's highest bit, where set. */
  readonly national?: boolean;
  /** The spare half octet behind an odd count of digits, where it is not 0. */
  readonly filler?: number;
  /** Spare bits above a 14 bit point code, where set. */
  readonly pcSpare?: number;
  /** The spare bit beside the nature of address of indicator 4, where set. */
  readonly naiSpare?: boolean;
  /** The whole global title where its indicator has a form that no specification here lays out. */
  readonly gtHex?: string;
  /** Octets behind what the indicator announces, or of a field that is cut short. */
  readonly rest?: string;
}

const layout = new AddressLayout();

/**
 * An address between two absolute positions, its length octet left out; `undefined` where it is empty.
 */
export function decodeAddress(
  cursor: Cursor,
  start: number,
  end: number,
  faults: Faults,
  variant: Mtp3Variant = 'itu',
): SccpAddress | undefined {
  const whole = layout.read(cursor, start, end, variant);
  if (!whole) report(faults, 'sccp', layout.fault || 'bad-value', layout.faultAt, layout.faultText);
  if (layout.indicator < 0) return undefined;
  const { ssn, np, nai, tt, pointCode, gti, es, digitsStart, digitsEnd, oddDigits } = layout;
  const address: { -readonly [K in keyof SccpAddress]: SccpAddress[K] } = {
    gt: digitsStart < 0 ? null : bcdText(cursor, digitsStart, digitsEnd, oddDigits),
    ssn: ssn < 0 ? null : ssn,
    np: np < 0 ? null : np,
    nai: nai < 0 ? null : nai,
    tt: tt < 0 ? null : tt,
    pc: pointCode < 0 ? null : pointCode,
    ri: layout.routingOnSsn ? 'ssn' : 'gt',
    gti,
    es: es < 0 ? null : es,
  };
  if (layout.national) address.national = true;
  if (oddDigits) {
    const filler = cursor.at(digitsEnd - 1) >> 4;
    if (filler !== 0) address.filler = filler;
  }
  if (variant === 'itu' && pointCode >= 0) {
    const spare = cursor.at(start + 2) >> 6;
    if (spare !== 0) address.pcSpare = spare;
  }
  if (nai >= 0 && es >= 0 && cursor.at(digitsStart - 1) >= 0x80) address.naiSpare = true;
  if (layout.fault === 'trailing' || layout.fault === 'truncated') {
    address.rest = cursor.window(layout.faultAt + cursor.base, end).hex();
  } else if (layout.titleStart >= 0 && digitsStart < 0) {
    address.gtHex = cursor.window(layout.titleStart, end).hex();
  }
  return address;
}

/**
 * Writes an address without its length octet. Throws `RangeError` for one that the variant cannot
 * carry. `rest` is not written: it is what was wrong with a received address.
 */
export function encodeAddress(
  address: SccpAddress,
  variant: Mtp3Variant = 'itu',
  writer: OctetWriter = new OctetWriter(16),
): Uint8Array {
  const ansi = variant === 'ansi';
  const gti = address.gti ?? titleIndicator(address, ansi);
  octet('gti', gti, 15);
  const onSsn = (address.ri ?? (gti === 0 ? 'ssn' : 'gt')) === 'ssn';
  const { pc, ssn } = address;
  const present = (pc === null ? 0 : ansi ? 2 : 1) | (ssn === null ? 0 : ansi ? 1 : 2);
  writer.u8((address.national === true ? 0x80 : 0) | (onSsn ? 0x40 : 0) | (gti << 2) | present);
  if (ansi && ssn !== null) writer.u8(octet('ssn', ssn));
  if (pc !== null) {
    if (!Number.isInteger(pc) || pc < 0 || pc > largestPointCode(variant)) {
      throw new RangeError(`point code ${pc} does not fit the variant ${variant}`);
    }
    if (variant === 'ansi' || variant === 'china') writer.u24le(pc);
    else writer.u16le(pc | (octet('pcSpare', address.pcSpare ?? 0, variant === 'itu' ? 3 : 0) << 14));
  }
  if (!ansi && ssn !== null) writer.u8(octet('ssn', ssn));
  writeTitle(address, gti, ansi, writer);
  return writer.finish();
}

function titleIndicator(address: SccpAddress, ansi: boolean): number {
  if (address.gt === null) return 0;
  if (address.np !== null) return ansi ? 1 : address.nai === null ? 3 : 4;
  if (address.tt !== null) return 2;
  if (address.nai !== null && !ansi) return 1;
  throw new RangeError('a global title needs a translation type or a nature of address');
}

function writeTitle(address: SccpAddress, gti: number, ansi: boolean, writer: OctetWriter): void {
  if (gti === 0) return;
  const form = ansi ? (gti === 1 ? 3 : gti === 2 ? 2 : 0) : gti;
  const digits = address.gt ?? '';
  const odd = digits.length % 2 === 1;
  switch (form) {
    case 1:
      writer.u8((odd ? 0x80 : 0) | octet('nai', address.nai ?? 0, 0x7f));
      break;
    case 2:
      if (odd)
        throw new RangeError('a global title of indicator 2 cannot say that its digits are odd in number');
      writer.u8(octet('tt', address.tt ?? 0));
      break;
    case 3:
    case 4: {
      const es = octet('es', address.es ?? (odd ? 1 : 2), 15);
      if (odd !== (es === 1) && digits !== '')
        throw new RangeError(`encoding scheme ${es} contradicts the digits`);
      writer.u8(octet('tt', address.tt ?? 0)).u8((octet('np', address.np ?? 0, 15) << 4) | es);
      if (form === 4) {
        writer.u8((address.naiSpare === true ? 0x80 : 0) | octet('nai', address.nai ?? 0, 0x7f));
      }
      break;
    }
    default:
      writer.hex(address.gtHex ?? '');
      return;
  }
  writeBcd(writer, digits, address.filler ?? 0);
}

function octet(name: string, value: number, largest = 0xff): number {
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(`${name} ${value} is not within 0-${largest}`);
  }
  return value;
}
