import { BER_CONTENTS_CUT, BER_OK, berStatusText, MAX_BER_DEPTH } from './ber-reader.ts';
import type { DecodeContext } from './decode-context.ts';
import { walkElement } from './generic-walk.ts';
import { oidText } from './object-identifier.ts';
import {
  ODD_CONSTRUCTED_STRING,
  ODD_FORM,
  ODD_ORDER,
  ODD_PADDED_INTEGER,
  ODD_REPEATED_FIELD,
} from './oddity.ts';
import type {
  Asn1Type,
  BitsShape,
  ChoiceShape,
  EitherShape,
  Field,
  ListShape,
  OctetsShape,
  SequenceShape,
  UnknownElement,
} from './schema.ts';
import { TAG_OCTET_STRING, type TagKey, tagText } from './tag.ts';

/** The longest list of MAP (SMS waiting lists, CUG, zones) has 255; more is a flood. */
export const MAX_LIST_ELEMENTS = 1024;

/** Segments of a constructed string; legal, sent by none, and cheap to make millions of. */
export const MAX_STRING_SEGMENTS = 64;

/**
 * Decodes the element whose header stands at `pos` (absolute) by its type. Faults go to the context;
 * the answer is what could be read, `undefined` where nothing could. The reader is left at the
 * element's header, so `ctx.reader.next` is not to be relied upon: read it before or keep `limit`.
 */
export function decodeElement(ctx: DecodeContext, type: Asn1Type, pos: number, limit: number): unknown {
  const reader = ctx.reader;
  const status = reader.read(pos, limit);
  if (status !== BER_OK) {
    ctx.fault(
      status === BER_CONTENTS_CUT ? 'truncated' : 'bad-length',
      pos,
      `an element ${berStatusText(status)}`,
    );
    if (status !== BER_CONTENTS_CUT) return undefined;
  }
  return decodeHere(ctx, type);
}

/**
 * Decodes the element that the reader has just read the header of. One whose tag the type does not
 * begin with is kept by the generic walk, with a fault.
 */
export function decodeHere(ctx: DecodeContext, type: Asn1Type): unknown {
  if (!begins(type.tags, ctx.reader.tag)) {
    ctx.fault(
      'bad-tag',
      ctx.reader.start,
      `${tagText(ctx.reader.tag)} stands where ${expected(type.tags)} belongs`,
    );
    return walkElement(ctx);
  }
  return decodeContents(ctx, type);
}

export function begins(tags: readonly TagKey[], tag: TagKey): boolean {
  return tags.length === 0 || tags.includes(tag);
}

function expected(tags: readonly TagKey[]): string {
  return tags.map(tagText).join(' or ');
}

/** Decodes by type with the outer tag already accepted; the reader stands on the element's header. */
function decodeContents(ctx: DecodeContext, type: Asn1Type): unknown {
  const reader = ctx.reader;
  const { start, end } = reader;
  switch (type.kind) {
    case 'octets':
      return decodeOctets(ctx, type);
    case 'sequence':
      return decodeSequence(ctx, type);
    case 'tagged':
      if (!type.explicit) return decodeContents(ctx, type.type);
      if (!reader.constructed) ctx.odd(ODD_FORM);
      return nested(ctx, start, () => decodeElement(ctx, type.type, start, end));
    case 'choice':
      return decodeChoice(ctx, type);
    case 'either':
      return decodeEither(ctx, type);
    case 'named':
      return { [type.name]: decodeContents(ctx, type.type) };
    case 'list':
      return decodeList(ctx, type);
    case 'enumerated': {
      const code = decodeInteger(ctx, start, end);
      return typeof code === 'number' ? (type.names.get(code) ?? code) : code;
    }
    case 'integer':
      return decodeInteger(ctx, start, end);
    case 'boolean':
      if (end - start !== 1) ctx.fault('bad-length', start, 'a BOOLEAN has one octet');
      return ctx.cursor.at(start) > 0;
    case 'null':
      if (end !== start) ctx.fault('trailing', start, 'a NULL has no contents');
      return null;
    case 'bits':
      return decodeBits(ctx, type, start, end);
    case 'oid': {
      const text = oidText(ctx.cursor, start, end);
      if (text === undefined) ctx.fault('bad-value', start, 'no object identifier');
      return text ?? ctx.cursor.hexOf(start, end);
    }
    case 'text':
      return latin1(ctx, start, end);
    case 'any':
      return walkElement(ctx);
    case 'later':
      return decodeContents(ctx, type.type());
    default:
      return type satisfies never;
  }
}

