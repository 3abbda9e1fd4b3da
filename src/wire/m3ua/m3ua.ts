import type { Cursor } from '../cursor.ts';
import type { Decoded } from '../decoded.ts';
import { type Faults, report } from '../fault.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { OctetWriter } from '../octet-writer.ts';
import { writeCommonHeader } from '../sigtran/common-header.ts';
import { decodeParameters, encodeParameters, writeParameter } from '../sigtran/parameter.ts';
import type { NamedParameter, Parameter, ParameterValue } from '../sigtran/parameter-kind.ts';
import { LABEL_OCTETS, M3uaLayout, type M3uaVersion } from './m3ua-layout.ts';
import { M3UA_SCHEMA } from './m3ua-schema.ts';
import { TRANSFER, TYPE_DATA } from './message-class.ts';

/** The label of Protocol Data (RFC 4666 3.3.1); in the drafts' form, that of the MTP3 message. */
export interface M3uaProtocolData {
  readonly opc: number;
  readonly dpc: number;
  /** Service indicator: the user part. */
  readonly si: number;
  /** Network indicator. */
  readonly ni: number;
  /** Message priority. */
  readonly mp: number;
  /** Signalling link selection. */
  readonly sls: number;
}

export interface M3uaRecord {
  /** `DATA`, `ASPUP`, …; `class/type` in digits where RFC 4666 has no name. */
  readonly type: string;
  /** DATA only; null where the message has none that can be read. */
  readonly protocolData?: M3uaProtocolData | null;
  /** True where Protocol Data had the form of the drafts before the RFC. */
  readonly draft?: boolean;
  /** The other parameters, in order. */
  readonly parameters: readonly Parameter[];
  /** Octets behind the end that the header gives. */
  readonly rest?: string;
}

export interface M3uaOptions {
  /** Which DATA to expect; `auto` takes it from the tag. */
  readonly m3uaVersion?: M3uaVersion;
  /** Of the routing label, in the drafts' form. */
  readonly variant?: Mtp3Variant;
}

const layout = new M3uaLayout();

/** Tags under which DATA carries the MTP3 user's octets, the drafts' included. */
const RFC_DATA_TAG = 0x0210;
const DRAFT_DATA_TAGS: readonly number[] = [0x0002, 0x0003, 0x0081, 0x0082];

/** An M3UA message (RFC 4666). The payload is that of the MTP3 user: the SCCP message, the ISUP message. */
export function decodeM3ua(
  cursor: Cursor,
  faults: Faults,
  options: M3uaOptions = {},
): Decoded<M3uaRecord> | undefined {
  layout.read(cursor, options.m3uaVersion ?? 'auto', options.variant ?? 'itu');
  const { fault, messageClass, messageType, bodyStart, bodyEnd, draft } = layout;
  const isData = messageClass === TRANSFER && messageType === TYPE_DATA;
  if (fault !== '') report(faults, 'm3ua', fault, layout.faultAt, layout.faultText);
  if (bodyStart < 0) return undefined;
  // What the layout told of the parameters of DATA, the walk would tell again.
  const again: Faults = [];
  const body = cursor.window(bodyStart, bodyEnd);
  const walk = decodeParameters(body, M3UA_SCHEMA, isData ? again : faults);
  for (const found of again) {
    if (found.atOctet !== layout.faultAt) report(faults, found.layer, found.code, found.atOctet, found.text);
  }
  const { parameters, payload: found } = walk;
  if (found !== undefined && found.pos + LABEL_OCTETS !== layout.dataStart) {
    parameters.push({ name: 'protocolData', tag: RFC_DATA_TAG, hex: found.hex() });
  }
  const record: { -readonly [K in keyof M3uaRecord]: M3uaRecord[K] } = isData
    ? { type: 'DATA', protocolData: labelOf(), parameters: draft ? withoutPayload(parameters) : parameters }
    : { type: M3UA_SCHEMA.messageName(messageClass, messageType), parameters };
  if (draft) record.draft = true;
  const rest = cursor.window(bodyEnd, cursor.end);
  if (rest.remaining > 0) record.rest = rest.hex();
  const payload = layout.dataStart < 0 ? undefined : cursor.window(layout.dataStart, layout.dataEnd);
  return { record, payload };
}

function labelOf(): M3uaProtocolData | null {
  if (layout.dataStart < 0) return null;
  const { opc, dpc, si, ni, mp, sls } = layout;
  return { opc, dpc, si, ni, mp, sls };
}

/** Drops the parameter that the payload was taken from: the first of the drafts' tags. */
function withoutPayload(parameters: readonly Parameter[]): Parameter[] {
  const at = parameters.findIndex(
    (parameter) => 'hex' in parameter && DRAFT_DATA_TAGS.includes(parameter.tag),
  );
  return parameters.filter((_, i) => i !== at);
}

/**
 * Writes an M3UA message; `payload` belongs to DATA. Always in the RFC's form: a record of the
 * drafts comes out as RFC 4666 has it.
 */
export function encodeM3ua(
  record: M3uaRecord,
  payload: Uint8Array | undefined = undefined,
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  const code = M3UA_SCHEMA.messageCode(record.type);
  if (code === undefined) throw new RangeError(`M3UA has no message "${record.type}"`);
  const body = new OctetWriter();
  const label = record.protocolData;
  if (label === undefined || label === null) {
    if (payload !== undefined) throw new RangeError('a payload needs protocolData');
    encodeParameters(record.parameters, M3UA_SCHEMA, body);
  } else {
    // RFC 4666 3.3.1: the correlation id stands behind Protocol Data, all else before it.
    const behind = (parameter: Parameter) => !('hex' in parameter) && parameter.name === 'correlationId';
    encodeParameters(
      record.parameters.filter((parameter) => !behind(parameter)),
      M3UA_SCHEMA,
      body,
    );
    writeParameter(body, RFC_DATA_TAG, protocolData(label, payload));
    encodeParameters(record.parameters.filter(behind), M3UA_SCHEMA, body);
  }
  writeCommonHeader(writer, code, body.length);
  return writer.bytes(body.finish()).finish();
}

function protocolData(label: M3uaProtocolData, payload: Uint8Array | undefined): Uint8Array {
  for (const key of ['si', 'ni', 'mp', 'sls'] as const) requireRange(key, label[key], 0xff);
  for (const key of ['opc', 'dpc'] as const) requireRange(key, label[key], 0xffffffff);
  const writer = new OctetWriter();
  writer.u32(label.opc).u32(label.dpc).u8(label.si).u8(label.ni).u8(label.mp).u8(label.sls);
  return writer.bytes(payload ?? new Uint8Array(0)).finish();
}

function requireRange(name: string, value: number, largest: number): void {
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(`${name} ${value} is not within 0-${largest}`);
  }
}

/** The value of the first parameter of that name, `undefined` without one. */
export function parameterValue(parameters: readonly Parameter[], name: string): ParameterValue | undefined {
  const found = parameters.find(
    (parameter): parameter is NamedParameter => !('hex' in parameter) && parameter.name === name,
  );
  return found?.value;
}
