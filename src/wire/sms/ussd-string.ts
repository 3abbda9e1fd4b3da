import type { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import { OctetWriter, octetsFromHex } from '../octet-writer.ts';
import type { BroadcastCoding } from './cell-broadcast-coding.ts';
import { broadcastCoding } from './cell-broadcast-coding.ts';
import type { Alphabet, MessageClass } from './data-coding.ts';
import { countsSeptets } from './data-coding.ts';
import type { ReadText } from './gsm7.ts';
import { encodeGsm7, fillBitsAfter, packSeptets, readGsm7, septetsOf } from './gsm7.ts';
import type { InformationElement } from './information-element.ts';
import { encodeUcs2, readUcs2 } from './ucs2.ts';
import type { UserDataHeader } from './user-data-header.ts';
import { decodeUserDataHeader, encodeUserDataHeader } from './user-data-header.ts';

/** A USSD string by meaning. */
export interface UssdString {
  /** Null where the coding is for octets, or compressed. */
  readonly text: string | null;
  readonly alphabet: Alphabet;
  /** ISO 639 code, from the scheme or from the text before the message. */
  readonly language?: string;
  readonly messageClass?: MessageClass;
  readonly udh?: InformationElement[];
  /** Hex of the whole string, where the text is null or does not give it back. */
  readonly data?: string;
}

/** TS 29.002, USSD-String: 1 to 160 octets. */
export const MAX_USSD_OCTETS = 160;

/** Octets before the text where UCS-2 is preceded by a language: two septets (TS 23.038, clause 5). */
const UCS2_LANGUAGE_OCTETS = 2;

const CARRIAGE_RETURN = 0x0d;

/** Reads a USSD string to the end of the cursor by its data coding scheme (TS 23.038, clause 5). */
export function decodeUssdString(dcs: number, cursor: Cursor, faults: Faults): UssdString {
  const coding = broadcastCoding(dcs);
  const at = cursor.offset;
  const whole = cursor.window(cursor.pos, cursor.end);
  if (cursor.remaining > MAX_USSD_OCTETS) {
    report(faults, 'sms', 'bad-length', at, `a USSD string of ${cursor.remaining} octets, 160 is the most`);
  }
  let header: UserDataHeader | undefined;
  if (coding.group === 'user-data-header') {
    if (cursor.remaining > 0) header = decodeUserDataHeader(cursor, faults);
    else report(faults, 'sms', 'missing', at, 'the user data header is absent');
  }
  const read = readText(cursor, coding, header, faults);
  const exact =
    read?.exact === true &&
    (coding.group !== 'user-data-header' || (header !== undefined && comesBack(header, whole)));
  cursor.rest();
  const language = read?.language ?? coding.language;
  return {
    text: read?.text ?? null,
    alphabet: coding.alphabet,
    ...(language === null || language === undefined ? undefined : { language }),
    ...(coding.messageClass === null ? undefined : { messageClass: coding.messageClass }),
    ...(header ? { udh: header.elements } : undefined),
    ...(exact ? undefined : { data: whole.hex() }),
  };
}

/** Whether a header's elements give its octets again: one that was cut short or lied does not. */
function comesBack(header: UserDataHeader, whole: Cursor): boolean {
  const { encoded } = encodeUserDataHeader(header.elements);
  return (
    encoded.length === header.octets && encoded.every((octet, index) => whole.at(whole.pos + index) === octet)
  );
}

interface PrecededText extends ReadText {
  readonly language?: string;
}

function readText(
  cursor: Cursor,
  coding: BroadcastCoding,
  header: UserDataHeader | undefined,
  faults: Faults,
): PrecededText | undefined {
  const at = cursor.offset;
  if (coding.compressed) {
    report(faults, 'sms', 'unsupported', at, 'compressed text (TS 23.042) is not read');
    return undefined;
  }
  if (coding.alphabet === '8bit') return undefined;
  const preceded = coding.group === 'language-preceded';
  if (countsSeptets(coding)) {
    const read = readPadded(cursor, header);
    if (!preceded) return read;
    if (read.text.charAt(2) === '\r') {
      return { language: read.text.slice(0, 2), text: read.text.slice(3), exact: read.exact };
    }
    report(faults, 'sms', 'missing', at, 'the language before the text is absent');
    return { text: read.text, exact: false };
  }
  let language: ReadText | undefined;
  if (preceded) {
    if (cursor.remaining < UCS2_LANGUAGE_OCTETS) {
      report(faults, 'sms', 'missing', at, 'the language before the text is absent');
      return { text: '', exact: false };
    }
    language = readGsm7(cursor.take(UCS2_LANGUAGE_OCTETS), 2);
  }
  if (cursor.remaining % 2 !== 0) {
    report(faults, 'sms', 'bad-length', cursor.offset, 'UCS-2 text has half a character');
  }
  const read = readUcs2(cursor);
  if (!language) return read;
  return { language: language.text, text: read.text, exact: read.exact && language.exact };
}

/**
 * 6.1.2.3.1: with 7 bits to spare at the end, which would be read as "@", the sender puts a carriage
 * return there, and one that ends on the octet boundary is taken off again.
 */
function readPadded(cursor: Cursor, header: UserDataHeader | undefined): ReadText {
  const fillBits = header ? Math.min(fillBitsAfter(header.octets), cursor.remaining * 8) : 0;
  const bits = cursor.remaining * 8 - fillBits;
  const septets = Math.floor(bits / 7);
  // fill bits alone carry nothing, and are not written
  if (septets === 0) return { text: '', exact: cursor.remaining === 0 };
  const read = readGsm7(cursor, septets, fillBits, header?.locking, header?.single);
  if (bits % 7 !== 0 || !read.text.endsWith('\r')) return read;
  return { text: read.text.slice(0, -1), exact: read.exact };
}

/**
 * Writes a USSD string. `data` wins over `text`; a coding that is preceded by a language needs one of two
 * letters. Throws `RangeError` for what the coding cannot carry, or more than 160 octets.
 */
export function encodeUssdString(
  dcs: number,
  string: {
    readonly text: string | null;
    readonly language?: string;
    readonly udh?: readonly InformationElement[];
    readonly data?: string;
  },
): Uint8Array {
  const octets = string.data === undefined ? encodeText(dcs, string) : octetsFromHex(string.data);
  if (octets.length > MAX_USSD_OCTETS) throw new RangeError('a USSD string has 160 octets at most');
  return octets;
}

function encodeText(dcs: number, string: Omit<Parameters<typeof encodeUssdString>[1], 'data'>): Uint8Array {
  const coding = broadcastCoding(dcs);
  const text = string.text;
  if (text === null || coding.compressed || coding.alphabet === '8bit') {
    throw new RangeError('this data coding carries octets, not text');
  }
  const writer = new OctetWriter();
  const header = coding.group === 'user-data-header' ? encodeUserDataHeader(string.udh ?? []) : undefined;
  if (header) writer.bytes(header.encoded);
  const language = coding.group === 'language-preceded' ? languageOf(string.language) : undefined;
  if (countsSeptets(coding)) {
    const fillBits = header ? fillBitsAfter(header.octets) : 0;
    const whole = language === undefined ? text : `${language}\r${text}`;
    writer.bytes(packPadded(septetsOf(whole, header?.locking, header?.single), fillBits));
  } else {
    if (language !== undefined) writer.bytes(encodeGsm7(language).octets);
    writer.bytes(encodeUcs2(text));
  }
  return writer.finish();
}

function languageOf(language: string | undefined): string {
  if (language?.length !== 2) throw new RangeError('this data coding needs a language of two letters');
  return language;
}

function packPadded(septets: number[], fillBits: number): Uint8Array {
  if (septets.length === 0) return new Uint8Array(0);
  const spare = (8 - ((septets.length * 7 + fillBits) % 8)) % 8;
  const endsInReturn = septets[septets.length - 1] === CARRIAGE_RETURN;
  if (spare === 7 || (spare === 0 && endsInReturn)) septets.push(CARRIAGE_RETURN);
  return packSeptets(septets, fillBits);
}
