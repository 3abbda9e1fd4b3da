import type { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import type { OctetWriter } from '../octet-writer.ts';
import { octetsFromHex } from '../octet-writer.ts';
import type { Alphabet } from './data-coding.ts';
import { countsSeptets } from './data-coding.ts';
import type { ReadText } from './gsm7.ts';
import { encodeGsm7, fillBitsAfter, octetsOfSeptets, readGsm7 } from './gsm7.ts';
import type { InformationElement } from './information-element.ts';
import { encodeUcs2, readUcs2 } from './ucs2.ts';
import type { UserDataHeader } from './user-data-header.ts';
import { decodeUserDataHeader, encodeUserDataHeader } from './user-data-header.ts';

/** TS 23.040, 9.2.3.24: TP-User-Data has 140 octets at most, which hold 160 septets. */
export const MAX_USER_DATA_OCTETS = 140;
export const MAX_USER_DATA_SEPTETS = 160;

/** TS 23.040, 9.2.3.21: TP-Command-Data has 157 octets at most. */
export const MAX_COMMAND_DATA_OCTETS = 157;

/** What TP-UD holds. `length` is the TP-UDL that was read by, in septets or octets. */
export interface UserData {
  readonly length: number;
  readonly udh?: InformationElement[];
  readonly text: string | null;
  /** Hex of what follows the header, where the text is null or does not give it back. */
  readonly data?: string;
}

/** The parts of a data coding scheme that user data depends on. */
export interface TextCoding {
  readonly alphabet: Alphabet;
  readonly compressed: boolean;
}

/** How TP-Command-Data and other plain octets are read. */
export const OCTETS: TextCoding = { alphabet: '8bit', compressed: false };

/**
 * Reads a length and the user data it counts; what lies beyond is left to the caller. A length beyond
 * `maxOctets`, or beyond the message, is clipped. `undefined` where not even the length is there.
 */
export function decodeUserData(
  cursor: Cursor,
  coding: TextCoding,
  hasHeader: boolean,
  faults: Faults,
  maxOctets: number = MAX_USER_DATA_OCTETS,
): UserData | undefined {
  if (cursor.remaining === 0) {
    report(faults, 'sms', 'truncated', cursor.offset, 'the length of the user data is absent');
    return undefined;
  }
  const at = cursor.offset;
  const septets = countsSeptets(coding);
  const max = septets ? MAX_USER_DATA_SEPTETS : maxOctets;
  let length = cursor.u8();
  if (length > max) {
    report(
      faults,
      'sms',
      'bad-length',
      at,
      `the user data claims ${length} ${septets ? 'septets' : 'octets'}, ${max} is the most`,
    );
    length = max;
  }
  if ((septets ? octetsOfSeptets(length) : length) > cursor.remaining) {
    report(
      faults,
      'sms',
      'truncated',
      at,
      `the user data claims ${length} ${septets ? 'septets' : 'octets'}, ${cursor.remaining} octets remain`,
    );
    length = septets ? Math.floor((cursor.remaining * 8) / 7) : cursor.remaining;
  }
  const body = cursor.take(septets ? octetsOfSeptets(length) : length);
  let header: UserDataHeader | undefined;
  if (hasHeader && body.remaining > 0) header = decodeUserDataHeader(body, faults);
  else if (hasHeader) report(faults, 'sms', 'missing', at, 'the user data header is absent');
  return readBody(body, coding, header, length, faults);
}

function readBody(
  body: Cursor,
  coding: TextCoding,
  header: UserDataHeader | undefined,
  length: number,
  faults: Faults,
): UserData {
  const octets = body.window(body.pos, body.end);
  const read = readText(body, coding, header, length, faults);
  // A body that was stepped over, or read in part, is kept whole.
  const keep = read === undefined || !read.exact || body.remaining > 0;
  return {
    length,
    ...(header ? { udh: header.elements } : undefined),
    text: read?.text ?? null,
    ...(keep ? { data: octets.hex() } : undefined),
  };
}

function readText(
  body: Cursor,
  coding: TextCoding,
  header: UserDataHeader | undefined,
  length: number,
  faults: Faults,
): ReadText | undefined {
  if (coding.compressed) {
    report(faults, 'sms', 'unsupported', body.offset, 'compressed text (TS 23.042) is not read');
    return undefined;
  }
  if (coding.alphabet === '8bit') return undefined;
  if (coding.alphabet === 'ucs2') {
    if (body.remaining % 2 !== 0) {
      report(faults, 'sms', 'bad-length', body.offset, 'UCS-2 text has half a character');
    }
    return readUcs2(body);
  }
  if (!header) return readGsm7(body, length);
  const taken = Math.ceil((header.octets * 8) / 7);
  if (taken > length) {
    report(faults, 'sms', 'bad-length', body.offset, 'the length in septets ends within the header');
  }
  const septets = Math.max(0, length - taken);
  return readGsm7(body, septets, fillBitsAfter(header.octets), header.locking, header.single);
}

/**
 * Writes a length and user data. `data`, where given, is what follows the header and wins over `text`;
 * with 7-bit coding `length` then says how many septets there are. Throws `RangeError` for what is too
 * long, or what the alphabet lacks.
 */
export function encodeUserData(
  content: {
    readonly length?: number | undefined;
    readonly udh?: readonly InformationElement[] | undefined;
    readonly text?: string | null | undefined;
    readonly data?: string | undefined;
  },
  coding: TextCoding,
  writer: OctetWriter,
  maxOctets: number = MAX_USER_DATA_OCTETS,
): void {
  const header = content.udh ? encodeUserDataHeader(content.udh) : undefined;
  const headerOctets = header?.octets ?? 0;
  const septets = countsSeptets(coding);
  let length: number;
  let body: Uint8Array;
  if (content.data !== undefined) {
    body = octetsFromHex(content.data);
    length = headerOctets + body.length;
    if (septets) {
      const octets = length;
      length = content.length ?? Math.floor((octets * 8) / 7);
      if (octetsOfSeptets(length) !== octets) throw new RangeError('TP-UDL contradicts data');
    }
  } else if (septets) {
    const fillBits = fillBitsAfter(headerOctets);
    const packed = encodeGsm7(content.text ?? '', fillBits, header?.locking, header?.single);
    body = packed.octets;
    length = Math.ceil((headerOctets * 8) / 7) + packed.septets;
  } else {
    body = textOctets(content.text ?? null, coding);
    length = headerOctets + body.length;
  }
  const max = septets ? MAX_USER_DATA_SEPTETS : maxOctets;
  if (length > max) throw new RangeError(`user data has ${max} ${septets ? 'septets' : 'octets'} at most`);
  writer.u8(length);
  if (header) writer.bytes(header.encoded);
  writer.bytes(body);
}

function textOctets(text: string | null, coding: TextCoding): Uint8Array {
  if (coding.alphabet === 'ucs2' && !coding.compressed) return encodeUcs2(text ?? '');
  if (text) throw new RangeError('this data coding carries octets, not text');
  return new Uint8Array(0);
}
