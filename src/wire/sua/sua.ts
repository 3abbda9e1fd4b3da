import type { Cursor } from '../cursor.ts';
import type { Decoded } from '../decoded.ts';
import type { Faults } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import { decodeCommonHeader, writeCommonHeader } from '../sigtran/common-header.ts';
import { decodeParameters, encodeParameters, writeParameter } from '../sigtran/parameter.ts';
import type { Parameter } from '../sigtran/parameter-kind.ts';
import { decodeSuaAddress, encodeSuaAddress, type SuaAddress } from './sua-address.ts';
import { DATA, DESTINATION_ADDRESS, SOURCE_ADDRESS, SUA_SCHEMA } from './sua-schema.ts';

export interface SuaRecord {
  /** `CLDT`, `CLDR`, …; `class/type` in digits where RFC 3868 has no name. */
  readonly type: string;
  /** Destination and source: SCCP's called and calling party. */
  readonly called?: SuaAddress;
  readonly calling?: SuaAddress;
  /** The other parameters, in order. */
  readonly parameters: readonly Parameter[];
  /** Octets behind the end that the header gives. */
  readonly rest?: string;
}

/** An SUA message (RFC 3868). The payload is the data parameter: the TCAP message. */
export function decodeSua(cursor: Cursor, faults: Faults): Decoded<SuaRecord> | undefined {
  const header = decodeCommonHeader(cursor, 'sua', faults);
  if (header === undefined) return undefined;
  const { messageClass, messageType, body } = header;
  const addresses = body.window(body.pos, body.end);
  const walk = decodeParameters(body, SUA_SCHEMA, faults);
  const record: { -readonly [K in keyof SuaRecord]: SuaRecord[K] } = {
    type: SUA_SCHEMA.messageName(messageClass, messageType),
    parameters: walk.parameters,
  };
  readAddresses(record, addresses, walk.parameters, faults);
  if (cursor.remaining > 0) record.rest = cursor.hex();
  return { record, payload: walk.payload };
}

/** Takes the first of each address out of the parameters. */
function readAddresses(
  record: { -readonly [K in keyof SuaRecord]: SuaRecord[K] },
  body: Cursor,
  parameters: Parameter[],
  faults: Faults,
): void {
  let seenCalled = false;
  let seenCalling = false;
  while (body.remaining >= 4) {
    const tag = body.u16();
    const length = body.u16();
    if (length < 4 || length - 4 > body.remaining) return;
    const value = body.take(length - 4);
    body.take(Math.min(-length & 3, body.remaining));
    let key: 'called' | 'calling';
    if (tag === DESTINATION_ADDRESS && !seenCalled) {
      seenCalled = true;
      key = 'called';
    } else if (tag === SOURCE_ADDRESS && !seenCalling) {
      seenCalling = true;
      key = 'calling';
    } else {
      continue;
    }
    const address = decodeSuaAddress(value, faults);
    if (address === undefined) continue;
    record[key] = address;
    const name = key === 'called' ? 'destinationAddress' : 'sourceAddress';
    const at = parameters.findIndex((parameter) => parameter.name === name);
    if (at >= 0) parameters.splice(at, 1);
  }
}

/** Writes an SUA message; `payload` is the data parameter of those that carry one. */
export function encodeSua(
  record: SuaRecord,
  payload: Uint8Array | undefined = undefined,
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  const code = SUA_SCHEMA.messageCode(record.type);
  if (code === undefined) throw new RangeError(`SUA has no message "${record.type}"`);
  const body = new OctetWriter();
  // An address that stands among the parameters did so behind the one that counts.
  const address = ({ name }: Parameter) => name === 'sourceAddress' || name === 'destinationAddress';
  encodeParameters(
    record.parameters.filter((parameter) => !address(parameter)),
    SUA_SCHEMA,
    body,
  );
  if (record.calling !== undefined) writeParameter(body, SOURCE_ADDRESS, encodeSuaAddress(record.calling));
  if (record.called !== undefined) writeParameter(body, DESTINATION_ADDRESS, encodeSuaAddress(record.called));
  encodeParameters(record.parameters.filter(address), SUA_SCHEMA, body);
  if (payload !== undefined) writeParameter(body, DATA, payload);
  writeCommonHeader(writer, code, body.length);
  return writer.bytes(body.finish()).finish();
}
