import { OctetWriter } from '../octet-writer.ts';
import { type Edition, editionOf } from './edition.ts';
import {
  type IsupMessage,
  type IsupOptions,
  type IsupRecord,
  type IsupValue,
  isFields,
  isList,
} from './isup-record.ts';
import type { MessageDefinition } from './message-table.ts';
import { textField, wholeNumber } from './parameter-codec.ts';
import type { ParameterDefinition } from './parameter-table.ts';

/** A record to encode; `messageTypeCode` may be left out where `messageType` names the message. */
export type IsupToEncode = Omit<IsupRecord, 'messageTypeCode'> & { messageTypeCode?: number };

/**
 * Encodes a record as `decodeIsup` gives it. Optional parameters go in the order of the record's keys.
 * Throws `RangeError` for what Q.763 cannot carry: a mandatory parameter absent, an unknown name,
 * a value too wide, contents longer than 255 octets.
 */
export function encodeIsup(
  record: IsupToEncode,
  options: IsupOptions = {},
  writer: OctetWriter = new OctetWriter(),
): Uint8Array {
  const edition = editionOf(options);
  const cic = wholeNumber(record.cic, 'cic', edition.cicBits);
  if (edition.cicOctets === 2) writer.u16le(cic);
  else writer.u32le(cic);
  writeMessage(record, edition, writer);
  return writer.finish();
}

type MessageToEncode = Omit<IsupMessage, 'messageTypeCode'> & { messageTypeCode?: number };

function writeMessage(message: MessageToEncode, edition: Edition, writer: OctetWriter): void {
  const definition = definitionOf(message, edition);
  if (message.gap !== undefined) throw new RangeError('octets that no pointer leads to cannot be encoded');
  if (definition === undefined) {
    writer.u8(wholeNumber(message.messageTypeCode, 'messageTypeCode', 8)).hex(message.body ?? '');
    return;
  }
  writer.u8(definition.code);
  if (definition.body === 'message' && message.passedAlong !== undefined) {
    writeMessage(message.passedAlong, edition, writer);
  } else if (definition.body === 'parameters') {
    writeParameters(message, definition, edition, writer);
  } else {
    writer.hex(message.body ?? '');
  }
  if (message.trailing !== undefined) writer.hex(message.trailing);
}

function definitionOf(message: MessageToEncode, edition: Edition): MessageDefinition | undefined {
  if (message.messageType === null) {
    const code = wholeNumber(message.messageTypeCode, 'messageTypeCode', 8);
    const known = edition.messages.byCode[code];
    if (known !== undefined) throw new RangeError(`message type ${code} is ${known.acronym}`);
    return undefined;
  }
  const definition = edition.messages.byAcronym.get(message.messageType);
  if (definition === undefined) throw new RangeError(`there is no message type ${message.messageType}`);
  if (message.messageTypeCode !== undefined && message.messageTypeCode !== definition.code) {
    throw new RangeError(`${definition.acronym} is message type ${definition.code}`);
  }
  return definition;
}

function writeParameters(
  message: MessageToEncode,
  definition: MessageDefinition,
  edition: Edition,
  writer: OctetWriter,
): void {
  for (const { parameter, octets } of definition.fixed) {
    const before = writer.length;
    writeContents(parameter, mandatory(message, parameter), writer);
    if (writer.length - before !== octets) {
      throw new RangeError(`${parameter.name} of ${definition.acronym} is ${octets} octets`);
    }
  }
  const pointers = writer.length;
  const hasPointer =
    definition.optional === 'allowed' ||
    (definition.optional === 'mayBeCut' &&
      (hasOptional(message, definition) || message.trailing !== undefined));
  for (let i = definition.variable.length + (hasPointer ? 1 : 0); i > 0; i--) writer.u8(0);
  definition.variable.forEach((parameter, i) => {
    point(writer, pointers + i);
    writeSizedContents(parameter, mandatory(message, parameter), writer);
  });
  if (!hasOptional(message, definition)) return;
  if (!hasPointer) throw new RangeError(`${definition.acronym} has no optional parameters`);
  point(writer, pointers + definition.variable.length);
  writeOptionalPart(message, definition, edition, writer);
  writer.u8(0);
}

/** Makes the pointer at a place lead to what is written next. */
function point(writer: OctetWriter, at: number): void {
  writer.patch(at, wholeNumber(writer.length - at, 'a pointer', 8));
}

/** A mandatory parameter; the first, where it came more than once. */
function mandatory(message: MessageToEncode, parameter: ParameterDefinition): IsupValue {
  const value = message.parameters[parameter.name];
  const first = value !== undefined && isList(value) ? value[0] : value;
  if (first === undefined) throw new RangeError(`${parameter.name} is mandatory in ${message.messageType}`);
  return first;
}

function isMandatory(definition: MessageDefinition, name: string): boolean {
  return (
    definition.fixed.some(({ parameter }) => parameter.name === name) ||
    definition.variable.some((parameter) => parameter.name === name)
  );
}

function hasOptional(message: MessageToEncode, definition: MessageDefinition): boolean {
  return Object.entries(message.parameters).some(
    ([name, value]) => !isMandatory(definition, name) || (isList(value) && value.length > 1),
  );
}

function writeOptionalPart(
  message: MessageToEncode,
  definition: MessageDefinition,
  edition: Edition,
  writer: OctetWriter,
): void {
  for (const [name, value] of Object.entries(message.parameters)) {
    const values = isList(value) ? value : [value];
    // The first of a mandatory parameter stands in the mandatory part.
    for (const one of isMandatory(definition, name) ? values.slice(1) : values) {
      const parameter = edition.parameters.byName.get(name);
      if (parameter === undefined) writeUnknown(name, one, edition, writer);
      else {
        writer.u8(parameter.code);
        writeSizedContents(parameter, one, writer);
      }
    }
  }
}

function writeUnknown(name: string, value: IsupValue, edition: Edition, writer: OctetWriter): void {
  const code = name.startsWith('unknown') ? Number(name.slice('unknown'.length)) : Number.NaN;
  if (!isFields(value) || !(code >= 1 && code <= 255) || edition.parameters.byCode[code] !== undefined) {
    throw new RangeError(`there is no parameter ${name}`);
  }
  writer.u8(wholeNumber(code, name, 8));
  const at = writer.length;
  writer.u8(0).hex(textField(value, 'hex'));
  writer.patch(at, wholeNumber(writer.length - at - 1, `the length of ${name}`, 8));
}

function writeSizedContents(parameter: ParameterDefinition, value: IsupValue, writer: OctetWriter): void {
  const at = writer.length;
  writer.u8(0);
  writeContents(parameter, value, writer);
  writer.patch(at, wholeNumber(writer.length - at - 1, `the length of ${parameter.name}`, 8));
}

/** Contents by their own format; `{hex}` as it stands, `more` behind the fields. */
function writeContents(parameter: ParameterDefinition, value: IsupValue, writer: OctetWriter): void {
  if (!isFields(value)) parameter.codec.encode(value, writer);
  else if (value.hex !== undefined) writer.hex(textField(value, 'hex'));
  else {
    parameter.codec.encode(value, writer);
    if (value.more !== undefined) writer.hex(textField(value, 'more'));
  }
}
