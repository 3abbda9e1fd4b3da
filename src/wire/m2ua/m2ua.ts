import type { Cursor } from '../cursor.ts';
import type { Decoded } from '../decoded.ts';
import { type Faults, report } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import { decodeCommonHeader, writeCommonHeader } from '../sigtran/common-header.ts';
import { decodeParameters, encodeParameters, writeParameter } from '../sigtran/parameter.ts';
import type { Parameter } from '../sigtran/parameter-kind.ts';
import { DRAFT_PROTOCOL_DATA, M2UA_SCHEMA, PROTOCOL_DATA_1, PROTOCOL_DATA_2 } from './m2ua-schema.ts';

export interface M2uaRecord {
  /** `DATA`, `ESTABLISH REQ`, …; `class/type` in digits where RFC 3331 has no name. */
  readonly type: string;
  /** The form of the data, where there are any. */
  readonly protocolData?: 'itu' | 'ttc' | 'draft';
  /** TTC: the length indicator octet before the message; its high two bits are the priority. */
  readonly lengthIndicator?: number;
  /** The other parameters, in order. */
  readonly parameters: readonly Parameter[];
  /** Octets behind the end that the header gives. */
  readonly rest?: string;
}

/** An M2UA message (RFC 3331). The payload is an MTP3 message, from its service information octet on. */
export function decodeM2ua(cursor: Cursor, faults: Faults): Decoded<M2uaRecord> | undefined {
  const header = decodeCommonHeader(cursor, 'm2ua', faults);
  if (header === undefined) return undefined;
  const { parameters, payload, payloadTag } = decodeParameters(header.body, M2UA_SCHEMA, faults);
  const record: { -readonly [K in keyof M2uaRecord]: M2uaRecord[K] } = {
    type: M2UA_SCHEMA.messageName(header.messageClass, header.messageType),
    parameters,
  };
  if (payload !== undefined) {
    record.protocolData =
      payloadTag === PROTOCOL_DATA_1 ? 'itu' : payloadTag === PROTOCOL_DATA_2 ? 'ttc' : 'draft';
    if (payloadTag === PROTOCOL_DATA_2) {
      if (payload.remaining > 0) record.lengthIndicator = payload.u8();
      else report(faults, 'm2ua', 'truncated', payload.offset, 'protocol data 2 has no length indicator');
    }
  }
  if (cursor.remaining > 0) record.rest = cursor.hex();
  return { record, payload };
}

/** Writes an M2UA message; `payload` is the MTP3 message of those that carry one. */
export function encodeM2ua(
  record: M2uaRecord,
  payload: Uint8Array | undefined = undefined,
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  const code = M2UA_SCHEMA.messageCode(record.type);
  if (code === undefined) throw new RangeError(`M2UA has no message "${record.type}"`);
  const body = new OctetWriter();
  const { lengthIndicator } = record;
  const behind = (parameter: Parameter) => !('hex' in parameter) && parameter.name === 'correlationId';
  encodeParameters(
    record.parameters.filter((parameter) => !behind(parameter)),
    M2UA_SCHEMA,
    body,
  );
  if (payload !== undefined) {
    if (record.protocolData === 'ttc') {
      const octets = new OctetWriter(payload.length + 1);
      if (lengthIndicator !== undefined || payload.length > 0) {
        octets.u8(lengthIndicator ?? Math.min(payload.length, 63));
      }
      writeParameter(body, PROTOCOL_DATA_2, octets.bytes(payload).finish());
    } else {
      writeParameter(body, record.protocolData === 'draft' ? DRAFT_PROTOCOL_DATA : PROTOCOL_DATA_1, payload);
    }
  }
  encodeParameters(record.parameters.filter(behind), M2UA_SCHEMA, body);
  writeCommonHeader(writer, code, body.length);
  return writer.bytes(body.finish()).finish();
}
