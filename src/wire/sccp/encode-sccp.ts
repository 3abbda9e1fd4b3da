import type { UnknownPart } from '../decoded.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { OctetWriter } from '../octet-writer.ts';
import { encodeAddress, type SccpAddress } from './address.ts';
import { sccpTypeCode } from './message-type.ts';
import * as Optional from './optional-parameter.ts';
import type {
  ConnectionRecord,
  SccpExtras,
  SccpRecord,
  Segmentation,
  UnitdataRecord,
  UnitdataServiceRecord,
} from './sccp-record.ts';

/** What one length octet can say of a parameter (Q.713 2.2). */
export const MAX_SHORT_DATA_OCTETS = 255;
/** Long data of LUDT (Q.713 4.20): 3952 octets fit behind the longest addresses in one broadband message. */
export const MAX_LONG_DATA_OCTETS = 3952;

const NO_DATA = new Uint8Array(0);

/**
 * Writes any SCCP message that `decodeSccp` reads. Throws `RangeError` for a record that Q.713
 * cannot carry. What was wrong with a received message (`unread`) is not written.
 */
export function encodeSccp(
  record: SccpRecord,
  payload: Uint8Array | undefined = undefined,
  variant: Mtp3Variant = 'itu',
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  switch (record.type) {
    case 'unknown':
      return writer.u8(record.code).hex(record.hex).finish();
    case 'cut':
      return writer.u8(sccpTypeCode(record.of)).hex(record.hex).finish();
    case 'UDT':
    case 'XUDT':
    case 'LUDT':
    case 'UDTS':
    case 'XUDTS':
    case 'LUDTS':
      return unitdata(record, payload ?? NO_DATA, variant, writer);
    default:
      return connection(record, payload, variant, writer);
  }
}

/** Writes a UDT, the message that carries nearly all of MAP. */
export function encodeUdt(
  record: Omit<UnitdataRecord, 'type'>,
  payload: Uint8Array,
  variant: Mtp3Variant = 'itu',
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  return encodeSccp({ ...record, type: 'UDT' }, payload, variant, writer);
}

function unitdata(
  record: UnitdataRecord | UnitdataServiceRecord,
  payload: Uint8Array,
  variant: Mtp3Variant,
  writer: OctetWriter,
): Uint8Array {
  const { type } = record;
  if (record.called === null || record.calling === null) throw new RangeError(`${type} needs both addresses`);
  const called = encodeAddress(record.called, variant);
  const calling = encodeAddress(record.calling, variant);
  const optional = optionalPart(record, []);
  writer.u8(sccpTypeCode(type));
  if ('returnCause' in record) writer.u8(octet('returnCause', record.returnCause));
  else writer.u8(classOctet(record));
  const short = type === 'UDT' || type === 'UDTS';
  if (short) {
    if (optional.length > 0) throw new RangeError(`${type} has no optional part`);
  } else {
    writer.u8(octet('hopCounter', record.hopCounter ?? 15));
  }
  if (type === 'LUDT' || type === 'LUDTS') longParts(called, calling, payload, optional, writer);
  else shortParts([called, calling, payload], short ? undefined : optional, writer);
  return writer.finish();
}

/** Pointers of one octet, then the parts, each behind its length, then the optional part. */
function shortParts(
  parts: readonly Uint8Array[],
  optional: Uint8Array | undefined,
  writer: OctetWriter,
): void {
  const pointers = parts.length + (optional === undefined ? 0 : 1);
  let target = pointers;
  for (const [i, part] of parts.entries()) {
    if (part.length > MAX_SHORT_DATA_OCTETS)
      throw new RangeError(`${part.length} octets do not fit one parameter`);
    writer.u8(octet('pointer', target - i));
    target += 1 + part.length;
  }
  if (optional !== undefined) {
    writer.u8(optional.length === 0 ? 0 : octet('pointer', target - parts.length));
  }
  for (const part of parts) writer.u8(part.length).bytes(part);
  if (optional !== undefined) writer.bytes(optional);
}

function longParts(
  called: Uint8Array,
  calling: Uint8Array,
  data: Uint8Array,
  optional: Uint8Array,
  writer: OctetWriter,
): void {
  if (data.length > MAX_LONG_DATA_OCTETS) throw new RangeError(`${data.length} octets do not fit long data`);
  // A pointer counts from its own second octet, so each has the 7, 5, 3, 1 octets from there to the parts.
  const callingAt = called.length + 1;
  const dataAt = callingAt + calling.length + 1;
  const optionalAt = dataAt + data.length + 2;
  writer
    .u16le(7)
    .u16le(callingAt + 5)
    .u16le(dataAt + 3);
  writer.u16le(optional.length === 0 ? 0 : optionalAt + 1);
  writer.u8(octet('length', called.length)).bytes(called);
  writer.u8(octet('length', calling.length)).bytes(calling);
  writer.u16le(data.length).bytes(data).bytes(optional);
}