function nested<T>(ctx: DecodeContext, at: number, decode: () => T): T | undefined {
  if (ctx.depth >= MAX_BER_DEPTH) {
    ctx.fault('limit', at, `nests deeper than ${MAX_BER_DEPTH}`);
    return undefined;
  }
  ctx.depth++;
  const value = decode();
  ctx.depth--;
  return value;
}

/** One loop for SEQUENCE and SET; fields are looked for from the last one on, then from the first. */
function decodeSequence(ctx: DecodeContext, type: SequenceShape): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const { reader } = ctx;
  const { start, end, constructed } = reader;
  if (!constructed) ctx.odd(ODD_FORM);
  if (ctx.depth >= MAX_BER_DEPTH) {
    ctx.fault('limit', start, `nests deeper than ${MAX_BER_DEPTH}`);
    return record;
  }
  ctx.depth++;
  const fields = type.fields;
  let expectedIndex = 0;
  let unknown: UnknownElement[] | undefined;
  let failed: Set<Field> | undefined;
  for (let pos = start; pos < end; ) {
    const status = reader.read(pos, end);
    if (status !== BER_OK) {
      ctx.fault(
        status === BER_CONTENTS_CUT ? 'truncated' : 'bad-length',
        pos,
        `an element ${berStatusText(status)}`,
      );
      if (status !== BER_CONTENTS_CUT) {
        unknown ??= [];
        unknown.push({ tag: '[?]', hex: ctx.cursor.hexOf(pos, end) });
        break;
      }
    }
    pos = reader.next;
    let index = fieldAt(fields, reader.tag, expectedIndex, fields.length);
    const late = index < 0;
    if (late) index = fieldAt(fields, reader.tag, 0, expectedIndex);
    const field = fields[index];
    if (field === undefined || field.name in record || failed?.has(field)) {
      if (field !== undefined) {
        ctx.odd(ODD_REPEATED_FIELD);
        ctx.fault('bad-tag', reader.start, `${field.name} comes twice`);
      }
      unknown ??= [];
      unknown.push(walkElement(ctx));
      continue;
    }
    if (late && !type.anyOrder) ctx.odd(ODD_ORDER);
    expectedIndex = index + 1;
    ctx.siblings = record;
    const value = decodeContents(ctx, field.type);
    if (value !== undefined) record[field.name] = value;
    else {
      // it came, unreadable: a second one is no less a repetition
      failed ??= new Set();
      failed.add(field);
    }
  }
  for (const field of fields) {
    if (!field.optional && !(field.name in record)) ctx.fault('missing', start, `${field.name} is missing`);
  }
  if (unknown) record.unknown = unknown;
  ctx.depth--;
  return record;
}

export function fieldAt(fields: readonly Field[], tag: TagKey, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const tags = (fields[i] as Field).tags;
    if (tags.length === 1 ? tags[0] === tag : begins(tags, tag)) return i;
  }
  return -1;
}

function decodeChoice(ctx: DecodeContext, type: ChoiceShape): unknown {
  const field = type.fields[fieldAt(type.fields, ctx.reader.tag, 0, type.fields.length)];
  if (field === undefined) {
    ctx.fault(
      'bad-tag',
      ctx.reader.start,
      `${tagText(ctx.reader.tag)} stands where ${expected(type.tags)} belongs`,
    );
    return walkElement(ctx);
  }
  const value = decodeContents(ctx, field.type);
  return value === undefined ? {} : { [field.name]: value };
}

function decodeEither(ctx: DecodeContext, type: EitherShape): unknown {
  const fit = type.types.find((candidate) => begins(candidate.tags, ctx.reader.tag));
  return fit === undefined ? walkElement(ctx) : decodeContents(ctx, fit);
}

