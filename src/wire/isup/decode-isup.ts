import { Cursor } from '../cursor.ts';
import { type Faults, report } from '../fault.ts';
import { type Edition, editionOf } from './edition.ts';
import {
  type IsupFields,
  type IsupMessage,
  type IsupOptions,
  type IsupRecord,
  type IsupValue,
  isFields,
  isList,
} from './isup-record.ts';
import type { MessageDefinition } from './message-table.ts';
import type { ParameterDefinition } from './parameter-table.ts';

/**
 * Optional parameters read from one message. A signalling information field of 272 octets holds no more
 * than 130 of the shortest; real calls carry about 30 at most. What follows is kept as hex.
 */
export const MAX_OPTIONAL_PARAMETERS = 140;

/** Pass-along messages read inside each other. The procedure (Q.764 §2.11) knows one. */
export const MAX_PASS_ALONG_DEPTH = 1;

/** What one decoding carries through its functions. */
interface Reading {
  readonly edition: Edition;
  readonly faults: Faults;
  /** One window for the contents of every parameter: a parameter costs no allocation. */
  readonly contents: Cursor;
}

/**
 * Decodes an ISUP message (Q.763) or, with `bicc`, a BICC message (Q.1902.3), from its circuit
 * identification code on. Moves the cursor to the end. Undefined where not even the message type is there.
 */
export function decodeIsup(
  cursor: Cursor,
  faults: Faults,
  options: IsupOptions = {},
): IsupRecord | undefined {
  const edition = editionOf(options);
  if (cursor.remaining <= edition.cicOctets) {
    report(faults, edition.layer, 'truncated', cursor.offset, 'the message ends before its message type');
    cursor.skip(cursor.remaining);
    return undefined;
  }
  const at = cursor.offset;
  let cic = edition.cicOctets === 2 ? cursor.u16le() : cursor.u32le();
  const spare = edition.cicBits === 32 ? 0 : cic >>> edition.cicBits;
  if (spare !== 0) {
    cic &= (1 << edition.cicBits) - 1;
    report(faults, edition.layer, 'bad-value', at, `the spare bits beside the CIC are ${spare}`);
  }
  const messageTypeCode = cursor.u8();
  const definition = edition.messages.byCode[messageTypeCode];
  const record: IsupRecord = {
    cic,
    messageType: definition === undefined ? null : definition.acronym,
    messageTypeCode,
    parameters: {},
  };
  const contents = new Cursor(cursor.octets, cursor.pos, cursor.pos, cursor.base);
  readBody(record, definition, cursor, { edition, faults, contents }, 0);
  return record;
}

function readBody(
  message: IsupMessage,
  definition: MessageDefinition | undefined,
  cursor: Cursor,
  reading: Reading,
  depth: number,
): void {
  if (definition === undefined) {
    const text = `message type ${message.messageTypeCode} is not known`;
    report(reading.faults, reading.edition.layer, 'bad-value', cursor.offset - 1, text);
    message.body = cursor.hex();
  } else if (definition.body === 'parameters') {
    if (readFixedPart(message, definition, cursor, reading))
      readPointedParts(message, definition, cursor, reading);
  } else if (definition.body === 'message') {
    readPassedAlong(message, cursor, reading, depth);
  } else {
    const text = `the format of ${definition.acronym} is a national matter`;
    report(reading.faults, reading.edition.layer, 'unsupported', cursor.offset, text);
    message.body = cursor.hex();
  }
}

/** Pass-along (Q.763 table 41): another message from its message type on. */
function readPassedAlong(message: IsupMessage, cursor: Cursor, reading: Reading, depth: number): void {
  const { edition, faults } = reading;
  if (cursor.remaining === 0) {
    report(faults, edition.layer, 'truncated', cursor.offset, 'the message to pass along is absent');
    return;
  }
  if (depth >= MAX_PASS_ALONG_DEPTH) {
    report(faults, edition.layer, 'limit', cursor.offset, 'pass-along messages are nested too deep');
    message.body = cursor.hex();
    return;
  }
  const messageTypeCode = cursor.u8();
  const definition = edition.messages.byCode[messageTypeCode];
  const inner: IsupMessage = {
    messageType: definition === undefined ? null : definition.acronym,
    messageTypeCode,
    parameters: {},
  };
  message.passedAlong = inner;
  readBody(inner, definition, cursor, reading, depth + 1);
}