function connection(
  record: ConnectionRecord,
  payload: Uint8Array | undefined,
  variant: Mtp3Variant,
  writer: OctetWriter,
): Uint8Array {
  writer.u8(sccpTypeCode(record.type));
  switch (record.type) {
    case 'CR': {
      reference(writer, 'sourceReference', record.sourceReference);
      writer.u8(classOctet(record));
      if (record.called === undefined || record.called === null)
        throw new RangeError('CR needs a called address');
      const optional = optionalPart(record, [
        [Optional.CALLING_PARTY_ADDRESS, address(record.calling, variant)],
        [Optional.DATA, payload],
        [Optional.HOP_COUNTER, single(record.hopCounter)],
      ]);
      shortParts([encodeAddress(record.called, variant)], optional, writer);
      return writer.finish();
    }
    case 'CC':
      references(writer, record);
      writer.u8(classOctet(record));
      break;
    case 'CREF':
      reference(writer, 'destinationReference', record.destinationReference);
      writer.u8(octet('cause', record.cause));
      break;
    case 'RLSD':
      references(writer, record);
      writer.u8(octet('cause', record.cause));
      break;
    case 'RLC':
    case 'RSC':
      references(writer, record);
      return writer.finish();
    case 'DT1':
      reference(writer, 'destinationReference', record.destinationReference);
      writer.u8(
        (octet('moreDataSpare', record.moreDataSpare ?? 0) << 1) | (record.moreData === true ? 1 : 0),
      );
      shortParts([payload ?? NO_DATA], undefined, writer);
      return writer.finish();
    case 'DT2':
      reference(writer, 'destinationReference', record.destinationReference);
      writer.u16(record.sequencing ?? 0);
      shortParts([payload ?? NO_DATA], undefined, writer);
      return writer.finish();
    case 'AK':
      reference(writer, 'destinationReference', record.destinationReference);
      return writer
        .u8(octet('receiveSequence', record.receiveSequence))
        .u8(octet('credit', record.credit))
        .finish();
    case 'ED':
      reference(writer, 'destinationReference', record.destinationReference);
      shortParts([payload ?? NO_DATA], undefined, writer);
      return writer.finish();
    case 'EA':
      reference(writer, 'destinationReference', record.destinationReference);
      return writer.finish();
    case 'RSR':
      references(writer, record);
      return writer.u8(octet('cause', record.cause)).finish();
    case 'ERR':
      reference(writer, 'destinationReference', record.destinationReference);
      return writer.u8(octet('cause', record.cause)).finish();
    case 'IT':
      references(writer, record);
      return writer
        .u8(classOctet(record))
        .u16(record.sequencing ?? 0)
        .u8(octet('credit', record.credit))
        .finish();
    default:
      return record.type satisfies never;
  }
  const optional = optionalPart(record, [
    [Optional.CALLED_PARTY_ADDRESS, address(record.called, variant)],
    [Optional.DATA, payload],
  ]);
  shortParts([], optional, writer);
  return writer.finish();
}

/** The optional part with its end mark, or nothing where no parameter is there. */
function optionalPart(
  record: SccpExtras,
  named: readonly (readonly [number, Uint8Array | undefined])[],
): Uint8Array {
  const writer = new OctetWriter(32);
  for (const [tag, contents] of named) if (contents !== undefined) parameter(writer, tag, contents);
  if (record.segmentation !== undefined) {
    writer.u8(Optional.SEGMENTATION).u8(4);
    writeSegmentation(writer, record.segmentation);
  }
  if (record.importance !== undefined) {
    parameter(writer, Optional.IMPORTANCE, Uint8Array.of(octet('importance', record.importance, 7)));
  }
  for (const part of record.optional ?? []) unknownPart(writer, part);
  if (writer.length > 0) writer.u8(Optional.END_OF_OPTIONAL);
  return writer.finish();
}

function unknownPart(writer: OctetWriter, part: UnknownPart): void {
  const contents = new OctetWriter(32).hex(part.hex).finish();
  parameter(writer, octet('tag', part.tag), contents);
}

function parameter(writer: OctetWriter, tag: number, contents: Uint8Array): void {
  writer.u8(tag);
  if (tag === Optional.LONG_DATA) writer.u16le(contents.length);
  else writer.u8(octet('length', contents.length));
  writer.bytes(contents);
}

function writeSegmentation(writer: OctetWriter, segmentation: Segmentation): void {
  const { first, remaining, spare = 0 } = segmentation;
  const flags = (first ? 8 : 0) | (octet('class', segmentation.class, 1) << 2) | octet('spare', spare, 3);
  writer.u8((flags << 4) | octet('remaining', remaining, 15));
  reference(writer, 'reference', segmentation.reference);
}

function address(value: SccpAddress | null | undefined, variant: Mtp3Variant): Uint8Array | undefined {
  return value === undefined || value === null ? undefined : encodeAddress(value, variant);
}

function single(value: number | undefined): Uint8Array | undefined {
  return value === undefined ? undefined : Uint8Array.of(octet('hopCounter', value));
}

function classOctet(record: { protocolClass?: number; returnOnError?: boolean; handling?: number }): number {
  const handling = record.handling ?? (record.returnOnError === true ? 8 : 0);
  return (octet('handling', handling, 15) << 4) | octet('protocolClass', record.protocolClass, 15);
}

function references(writer: OctetWriter, record: ConnectionRecord): void {
  reference(writer, 'destinationReference', record.destinationReference);
  reference(writer, 'sourceReference', record.sourceReference);
}

function reference(writer: OctetWriter, name: string, value: number | undefined): void {
  writer.u24le(octet(name, value, 0xffffff));
}

function octet(name: string, value: number | undefined, largest = 0xff): number {
  if (value === undefined || !Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(`${name} ${value} is not within 0-${largest}`);
  }
  return value;
}