function decodeList(ctx: DecodeContext, type: ListShape): unknown[] {
  const list: unknown[] = [];
  const { reader } = ctx;
  const { start, end, constructed } = reader;
  if (!constructed) ctx.odd(ODD_FORM);
  if (ctx.depth >= MAX_BER_DEPTH) {
    ctx.fault('limit', start, `nests deeper than ${MAX_BER_DEPTH}`);
    return list;
  }
  ctx.depth++;
  for (let pos = start; pos < end; ) {
    if (list.length >= MAX_LIST_ELEMENTS) {
      ctx.fault('limit', pos, `more than ${MAX_LIST_ELEMENTS} elements in a list`);
      list.push({ tag: '[?]', hex: ctx.cursor.hexOf(pos, end) });
      break;
    }
    const status = reader.read(pos, end);
    if (status !== BER_OK) {
      ctx.fault(
        status === BER_CONTENTS_CUT ? 'truncated' : 'bad-length',
        pos,
        `an element ${berStatusText(status)}`,
      );
      if (status !== BER_CONTENTS_CUT) {
        list.push({ tag: '[?]', hex: ctx.cursor.hexOf(pos, end) });
        break;
      }
    }
    pos = reader.next;
    const value = decodeHere(ctx, type.element);
    if (value !== undefined) list.push(value);
  }
  ctx.depth--;
  return list;
}

/** X.690 8.3. Beyond 2^53 the value is kept as hex text, so that nothing is rounded. */
export function decodeInteger(ctx: DecodeContext, start: number, end: number): number | string | undefined {
  const length = end - start;
  if (length === 0) {
    ctx.fault('bad-length', start, 'an INTEGER without contents');
    return undefined;
  }
  const first = ctx.cursor.at(start);
  if (length > 1) {
    const second = ctx.cursor.at(start + 1);
    if ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)) ctx.odd(ODD_PADDED_INTEGER);
  }
  let value = first >= 0x80 ? first - 256 : first;
  for (let pos = start + 1; pos < end; pos++) value = value * 256 + ctx.cursor.at(pos);
  return Number.isSafeInteger(value) ? value : `0x${ctx.cursor.hexOf(start, end)}`;
}

export function decodeBits(ctx: DecodeContext, type: BitsShape, start: number, end: number): string[] {
  const set: string[] = [];
  const spare = ctx.cursor.at(start);
  if (start >= end || spare > 7 || (spare > 0 && end - start < 2)) {
    ctx.fault('bad-length', start, 'a BIT STRING without its count of unused bits');
    return set;
  }
  const count = Math.min((end - start - 1) * 8 - spare, 8 * MAX_STRING_SEGMENTS);
  for (let bit = 0; bit < count; bit++) {
    const octet = ctx.cursor.at(start + 1 + (bit >> 3));
    if ((octet & (0x80 >> (bit & 7))) !== 0) set.push(type.names[bit] ?? `bit ${bit}`);
  }
  return set;
}

export function latin1(ctx: DecodeContext, start: number, end: number): string {
  let text = '';
  for (let pos = start; pos < end; pos++) text += String.fromCharCode(ctx.cursor.at(pos));
  return text;
}

/** A string in one piece, or in the segments that X.690 8.7.3 allows, put together first. */
function decodeOctets(ctx: DecodeContext, type: OctetsShape): unknown {
  const { reader } = ctx;
  const { start, end } = reader;
  if (!reader.constructed) return type.codec.decode(ctx, start, end);
  ctx.odd(ODD_CONSTRUCTED_STRING);
  const pieces: number[] = [];
  let pos = start;
  for (let count = 0; pos < end; count++) {
    const status = reader.read(pos, end);
    if (
      status !== BER_OK ||
      reader.tag !== TAG_OCTET_STRING ||
      reader.constructed ||
      count >= MAX_STRING_SEGMENTS
    ) {
      ctx.fault('bad-tag', pos, 'a constructed string holds something else than its segments');
      return ctx.cursor.hexOf(start, end);
    }
    pos = reader.next;
    for (let at = reader.start; at < reader.end; at++) pieces.push(ctx.cursor.at(at));
  }
  return ctx.elsewhere(Uint8Array.from(pieces), start, (inner, length) =>
    type.codec.decode(inner, 0, length),
  );
}
