import type { Cursor } from '../cursor.ts';
import { type Faults, report } from '../fault.ts';
import { OctetWriter } from '../octet-writer.ts';
import type {
  IdentifierRange,
  MaskedPointCode,
  Parameter,
  ParameterKind,
  ParameterType,
  ParameterValue,
} from './parameter-kind.ts';
import type { ParameterSchema } from './parameter-schema.ts';

/** Parameters read in one message, nested ones included. Registration of many keys has a few dozen. */
export const MAX_PARAMETERS = 256;

/** Parameters within parameters: a routing key in a registration is one, an address part in a key two. */
export const MAX_PARAMETER_DEPTH = 4;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a walk over parameters found: the records in order, and the payload if one stood there. */
export interface ParameterWalk {
  readonly parameters: Parameter[];
  payload: Cursor | undefined;
  /** Tag under which the payload stood. */
  payloadTag: number;
  count: number;
}

/** Reads tag, length, value and padding until the cursor's end (RFC 4666 3.2). */
export function decodeParameters(
  cursor: Cursor,
  schema: ParameterSchema,
  faults: Faults,
  walk: ParameterWalk = { parameters: [], payload: undefined, payloadTag: -1, count: 0 },
  depth = 0,
): ParameterWalk {
  while (cursor.remaining > 0) {
    const at = cursor.offset;
    if (walk.count >= MAX_PARAMETERS) {
      report(faults, schema.layer, 'limit', at, 'there are more parameters than MAX_PARAMETERS');
      walk.parameters.push({ tag: -1, hex: cursor.hex() });
      break;
    }
    walk.count++;
    if (cursor.remaining < 4) {
      report(faults, schema.layer, 'truncated', at, 'a parameter header is cut short');
      walk.parameters.push({ tag: -1, hex: cursor.hex() });
      break;
    }
    const tag = cursor.u16();
    const length = cursor.u16();
    if (length < 4) {
      report(faults, schema.layer, 'bad-length', at + 2, 'a parameter length is shorter than its header');
      walk.parameters.push({ tag, hex: cursor.hex() });
      break;
    }
    if (length - 4 > cursor.remaining) {
      report(faults, schema.layer, 'truncated', at + 2, 'a parameter claims more octets than there are');
    }
    const value = cursor.take(Math.min(length - 4, cursor.remaining));
    cursor.take(Math.min(-length & 3, cursor.remaining));
    decodeParameter(tag, value, schema, faults, walk, depth);
  }
  return walk;
}

function decodeParameter(
  tag: number,
  value: Cursor,
  schema: ParameterSchema,
  faults: Faults,
  walk: ParameterWalk,
  depth: number,
): void {
  const type = schema.parameter(tag);
  if (type === undefined) {
    walk.parameters.push({ tag, hex: value.hex() });
    return;
  }
  if (type.kind === 'payload' && walk.payload === undefined && depth === 0) {
    walk.payload = value;
    walk.payloadTag = tag;
    return;
  }
  const { pos } = value;
  const read = decodeValue(type, value, schema, faults, walk, depth);
  if (read !== undefined && value.remaining === 0) {
    walk.parameters.push({ name: type.name, value: read });
    return;
  }
  if (type.kind === 'payload') {
    report(faults, schema.layer, 'bad-value', value.offset, `${type.name} stands twice, or where it may not`);
  } else {
    report(
      faults,
      schema.layer,
      'bad-length',
      value.offset,
      `${type.name} does not have the length of its kind`,
    );
  }
  walk.parameters.push({ name: type.name, tag, hex: value.window(pos, value.end).hex() });
}

function decodeValue(
  type: ParameterType,
  value: Cursor,
  schema: ParameterSchema,
  faults: Faults,
  walk: ParameterWalk,
  depth: number,
): ParameterValue | undefined {
  const { remaining } = value;
  switch (type.kind) {
    case 'u32':
      return remaining === 4 ? value.u32() : undefined;
    case 'low-u8':
      return remaining === 4 && value.u24() === 0 ? value.u8() : undefined;
    case 'u32-list':
      return remaining % 4 === 0 ? listOf(value, () => value.u32()) : undefined;
    case 'u8-list':
      return listOf(value, () => value.u8());
    case 'text': {
      const { pos } = value;
      try {
        return UTF8.decode(value.bytes());
      } catch {
        value.pos = pos;
        return undefined;
      }
    }
    case 'hex':
      return value.hex();
    case 'pc':
      return remaining === 4 ? maskedPointCode(value) : undefined;
    case 'pc-list':
      return remaining % 4 === 0 ? listOf(value, () => maskedPointCode(value)) : undefined;
    case 'status':
      return remaining === 4 ? { type: value.u16(), information: value.u16() } : undefined;
    case 'user-cause':
      return remaining === 4 ? { cause: value.u16(), user: value.u16() } : undefined;
    case 'sccp-cause':
      if (remaining !== 4 || value.u16() !== 0) return undefined;
      return { causeType: value.u8(), causeValue: value.u8() };
    case 'id-range':
      return remaining % 8 === 0 ? listOf(value, () => ({ from: value.u32(), to: value.u32() })) : undefined;
    case 'nested': {
      if (depth >= MAX_PARAMETER_DEPTH) {
        report(
          faults,
          schema.layer,
          'limit',
          value.offset,
          'parameters are nested deeper than MAX_PARAMETER_DEPTH',
        );
        return undefined;
      }
      const inner: ParameterWalk = { parameters: [], payload: undefined, payloadTag: -1, count: walk.count };
      decodeParameters(value, schema, faults, inner, depth + 1);
      walk.count = inner.count;
      return inner.parameters;
    }
    case 'payload':
      return undefined;
    default:
      return type.kind satisfies never;
  }
}