/** Answers whether the fixed part is whole; what there is of it otherwise is kept as trailing octets. */
function readFixedPart(
  message: IsupMessage,
  definition: MessageDefinition,
  cursor: Cursor,
  reading: Reading,
): boolean {
  for (const { parameter, octets } of definition.fixed) {
    if (cursor.remaining < octets) {
      const text = `${parameter.name} is cut short`;
      report(reading.faults, reading.edition.layer, 'truncated', cursor.offset, text);
      if (cursor.remaining > 0) message.trailing = cursor.hex();
      return false;
    }
    message.parameters[parameter.name] = readContents(parameter, cursor, cursor.pos, octets, reading);
    cursor.skip(octets);
  }
  return true;
}

/** The pointers, and the mandatory variable and optional parts that they lead to (Q.763 §1.5 to §1.7). */
function readPointedParts(
  message: IsupMessage,
  definition: MessageDefinition,
  cursor: Cursor,
  reading: Reading,
): void {
  const { edition, faults } = reading;
  const mayHaveOptional =
    definition.optional === 'allowed' || (definition.optional === 'mayBeCut' && cursor.remaining > 0);
  const pointers = definition.variable.length + (mayHaveOptional ? 1 : 0);
  let unread = Math.min(cursor.pos + pointers, cursor.end);
  for (const parameter of definition.variable) {
    const start = followPointer(parameter.name, cursor, unread, reading);
    if (start < 0) continue;
    if (start > unread) keepGap(message, cursor, unread, start, reading);
    const claimed = cursor.at(start);
    const octets = Math.min(claimed, cursor.end - start - 1);
    if (octets < claimed) {
      report(faults, edition.layer, 'truncated', start - cursor.base, `${parameter.name} is cut short`);
    }
    const value = readContents(parameter, cursor, start + 1, octets, reading);
    put(message, parameter, value, start, cursor, reading);
    unread = Math.max(unread, start + 1 + octets);
  }
  if (mayHaveOptional) {
    const start = followPointer('the optional part', cursor, unread, reading);
    if (start >= 0) {
      if (start > unread) keepGap(message, cursor, unread, start, reading);
      unread = Math.max(unread, readOptionalPart(message, cursor, start, reading));
    }
  }
  if (unread < cursor.end) {
    report(faults, edition.layer, 'trailing', unread - cursor.base, 'octets follow the end of the message');
    message.trailing = cursor.window(unread, cursor.end).hex();
  }
  cursor.skip(cursor.remaining);
}

/**
 * Steps over a pointer and answers the absolute position that it leads to, or -1. A pointer counts from
 * itself; it is 0 only where no optional part follows. Parts stand in the order of their pointers.
 */
function followPointer(what: string, cursor: Cursor, unread: number, reading: Reading): number {
  const { edition, faults } = reading;
  const at = cursor.pos;
  if (cursor.remaining === 0) {
    report(faults, edition.layer, 'truncated', cursor.offset, `the pointer to ${what} is absent`);
    return -1;
  }
  const pointer = cursor.u8();
  const target = at + pointer;
  if (pointer === 0) {
    if (what !== 'the optional part') {
      report(faults, edition.layer, 'missing', at - cursor.base, `${what} is mandatory, its pointer is 0`);
    }
    return -1;
  }
  if (target >= cursor.end) {
    report(faults, edition.layer, 'bad-length', at - cursor.base, `the pointer to ${what} leads outside`);
    return -1;
  }
  if (target < unread) {
    const text = `the pointer to ${what} leads back into octets that are part of something else`;
    report(faults, edition.layer, 'bad-length', at - cursor.base, text);
    return -1;
  }
  return target;
}

