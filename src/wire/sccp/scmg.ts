import type { Cursor } from '../cursor.ts';
import { type Faults, report } from '../fault.ts';
import { largestPointCode, type Mtp3Variant, pointCodeOctets } from '../mtp3/variant.ts';
import { OctetWriter } from '../octet-writer.ts';

/** SCCP management formats by identifier, from 1 (Q.713 5.1.1). */
const FORMATS = ['SSA', 'SSP', 'SST', 'SOR', 'SOG', 'SSC'] as const;

/** SCCP management, the data of subsystem 1 (Q.713 5). */
export interface ScmgRecord {
  /** Subsystem allowed, prohibited, status test, out-of-service request and grant, congested. */
  readonly type: (typeof FORMATS)[number] | 'unknown';
  /** The format identifier, where it is unknown. */
  readonly format?: number;
  readonly affectedSsn: number | null;
  readonly affectedPc: number | null;
  /** Subsystem multiplicity indicator: 0 unknown, 1 solitary, 2 duplicated. */
  readonly multiplicity: number | null;
  /** SSC: 0-15. */
  readonly congestionLevel?: number;
  /** Octets behind the fields, or those of an unknown format. */
  readonly rest?: string;
}

export function decodeScmg(
  cursor: Cursor,
  faults: Faults,
  variant: Mtp3Variant = 'itu',
): ScmgRecord | undefined {
  if (cursor.remaining === 0) {
    report(faults, 'sccp', 'missing', cursor.offset, 'the management message is empty');
    return undefined;
  }
  const at = cursor.offset;
  const format = cursor.u8();
  const type = FORMATS[format - 1];
  if (type === undefined) {
    report(faults, 'sccp', 'bad-value', at, 'the management format is not one of Q.713');
    const rest = cursor.hex();
    return { type: 'unknown', format, affectedSsn: null, affectedPc: null, multiplicity: null, rest };
  }
  const octets = pointCodeOctets(variant);
  const affectedSsn = cursor.remaining >= 1 ? cursor.u8() : null;
  const affectedPc = cursor.remaining >= octets ? (octets === 3 ? cursor.u24le() : cursor.u16le()) : null;
  const multiplicity = affectedPc !== null && cursor.remaining >= 1 ? cursor.u8() : null;
  const record: { -readonly [K in keyof ScmgRecord]: ScmgRecord[K] } = {
    type,
    affectedSsn,
    affectedPc,
    multiplicity,
  };
  if (type === 'SSC' && multiplicity !== null && cursor.remaining >= 1) record.congestionLevel = cursor.u8();
  if (multiplicity === null || (type === 'SSC' && record.congestionLevel === undefined)) {
    report(faults, 'sccp', 'truncated', cursor.offset, 'the management message is cut short');
  } else if (cursor.remaining > 0) {
    report(faults, 'sccp', 'trailing', cursor.offset, 'octets follow the management message');
  }
  if (cursor.remaining > 0) record.rest = cursor.hex();
  return record;
}

/** Writes an SCCP management message: the payload of a UDT between subsystems 1. */
export function encodeScmg(
  record: ScmgRecord,
  variant: Mtp3Variant = 'itu',
  writer: OctetWriter = new OctetWriter(8),
): Uint8Array {
  if (record.type === 'unknown')
    return writer
      .u8(record.format ?? 0)
      .hex(record.rest ?? '')
      .finish();
  const { affectedSsn, affectedPc, multiplicity } = record;
  if (affectedSsn === null || affectedPc === null || multiplicity === null) {
    throw new RangeError(`${record.type} needs affectedSsn, affectedPc and multiplicity`);
  }
  if (affectedPc > largestPointCode(variant)) throw new RangeError(`point code ${affectedPc} does not fit`);
  writer.u8(FORMATS.indexOf(record.type) + 1).u8(affectedSsn);
  if (pointCodeOctets(variant) === 3) writer.u24le(affectedPc);
  else writer.u16le(affectedPc);
  writer.u8(multiplicity);
  if (record.type === 'SSC') writer.u8(record.congestionLevel ?? 0);
  return writer.finish();
}
