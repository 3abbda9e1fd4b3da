import type { Cursor } from '../cursor.ts';
import type { Decoded } from '../decoded.ts';
import { type Faults, report } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import { decodeCommonHeader, writeCommonHeader } from '../sigtran/common-header.ts';

/** The one message class of M2PA, and its two types (RFC 4165 2.1.2, 2.1.3). */
const MESSAGE_CLASS = 11;
const USER_DATA = 1;
const LINK_STATUS = 2;

/** Unused octet and sequence number, backward then forward (RFC 4165 2.2). */
const SEQUENCE_OCTETS = 8;

/** Link states from 1 (RFC 4165 2.3.2). */
const STATES: readonly string[] = [
  'alignment',
  'proving normal',
  'proving emergency',
  'ready',
  'processor outage',
  'processor recovered',
  'busy',
  'busy ended',
  'out of service',
];

/** A message between two peers of a link that runs over SCTP (RFC 4165). */
export interface M2paRecord {
  /** `class/type` in digits where RFC 4165 has no name. */
  readonly type: 'user-data' | 'link-status' | string;
  /** Backward and forward sequence number, 24 bits. */
  readonly bsn?: number;
  readonly fsn?: number;
  /** User data: 0-3, a meaning in Japan. */
  readonly priority?: number;
  /** The six spare bits beside the priority, where set. */
  readonly spare?: number;
  /** Link status: 1-9, and its name. */
  readonly state?: number;
  readonly stateName?: string;
  /** Octets that belong to no field: proving filler, those of an unknown type, those behind the end. */
  readonly rest?: string;
}

/**
 * An M2PA message. The payload of user data is the MTP3 message; user data without one only
 * acknowledges.
 */
export function decodeM2pa(cursor: Cursor, faults: Faults): Decoded<M2paRecord> | undefined {
  const header = decodeCommonHeader(cursor, 'm2pa', faults);
  if (header === undefined) return undefined;
  const { messageClass, messageType, body } = header;
  const behind = cursor.hex();
  if (messageClass !== MESSAGE_CLASS || messageType < USER_DATA || messageType > LINK_STATUS) {
    report(faults, 'm2pa', 'bad-value', 2, 'the message is not one of RFC 4165');
    return {
      record: { type: `${messageClass}/${messageType}`, rest: body.hex() + behind },
      payload: undefined,
    };
  }
  const record: { -readonly [K in keyof M2paRecord]: M2paRecord[K] } = {
    type: messageType === USER_DATA ? 'user-data' : 'link-status',
  };
  if (body.remaining < SEQUENCE_OCTETS) {
    report(faults, 'm2pa', 'truncated', body.offset, 'the sequence numbers are cut short');
    record.rest = body.hex() + behind;
    return { record, payload: undefined };
  }
  body.u8();
  record.bsn = body.u24();
  body.u8();
  record.fsn = body.u24();
  if (messageType === LINK_STATUS) {
    if (body.remaining < 4) {
      report(faults, 'm2pa', 'truncated', body.offset, 'the link state is cut short');
    } else {
      record.state = body.u32();
      record.stateName = STATES[record.state - 1] ?? 'unknown';
    }
    const rest = body.hex() + behind;
    if (rest !== '') record.rest = rest;
    return { record, payload: undefined };
  }
  if (behind !== '') record.rest = behind;
  if (body.remaining === 0) return { record, payload: undefined };
  const octet = body.u8();
  record.priority = octet >> 6;
  if ((octet & 0x3f) !== 0) record.spare = octet & 0x3f;
  return { record, payload: body };
}

/** Writes user data or a link status. */
export function encodeM2pa(
  record: M2paRecord,
  payload: Uint8Array | undefined = undefined,
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  const { type, bsn = 0, fsn = 0 } = record;
  for (const value of [bsn, fsn]) {
    if (!(value >= 0 && value <= 0xffffff))
      throw new RangeError(`sequence number ${value} does not fit 24 bits`);
  }
  const body = new OctetWriter().u32(bsn).u32(fsn);
  let messageType = USER_DATA;
  if (type === 'link-status') {
    messageType = LINK_STATUS;
    body.u32(record.state ?? 0).hex(record.rest ?? '');
  } else if (type !== 'user-data') {
    throw new RangeError(`M2PA has no message "${type}"`);
  } else if (payload !== undefined) {
    body.u8(((record.priority ?? 0) << 6) | (record.spare ?? 0)).bytes(payload);
  }
  writeCommonHeader(writer, (MESSAGE_CLASS << 8) | messageType, body.length);
  return writer.bytes(body.finish()).finish();
}