function listOf<T>(value: Cursor, read: () => T): T[] {
  const list: T[] = [];
  while (value.remaining > 0) list.push(read());
  return list;
}

function maskedPointCode(value: Cursor): MaskedPointCode {
  return { mask: value.u8(), pc: value.u24() };
}

/** Writes parameters in the order given. Throws `RangeError` for a name or a value that the schema does not have. */
export function encodeParameters(
  parameters: readonly Parameter[],
  schema: ParameterSchema,
  writer: OctetWriter,
): void {
  for (const parameter of parameters) {
    if ('hex' in parameter) {
      if (parameter.tag < 0) throw new RangeError('octets without a tag cannot be written');
      writeParameter(writer, parameter.tag, new OctetWriter().hex(parameter.hex).finish());
      continue;
    }
    const type = schema.parameterNamed(parameter.name);
    if (type === undefined) throw new RangeError(`${schema.layer} has no parameter "${parameter.name}"`);
    const contents = new OctetWriter(64);
    encodeValue(type.name, type.kind, parameter.value, schema, contents);
    writeParameter(writer, type.tag, contents.finish());
  }
}

/** Writes one parameter with its padding to four octets. */
export function writeParameter(writer: OctetWriter, tag: number, contents: Uint8Array): void {
  const length = contents.length + 4;
  if (length > 0xffff) throw new RangeError(`${contents.length} octets do not fit one parameter`);
  writer.u16(tag).u16(length).bytes(contents);
  for (let i = -length & 3; i > 0; i--) writer.u8(0);
}

function encodeValue(
  name: string,
  kind: ParameterKind,
  value: ParameterValue,
  schema: ParameterSchema,
  writer: OctetWriter,
): void {
  switch (kind) {
    case 'u32':
      if (typeof value !== 'number') break;
      writer.u32(within(name, value, 0xffffffff));
      return;
    case 'low-u8':
      if (typeof value !== 'number') break;
      writer.u32(within(name, value, 0xff));
      return;
    case 'u32-list':
    case 'u8-list':
      if (!Array.isArray(value)) break;
      for (const item of value as readonly number[]) {
        if (kind === 'u32-list') writer.u32(within(name, item, 0xffffffff));
        else writer.u8(within(name, item, 0xff));
      }
      return;
    case 'text':
      if (typeof value !== 'string') break;
      writer.bytes(new TextEncoder().encode(value));
      return;
    case 'hex':
      if (typeof value !== 'string') break;
      writer.hex(value);
      return;
    case 'pc':
    case 'pc-list': {
      if (typeof value !== 'object') break;
      const list = (Array.isArray(value) ? value : [value]) as readonly MaskedPointCode[];
      for (const { mask, pc } of list) writer.u8(within(name, mask, 0xff)).u24(within(name, pc, 0xffffff));
      return;
    }
    case 'status':
      if (typeof value !== 'object' || !('type' in value)) break;
      writer.u16(within(name, value.type, 0xffff)).u16(within(name, value.information, 0xffff));
      return;
    case 'user-cause':
      if (typeof value !== 'object' || !('user' in value)) break;
      writer.u16(within(name, value.cause, 0xffff)).u16(within(name, value.user, 0xffff));
      return;
    case 'sccp-cause':
      if (typeof value !== 'object' || !('causeType' in value)) break;
      writer
        .u16(0)
        .u8(within(name, value.causeType, 0xff))
        .u8(within(name, value.causeValue, 0xff));
      return;
    case 'id-range':
      if (!Array.isArray(value)) break;
      for (const { from, to } of value as readonly IdentifierRange[]) {
        writer.u32(within(name, from, 0xffffffff)).u32(within(name, to, 0xffffffff));
      }
      return;
    case 'nested':
      if (!Array.isArray(value)) break;
      encodeParameters(value as readonly Parameter[], schema, writer);
      return;
    case 'payload':
      break;
    default:
      kind satisfies never;
  }
  throw new RangeError(`${name} cannot carry ${JSON.stringify(value)}`);
}

function within(name: string, value: number, largest: number): number {
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(`${name} ${value} is not within 0-${largest}`);
  }
  return value;
}
