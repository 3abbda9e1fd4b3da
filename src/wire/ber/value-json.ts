import { MAX_FAULTS_PER_MESSAGE } from '../fault.ts';
import { BER_OK, MAX_BER_DEPTH } from './ber-reader.ts';
import type { DecodeContext } from './decode-context.ts';
import { begins, decodeBits, decodeInteger, fieldAt, latin1, MAX_LIST_ELEMENTS } from './decode-value.ts';
import { walkElement } from './generic-walk.ts';
import { oidText } from './object-identifier.ts';
import type { Asn1Type, ChoiceShape, ListShape, OctetsShape, SequenceShape } from './schema.ts';

/*
 * From octets to JSON without the values between: half of what decoding and JSON.stringify take. Knows
 * the one form that nearly all elements have, and hands everything else to the plain way of
 * decode-value.ts: whatever would be a fault, fields out of order, strings in segments, codecs that look
 * at the fields before theirs. A property test holds it to that way.
 */

/** Set by a codec that asks for the fields before its own, which are not kept here. */
let askedForSiblings = false;
const NO_SIBLINGS_KEPT: Readonly<Record<string, unknown>> = new Proxy(
  {},
  {
    get() {
      askedForSiblings = true;
      return undefined;
    },
    has() {
      askedForSiblings = true;
      return false;
    },
  },
);

/**
 * What `JSON.stringify(decodeElement(…))` answers. `undefined` where that is to be asked, and then nothing
 * has been left in the context.
 */
export function elementJson(
  ctx: DecodeContext,
  type: Asn1Type,
  pos: number,
  limit: number,
): string | undefined {
  const { faults, reader, siblings, depth } = ctx;
  const mark = faults.length;
  // past this none is added, so that none would be noticed
  if (mark >= MAX_FAULTS_PER_MESSAGE) return undefined;
  const { oddities } = reader;
  ctx.siblings = NO_SIBLINGS_KEPT;
  askedForSiblings = false;
  const json = nextJson(ctx, type, pos, limit);
  ctx.siblings = siblings;
  if (json !== undefined && faults.length === mark && !askedForSiblings) return json;
  faults.length = mark;
  reader.oddities = oddities;
  ctx.depth = depth;
  return undefined;
}

function nextJson(ctx: DecodeContext, type: Asn1Type, pos: number, limit: number): string | undefined {
  const { reader } = ctx;
  if (reader.read(pos, limit) !== BER_OK || !begins(type.tags, reader.tag)) return undefined;
  return contentsJson(ctx, type);
}

/** By type with the outer tag already accepted; the reader stands on the element's header. */
function contentsJson(ctx: DecodeContext, type: Asn1Type): string | undefined {
  const { reader } = ctx;
  const { start, end } = reader;
  switch (type.kind) {
    case 'octets':
      return octetsJson(ctx, type);
    case 'sequence':
      return sequenceJson(ctx, type);
    case 'tagged':
      return type.explicit ? explicitJson(ctx, type.type) : contentsJson(ctx, type.type);
    case 'choice':
      return choiceJson(ctx, type);
    case 'either': {
      const fit = type.types.find((candidate) => begins(candidate.tags, reader.tag));
      return fit === undefined ? undefined : contentsJson(ctx, fit);
    }
    case 'named': {
      const json = contentsJson(ctx, type.type);
      return json === undefined ? undefined : `{${JSON.stringify(type.name)}:${json}}`;
    }
    case 'list':
      return listJson(ctx, type);
    case 'enumerated': {
      const code = decodeInteger(ctx, start, end);
      if (typeof code !== 'number') return undefined;
      const name = type.names.get(code);
      return name === undefined ? `${code}` : `"${name}"`;
    }
    case 'integer': {
      const value = decodeInteger(ctx, start, end);
      return typeof value === 'number' ? `${value}` : undefined;
    }
    case 'boolean':
      if (end - start !== 1) return undefined;
      return ctx.cursor.at(start) > 0 ? 'true' : 'false';
    case 'null':
      return end === start ? 'null' : undefined;
    case 'bits':
      return JSON.stringify(decodeBits(ctx, type, start, end));
    case 'oid': {
      const text = oidText(ctx.cursor, start, end);
      return text === undefined ? undefined : `"${text}"`;
    }
    case 'text':
      return JSON.stringify(latin1(ctx, start, end));
    case 'any':
      return JSON.stringify(walkElement(ctx));
    case 'later':
      return contentsJson(ctx, type.type());
    default:
      return type satisfies never;
  }
}

function explicitJson(ctx: DecodeContext, type: Asn1Type): string | undefined {
  const { start, end, constructed } = ctx.reader;
  if (!constructed || ctx.depth >= MAX_BER_DEPTH) return undefined;
  ctx.depth++;
  const json = nextJson(ctx, type, start, end);
  ctx.depth--;
  return json;
}

function octetsJson(ctx: DecodeContext, { codec }: OctetsShape): string | undefined {
  const { start, end, constructed } = ctx.reader;
  if (constructed) return undefined;
  return codec.json === undefined
    ? JSON.stringify(codec.decode(ctx, start, end))
    : codec.json(ctx, start, end);
}

/** Fields in their order, each once, none missing, none unknown. */
function sequenceJson(ctx: DecodeContext, { fields }: SequenceShape): string | undefined {
  const { reader } = ctx;
  const { start, end } = reader;
  if (!reader.constructed || ctx.depth >= MAX_BER_DEPTH) return undefined;
  ctx.depth++;
  let json = '{';
  let index = 0;
  for (let pos = start; pos < end; ) {
    if (reader.read(pos, end) !== BER_OK) return undefined;
    pos = reader.next;
    const { tag } = reader;
    let field = fields[index++];
    while (
      field !== undefined &&
      !(field.tags.length === 1 ? field.tags[0] === tag : begins(field.tags, tag))
    ) {
      if (!field.optional) return undefined;
      field = fields[index++];
    }
    if (field === undefined) return undefined;
    const value = contentsJson(ctx, field.type);
    if (value === undefined) return undefined;
    json += json === '{' ? field.label + value : `,${field.label}${value}`;
  }
  for (; index < fields.length; index++) if (fields[index]?.optional !== true) return undefined;
  ctx.depth--;
  return `${json}}`;
}

function choiceJson(ctx: DecodeContext, { fields }: ChoiceShape): string | undefined {
  const field = fields[fieldAt(fields, ctx.reader.tag, 0, fields.length)];
  if (field === undefined) return undefined;
  const value = contentsJson(ctx, field.type);
  return value === undefined ? undefined : `{${field.label}${value}}`;
}

function listJson(ctx: DecodeContext, { element }: ListShape): string | undefined {
  const { reader } = ctx;
  const { start, end } = reader;
  if (!reader.constructed || ctx.depth >= MAX_BER_DEPTH) return undefined;
  ctx.depth++;
  let json = '[';
  let count = 0;
  for (let pos = start; pos < end; ) {
    if (++count > MAX_LIST_ELEMENTS || reader.read(pos, end) !== BER_OK) return undefined;
    pos = reader.next;
    if (!begins(element.tags, reader.tag)) return undefined;
    const value = contentsJson(ctx, element);
    if (value === undefined) return undefined;
    json += count === 1 ? value : `,${value}`;
  }
  ctx.depth--;
  return `${json}]`;
}