function keepGap(message: IsupMessage, cursor: Cursor, from: number, to: number, reading: Reading): void {
  const text = 'no pointer leads to the octets between two parts';
  report(reading.faults, reading.edition.layer, 'trailing', from - cursor.base, text);
  message.gap = (message.gap ?? '') + cursor.window(from, to).hex();
}

/** Reads name, length, contents until the end marker; answers the position behind it. */
function readOptionalPart(message: IsupMessage, cursor: Cursor, start: number, reading: Reading): number {
  const { edition, faults } = reading;
  let at = start;
  for (let read = 0; at < cursor.end; read++) {
    const code = cursor.at(at);
    if (code === 0) return at + 1;
    if (read >= MAX_OPTIONAL_PARAMETERS) {
      report(faults, edition.layer, 'limit', at - cursor.base, 'there are too many optional parameters');
      return at;
    }
    const definition = edition.parameters.byCode[code];
    const claimed = cursor.at(at + 1);
    if (claimed < 0) {
      report(faults, edition.layer, 'truncated', at - cursor.base, `parameter ${code} has no length`);
      return at;
    }
    const octets = Math.min(claimed, cursor.end - at - 2);
    if (octets < claimed) {
      const text = `${definition === undefined ? `parameter ${code}` : definition.name} is cut short`;
      report(faults, edition.layer, 'truncated', at - cursor.base, text);
    }
    if (definition === undefined) putUnknown(message, code, cursor.window(at + 2, at + 2 + octets).hex());
    else {
      const value = readContents(definition, cursor, at + 2, octets, reading);
      put(message, definition, value, at, cursor, reading);
    }
    at += 2 + octets;
    if (octets < claimed) return at;
  }
  report(
    faults,
    edition.layer,
    'missing',
    cursor.end - cursor.base,
    'the end of optional parameters is absent',
  );
  return at;
}

/** The value of a parameter's contents; hex where its own format has no room for them. */
function readContents(
  parameter: ParameterDefinition,
  cursor: Cursor,
  start: number,
  octets: number,
  reading: Reading,
): IsupValue {
  const { edition, faults, contents } = reading;
  contents.reset(cursor.octets, start, start + octets, cursor.base);
  const value = parameter.codec.decode(contents, faults, edition.layer);
  if (value !== undefined && !contents.overran) {
    if (contents.remaining === 0) return value;
    const text = `${parameter.name} has octets behind its last field`;
    report(faults, edition.layer, 'trailing', contents.offset, text);
    if (isFields(value)) return { ...value, more: contents.hex() };
  } else if (contents.overran) {
    report(faults, edition.layer, 'truncated', contents.overranAt, `${parameter.name} is too short`);
  } else {
    const text = `${parameter.name} has a form that its fields cannot say`;
    report(faults, edition.layer, 'bad-value', start - cursor.base, text);
  }
  return { hex: cursor.window(start, start + octets).hex() };
}

function put(
  message: IsupMessage,
  definition: ParameterDefinition,
  value: IsupValue,
  at: number,
  cursor: Cursor,
  reading: Reading,
): void {
  const before = message.parameters[definition.name];
  if (before === undefined) {
    message.parameters[definition.name] = value;
    return;
  }
  if (!definition.repeats) {
    const text = `${definition.name} comes more than once`;
    report(reading.faults, reading.edition.layer, 'bad-value', at - cursor.base, text);
  }
  message.parameters[definition.name] = isList(before) ? [...before, value] : [before, value];
}

function putUnknown(message: IsupMessage, code: number, hex: string): void {
  const value: IsupFields = { tag: `[${code}]`, hex };
  const name = `unknown${code}`;
  const before = message.parameters[name];
  if (before === undefined) message.parameters[name] = value;
  else message.parameters[name] = isList(before) ? [...before, value] : [before, value];
}
