import type { Cursor } from '../cursor.ts';
import type { Decoded } from '../decoded.ts';
import { type Faults, report } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';

/** Sequence numbers and length indicator: what every signal unit starts with (Q.703 2.2). */
const HEADER_OCTETS = 3;
/** Extended sequence numbers of high-speed links: 12 bits, and a length indicator of 9 (Q.703 annex A). */
const EXTENDED_HEADER_OCTETS = 6;
/** The largest length indicator says 63 octets or more. */
export const LENGTH_INDICATOR_63_OR_MORE = 63;
const FCS_OCTETS = 2;

/** Link status indications (Q.703 11.1.3). */
const LINK_STATUS: readonly string[] = [
  'out of alignment',
  'normal alignment',
  'emergency alignment',
  'out of service',
  'processor outage',
  'busy',
];

/** A signal unit of an MTP2 link (Q.703 2.2, 2.3). */
export interface Mtp2Record {
  /** Message, link status or fill-in signal unit. */
  readonly type: 'MSU' | 'LSSU' | 'FISU';
  /** Backward and forward sequence number: 0-127, extended 0-4095. */
  readonly bsn: number;
  /** Backward and forward indicator bit. */
  readonly bib: number;
  readonly fsn: number;
  readonly fib: number;
  readonly lengthIndicator: number;
  /** LSSU: the status field's octets as one number, and its meaning. */
  readonly status?: number;
  readonly statusName?: string;
  /** The frame check sequence, where it was captured. */
  readonly fcs?: string;
  /** Spare bits beside the length indicator, where set. */
  readonly spare?: number;
  readonly extended?: boolean;
}

export interface Mtp2Options {
  /** Whether the check sequence stands at the end. `auto` takes it from the length indicator. */
  readonly fcs?: boolean | 'auto';
  /** True for the extended sequence numbers of a high-speed link. */
  readonly extended?: boolean;
}

/** A signal unit without its flags. The payload of an MSU is the MTP3 message. */
export function decodeMtp2(
  cursor: Cursor,
  faults: Faults,
  options: Mtp2Options = {},
): Decoded<Mtp2Record> | undefined {
  const extended = options.extended === true;
  const at = cursor.offset;
  const start = cursor.pos;
  if (cursor.remaining < (extended ? EXTENDED_HEADER_OCTETS : HEADER_OCTETS)) {
    report(faults, 'mtp2', 'truncated', at, 'the signal unit header is cut short');
    return undefined;
  }
  const backward = extended ? cursor.u16le() : cursor.u8();
  const forward = extended ? cursor.u16le() : cursor.u8();
  const length = extended ? cursor.u16le() : cursor.u8();
  const lengthBits = extended ? 0x1ff : 0x3f;
  const lengthIndicator = length & lengthBits;
  const bit = extended ? 15 : 7;
  const numbers = extended ? 0xfff : 0x7f;
  const most = extended ? 0x1ff : LENGTH_INDICATOR_63_OR_MORE;
  const fcs = checkSequence(cursor, start, lengthIndicator, most, options);
  const body = cursor.take(cursor.remaining - (fcs ? FCS_OCTETS : 0));
  const counted = body.remaining;
  const enough = lengthIndicator === most ? counted >= most : counted === lengthIndicator;
  if (!enough) {
    const code = counted < lengthIndicator ? 'truncated' : 'trailing';
    report(faults, 'mtp2', code, at + (extended ? 4 : 2), 'the length indicator and the octets disagree');
  }
  const record: { -readonly [K in keyof Mtp2Record]: Mtp2Record[K] } = {
    type: lengthIndicator === 0 ? 'FISU' : lengthIndicator <= 2 ? 'LSSU' : 'MSU',
    bsn: backward & numbers,
    bib: backward >> bit,
    fsn: forward & numbers,
    fib: forward >> bit,
    lengthIndicator,
  };
  if (record.type === 'LSSU') {
    const status =
      counted === 0 ? undefined : lengthIndicator === 2 && counted > 1 ? body.u16le() : body.u8();
    if (status !== undefined) {
      record.status = status;
      record.statusName = LINK_STATUS[status & 0x07] ?? 'unknown';
    }
  }
  if (fcs) record.fcs = cursor.hex(FCS_OCTETS);
  if (length > lengthBits) record.spare = length >> (extended ? 9 : 6);
  if (extended) record.extended = true;
  return { record, payload: body.remaining > 0 ? body : undefined };
}

/**
 * Two octets more than the length indicator counts are the check sequence. Where the indicator only
 * says "63 or more", the octets are put to the check itself.
 */
function checkSequence(
  cursor: Cursor,
  start: number,
  lengthIndicator: number,
  most: number,
  options: Mtp2Options,
): boolean {
  if (cursor.remaining < FCS_OCTETS) return false;
  const wanted = options.fcs ?? 'auto';
  if (wanted !== 'auto') return wanted;
  if (lengthIndicator < most) return cursor.remaining === lengthIndicator + FCS_OCTETS;
  if (cursor.remaining < most + FCS_OCTETS) return false;
  const unit = cursor.octets.subarray(start, cursor.end - FCS_OCTETS);
  const tail = cursor.window(cursor.end - FCS_OCTETS, cursor.end);
  return frameCheckSequence(unit) === tail.u16le();
}

/** Writes a signal unit; the length indicator follows from the payload, the check sequence from the record. */
export function encodeMtp2(
  record: Mtp2Record,
  payload: Uint8Array | undefined = undefined,
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  const extended = record.extended === true;
  const most = extended ? 0x1ff : LENGTH_INDICATOR_63_OR_MORE;
  const largest = extended ? 0xfff : 0x7f;
  for (const value of [record.bsn, record.fsn]) {
    if (!(value >= 0 && value <= largest))
      throw new RangeError(`sequence number ${value} is not within 0-${largest}`);
  }
  let body = payload ?? new Uint8Array(0);
  if (record.type === 'LSSU') {
    const status = record.status ?? 0;
    body = record.lengthIndicator === 2 ? Uint8Array.of(status & 0xff, status >> 8) : Uint8Array.of(status);
  } else if (record.type === 'MSU' && body.length < 3) {
    throw new RangeError('a message signal unit has at least 3 octets');
  } else if (record.type === 'FISU' && body.length > 0) {
    throw new RangeError('a fill-in signal unit carries nothing');
  }
  const length = Math.min(body.length, most) | ((record.spare ?? 0) << (extended ? 9 : 6));
  const backward = record.bsn | (record.bib << (extended ? 15 : 7));
  const forward = record.fsn | (record.fib << (extended ? 15 : 7));
  if (extended) writer.u16le(backward).u16le(forward).u16le(length);
  else writer.u8(backward).u8(forward).u8(length);
  writer.bytes(body);
  if (record.fcs !== undefined) writer.hex(record.fcs);
  return writer.finish();
}

/**
 * The frame check sequence over a signal unit (Q.703 2.2.7): CRC with x16+x12+x5+1, bits from the
 * least significant on, inverted, as it stands behind the octets (low octet first).
 */
export function frameCheckSequence(unit: Uint8Array): number {
  let crc = 0xffff;
  for (const octet of unit) {
    crc ^= octet;
    for (let i = 0; i < 8; i++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0x8408 : crc >>> 1;
  }
  return crc ^ 0xffff;
}
