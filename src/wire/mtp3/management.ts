import type { Cursor } from '../cursor.ts';
import { type Faults, report } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import { headingOf, managementName, type PartName, partsOf } from './management-type.ts';
import { largestPointCode, type Mtp3Variant, pointCodeOctets } from './variant.ts';

/** A message of signalling network management or of link testing (Q.704 15, Q.707 5.4), label left out. */
export interface ManagementRecord {
  /** `TFP`, `COO`, `SLTM`, …; `h0/h1` in digits where Q.704 has no name. */
  readonly type: string;
  /** The heading: group and message. */
  readonly h0: number;
  readonly h1: number;
  /** The point code that the message is about. */
  readonly affectedPc?: number;
  /** TFC: congestion status 0-3. */
  readonly status?: number;
  /** COO, COA: forward sequence number of the last message accepted. */
  readonly fsn?: number;
  /** UPU: user part and unavailability cause. */
  readonly user?: number;
  readonly cause?: number;
  /** SLTM, SLTA: test pattern. */
  readonly pattern?: string;
  /** Octets behind the named parts. */
  readonly rest?: string;
}

/**
 * The user data of an MTP3 message of service indicator 0, 1 or 2. ANSI lays its bodies out
 * differently where a link is concerned (a link code stands in the body): those are kept in `rest`.
 *
 * @param si the service indicator: 0 management, 1 and 2 testing
 */
export function decodeManagement(
  cursor: Cursor,
  faults: Faults,
  si: number,
  variant: Mtp3Variant = 'itu',
): ManagementRecord | undefined {
  if (cursor.remaining === 0) {
    report(faults, 'mtp3', 'missing', cursor.offset, 'the management message has no heading');
    return undefined;
  }
  const heading = cursor.u8();
  const h0 = heading & 0x0f;
  const h1 = heading >> 4;
  const type = managementName(si, h0, h1);
  if (type === undefined)
    report(faults, 'mtp3', 'bad-value', cursor.offset - 1, 'the heading is not one of Q.704');
  const record: { -readonly [K in keyof ManagementRecord]: ManagementRecord[K] } = {
    type: type ?? `${h0}/${h1}`,
    h0,
    h1,
  };
  for (const part of type === undefined ? [] : partsOf(type, variant)) {
    if (!readPart(record, part, cursor, variant)) {
      report(faults, 'mtp3', 'truncated', cursor.offset, 'the management message is cut short');
      break;
    }
  }
  if (cursor.remaining > 0) record.rest = cursor.hex();
  return record;
}

function readPart(
  record: { -readonly [K in keyof ManagementRecord]: ManagementRecord[K] },
  part: PartName,
  cursor: Cursor,
  variant: Mtp3Variant,
): boolean {
  const wide = pointCodeOctets(variant) === 3;
  switch (part) {
    case 'affectedPc':
    case 'affectedPcAndStatus': {
      if (cursor.remaining < (wide ? 3 : 2)) return false;
      const value = wide ? cursor.u24le() : cursor.u16le();
      // Beside a 14 bit point code there is room for the congestion status (Q.704 15.7.3).
      const packed = part === 'affectedPcAndStatus' && variant === 'itu';
      record.affectedPc = packed ? value & 0x3fff : value;
      if (packed) record.status = value >> 14;
      return true;
    }
    case 'status':
      if (cursor.remaining < 1) return false;
      record.status = cursor.u8();
      return true;
    case 'fsn':
      if (cursor.remaining < 1) return false;
      record.fsn = cursor.u8();
      return true;
    case 'userCause': {
      if (cursor.remaining < 1) return false;
      const octet = cursor.u8();
      record.user = octet & 0x0f;
      record.cause = octet >> 4;
      return true;
    }
    case 'pattern': {
      // The length stands in the high half; Q.707 leaves the low one spare.
      const octet = cursor.peek();
      const length = octet >> 4;
      if (octet < 0 || (octet & 0x0f) !== 0 || cursor.remaining < 1 + length) return false;
      cursor.u8();
      record.pattern = cursor.hex(length);
      return true;
    }
    default:
      return part satisfies never;
  }
}

/** Writes heading and body: the payload of an MTP3 message. */
export function encodeManagement(
  record: ManagementRecord,
  variant: Mtp3Variant = 'itu',
  writer: OctetWriter = new OctetWriter(16),
): Uint8Array {
  const { h0, h1 } = record;
  if (!(h0 >= 0 && h0 <= 15 && h1 >= 0 && h1 <= 15)) throw new RangeError(`heading ${h0}/${h1} does not fit`);
  const known = headingOf(record.type);
  if (known !== undefined && (known.h0 !== h0 || known.h1 !== h1)) {
    throw new RangeError(`${record.type} has the heading ${known.h0}/${known.h1}`);
  }
  writer.u8((h1 << 4) | h0);
  if (known !== undefined)
    for (const part of partsOf(record.type, variant)) writePart(record, part, writer, variant);
  return writer.hex(record.rest ?? '').finish();
}

function writePart(
  record: ManagementRecord,
  part: PartName,
  writer: OctetWriter,
  variant: Mtp3Variant,
): void {
  switch (part) {
    case 'affectedPc':
    case 'affectedPcAndStatus': {
      const { affectedPc, status = 0 } = record;
      if (affectedPc === undefined) return;
      const packed = part === 'affectedPcAndStatus' && variant === 'itu';
      // Outside TFC, the two bits above a 14 bit point code are spare but were read as they came.
      const largest = variant === 'itu' && !packed ? 0xffff : largestPointCode(variant);
      if (!(affectedPc >= 0 && affectedPc <= largest))
        throw new RangeError(`point code ${affectedPc} does not fit`);
      if (pointCodeOctets(variant) === 3) writer.u24le(affectedPc);
      else writer.u16le(packed ? affectedPc | (status << 14) : affectedPc);
      return;
    }
    case 'status':
      if (record.status !== undefined) writer.u8(record.status);
      return;
    case 'fsn':
      if (record.fsn !== undefined) writer.u8(record.fsn);
      return;
    case 'userCause':
      if (record.user !== undefined) writer.u8(((record.cause ?? 0) << 4) | record.user);
      return;
    case 'pattern': {
      if (record.pattern === undefined) return;
      const octets = record.pattern.length / 2;
      if (octets > 15) throw new RangeError('a test pattern has at most 15 octets');
      writer.u8(octets << 4).hex(record.pattern);
      return;
    }
    default:
      part satisfies never;
  }
}
