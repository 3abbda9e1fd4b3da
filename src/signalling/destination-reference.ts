import { CodeSet } from '../kit/code-set.ts';
import { BER_OK, BerReader } from '../wire/ber/ber-reader.ts';
import { context, TAG_EXTERNAL } from '../wire/ber/tag.ts';
import { Cursor } from '../wire/cursor.ts';
import { storeTbcd } from '../wire/map/types/digits.ts';
import { octetsFromHex } from '../wire/octet-writer.ts';

/**
 * Supplementary services and USSD name the subscriber in MAP-open alone, TS 29.002 7.3.1: the argument has
 * nobody's number.
 */
export const NAMED_IN_OPEN: CodeSet = new CodeSet([10, 11, 12, 13, 14, 17, 59, 60, 61]);

const USER_INFORMATION = context(30);
const SINGLE_ASN1_TYPE = context(0);
const MAP_OPEN = context(0);
const DESTINATION_REFERENCE = context(0);
/** Numbering plan of an address that is an IMSI (E.212). */
const PLAN_E212 = 6;

/** Places of what is found. */
export const REFERENCE_IMSI = 0;
export const REFERENCE_MSISDN = 1;

/**
 * Leaves IMSI or MSISDN of a dialogue's destination reference in `target`, as numbers with a 1 before them; 0
 * where there is none, -1 where only text can hold it.
 *
 * @param start of the contents of AARQ
 */
export function readDestinationReference(
  cursor: Cursor,
  start: number,
  end: number,
  target: Float64Array,
): void {
  target[REFERENCE_IMSI] = 0;
  target[REFERENCE_MSISDN] = 0;
  const reader = new BerReader(cursor);
  if (start < 0 || !find(reader, USER_INFORMATION, start, end)) return;
  for (const tag of [TAG_EXTERNAL, SINGLE_ASN1_TYPE]) {
    if (!find(reader, tag, reader.start, reader.end)) return;
  }
  readMapOpen(reader, cursor, reader.start, reader.end, target);
}

/** The same from MAP's dialogue PDU alone, as hex text. */
export function readReferenceOfPdu(hex: string, target: Float64Array): void {
  target[REFERENCE_IMSI] = 0;
  target[REFERENCE_MSISDN] = 0;
  const cursor = new Cursor(octetsFromHex(hex));
  readMapOpen(new BerReader(cursor), cursor, 0, cursor.end, target);
}

function readMapOpen(
  reader: BerReader,
  cursor: Cursor,
  start: number,
  end: number,
  target: Float64Array,
): void {
  if (!find(reader, MAP_OPEN, start, end)) return;
  if (!find(reader, DESTINATION_REFERENCE, reader.start, reader.end)) return;
  const digits = reader.start + 1;
  if (reader.constructed || digits >= reader.end) return;
  const place = (cursor.octet(reader.start) & 0x0f) === PLAN_E212 ? REFERENCE_IMSI : REFERENCE_MSISDN;
  storeTbcd(target, place, cursor, digits, reader.end);
}

/** Moves the reader to the first element of this tag between two positions. */
function find(reader: BerReader, tag: number, start: number, end: number): boolean {
  for (let pos = start; pos < end; pos = reader.next) {
    if (reader.read(pos, end) !== BER_OK) return false;
    if (reader.tag === tag) return true;
  }
  return false;
}
