import { BerWriter } from './ber-writer.ts';
import { writeUnknown } from './generic-walk.ts';
import { writeOid } from './object-identifier.ts';
import type { Asn1Type, Field, UnknownElement } from './schema.ts';
import { TAG_SEQUENCE, TAG_SET, type TagKey } from './tag.ts';

/** One element, tag and length included. Throws `RangeError` for a value that the type cannot carry. */
export function encodeElement<T>(type: Asn1Type<T>, value: T): Uint8Array {
  const writer = new BerWriter();
  writeElement(writer, type, value);
  return writer.finish();
}

/** Puts the element in front of what `writer` holds. */
export function writeElement(writer: BerWriter, type: Asn1Type, value: unknown, outer?: TagKey): void {
  // behind an explicit tag it is what the tag holds, and the tag is still to be written
  if (isUnknown(value) && type.kind !== 'sequence' && !(type.kind === 'tagged' && type.explicit)) {
    writeUnknown(writer, value);
    return;
  }
  const before = writer.length;
  switch (type.kind) {
    case 'octets':
      type.codec.encode(value, writer);
      writer.header(outer ?? ownTag(type), false, before);
      return;
    case 'sequence': {
      const record = recordOf(value);
      if (Array.isArray(record.unknown)) {
        for (const element of [...record.unknown].reverse()) writeUnknown(writer, element);
      }
      for (const field of [...type.fields].reverse()) {
        const part = record[field.name];
        writer.siblings = record;
        if (part !== undefined) writeElement(writer, field.type, part);
        else if (!field.optional) throw new RangeError(`${field.name} is missing`);
      }
      writer.header(outer ?? (type.anyOrder ? TAG_SET : TAG_SEQUENCE), true, before);
      return;
    }
    case 'tagged': {
      const tag = outer ?? ownTag(type);
      if (!type.explicit) {
        writeElement(writer, type.type, value, tag);
        return;
      }
      writeElement(writer, type.type, value);
      writer.header(tag, true, before);
      return;
    }
    case 'choice': {
      const record = recordOf(value);
      const field = type.fields.find((candidate) => candidate.name in record);
      if (field === undefined) throw new RangeError(`none of ${names(type.fields)} is given`);
      writeElement(writer, field.type, record[field.name], outer);
      return;
    }
    case 'either':
      writeEither(writer, type.types, value, outer);
      return;
    case 'named': {
      const record = recordOf(value);
      if (!(type.name in record)) throw new RangeError(`${type.name} is missing`);
      writeElement(writer, type.type, record[type.name], outer);
      return;
    }
    case 'list':
      if (!Array.isArray(value)) throw new RangeError('a list is needed');
      for (const element of [...value].reverse()) writeElement(writer, type.element, element);
      writer.header(outer ?? ownTag(type), true, before);
      return;
    case 'enumerated': {
      const code = typeof value === 'number' ? value : type.values.get(String(value));
      if (code === undefined) throw new RangeError(`"${String(value)}" is none of the identifiers`);
      writer.integer(code);
      writer.header(outer ?? ownTag(type), false, before);
      return;
    }
    case 'integer':
      if (typeof value === 'string' && value.startsWith('0x')) writer.hex(value.slice(2));
      else writer.integer(Number(value));
      writer.header(outer ?? ownTag(type), false, before);
      return;
    case 'boolean':
      writer.u8(value === true ? 0xff : 0);
      writer.header(outer ?? ownTag(type), false, before);
      return;
    case 'null':
      writer.header(outer ?? ownTag(type), false, before);
      return;
    case 'bits':
      writeBits(writer, type.names, value);
      writer.header(outer ?? ownTag(type), false, before);
      return;
    case 'oid':
      writeOid(writer, String(value));
      writer.header(outer ?? ownTag(type), false, before);
      return;
    case 'text':
      writer.bytes(Uint8Array.from(String(value), (character) => character.charCodeAt(0)));
      writer.header(outer ?? ownTag(type), false, before);
      return;
    case 'any':
      throw new RangeError('an element of unknown type is given as {tag, hex}');
    case 'later':
      writeElement(writer, type.type(), value, outer);
      return;
    default:
      throw new RangeError(`${String(type satisfies never)} is no kind of type`);
  }
}

function ownTag(type: Asn1Type): TagKey {
  const tag = type.tags[0];
  if (tag === undefined) throw new RangeError(`a ${type.kind} has no tag of its own`);
  return tag;
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new RangeError('a record is needed');
  return value as Record<string, unknown>;
}

function names(fields: readonly Field[]): string {
  return fields.map((field) => field.name).join(', ');
}

function isUnknown(value: unknown): value is UnknownElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as UnknownElement).tag === 'string' &&
    typeof (value as UnknownElement).hex === 'string'
  );
}

/** The first of the types that can carry the value: what tells versions apart is their shape. */
function writeEither(writer: BerWriter, types: readonly Asn1Type[], value: unknown, outer?: TagKey): void {
  let refusal: unknown;
  for (const type of types) {
    try {
      const trial = new BerWriter();
      trial.siblings = writer.siblings;
      writeElement(trial, type, value, outer);
      if (!carriesAll(type, value)) continue;
      writer.bytes(trial.finish());
      return;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refusal ??= error;
    }
  }
  throw refusal ?? new RangeError('no version of the type carries this value');
}

/** A SEQUENCE that would leave out one of the value's keys is not the one it came from. */
function carriesAll(type: Asn1Type, value: unknown): boolean {
  const shape = type.kind === 'tagged' ? type.type : type;
  if (typeof value !== 'object' || value === null) return true;
  if (shape.kind === 'sequence') {
    const known = new Set(shape.fields.map((field) => field.name));
    return Object.keys(value).every((key) => key === 'unknown' || known.has(key));
  }
  if (shape.kind === 'named') return Object.keys(value).length === 1;
  return true;
}

function writeBits(writer: BerWriter, bitNames: readonly string[], value: unknown): void {
  if (!Array.isArray(value)) throw new RangeError('a BIT STRING is given as the list of its set bits');
  const positions = value.map((name) => {
    const known = bitNames.indexOf(String(name));
    const position = known >= 0 ? known : Number(String(name).replace('bit ', ''));
    if (!Number.isInteger(position) || position < 0) throw new RangeError(`"${String(name)}" is no bit`);
    return position;
  });
  const count = Math.max(bitNames.length, ...positions.map((position) => position + 1));
  const octets = new Uint8Array(Math.ceil(count / 8));
  for (const position of positions) {
    const at = position >> 3;
    octets[at] = (octets[at] ?? 0) | (0x80 >> (position & 7));
  }
  writer.bytes(octets);
  writer.u8(octets.length * 8 - count);
}
