import fc from 'fast-check';
import { Cursor } from '../cursor.ts';
import type { WireFault } from '../fault.ts';
import { BerWriter } from './ber-writer.ts';
import { DecodeContext } from './decode-context.ts';
import { decodeElement } from './decode-value.ts';
import { writeOid } from './object-identifier.ts';
import type { AnyShape, Asn1Type, Field, OctetCodec } from './schema.ts';
import { TAG_SEQUENCE, TAG_SET, type TagKey, tagKey } from './tag.ts';
import { elementJson } from './value-json.ts';

/* For tests alone: octets and values that fit any type. */

/** Below this depth optional parts and list elements are left out, so that nested types end. */
const MAX_FULL_DEPTH = 5;

/** Lengths of octet strings that occur: digits, addresses, keys, texts. */
const OCTET_COUNTS = [1, 1, 2, 3, 3, 4, 4, 5, 6, 7, 7, 8, 8, 9, 10, 12, 14, 16, 17, 20, 32];

/** Enough to meet the one length of twenty that a codec asks for. */
const MAX_ATTEMPTS = 24;

type Chance = (below: number) => number;

/** A small generator (mulberry32), so that one number tells a whole message and a failure can be replayed. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function pick<T>(chance: Chance, from: readonly T[]): T {
  return from[chance(from.length)] as T;
}

function randomOctets(chance: Chance, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => chance(256));
}

/** Digits in most octets: random half octets are rarely digits, and digits are most of what is sent. */
function likelyOctets(chance: Chance): Uint8Array {
  const count = pick(chance, OCTET_COUNTS);
  if (chance(2) === 0) return randomOctets(chance, count);
  return Uint8Array.from({ length: count }, () => (chance(10) << 4) | chance(10));
}

/** Octets that the codec has nothing to say against, in most cases; any others in the rest. */
function fittingOctets(codec: OctetCodec<unknown>, chance: Chance): Uint8Array {
  let octets = likelyOctets(chance);
  if (chance(8) === 0) return octets;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const faults: WireFault[] = [];
    codec.decode(new DecodeContext(new Cursor(octets), faults, 'map'), 0, octets.length);
    if (faults.length === 0) return octets;
    octets = likelyOctets(chance);
  }
  return octets;
}

/** Puts an element of the type in front of what the writer holds, as a well-behaved peer would. */
function writeRandom(writer: BerWriter, type: Asn1Type, chance: Chance, depth: number, outer?: TagKey): void {
  const before = writer.length;
  const primitive = (): void => writer.header(outer ?? ownTag(type), false, before);
  switch (type.kind) {
    case 'octets':
      writer.bytes(fittingOctets(type.codec, chance));
      primitive();
      return;
    case 'sequence':
      for (const field of type.fields.toReversed()) writeField(writer, field, chance, depth + 1);
      writer.header(outer ?? (type.anyOrder ? TAG_SET : TAG_SEQUENCE), true, before);
      return;
    case 'list': {
      const count = depth >= MAX_FULL_DEPTH ? 1 : 1 + chance(3);
      for (let i = 0; i < count; i++) writeRandom(writer, type.element, chance, depth + 1);
      writer.header(outer ?? ownTag(type), true, before);
      return;
    }
    case 'tagged':
      if (!type.explicit) {
        writeRandom(writer, type.type, chance, depth, outer ?? ownTag(type));
        return;
      }
      writeRandom(writer, type.type, chance, depth + 1);
      writer.header(outer ?? ownTag(type), true, before);
      return;
    case 'choice':
      writeRandom(writer, pick(chance, type.fields).type, chance, depth, outer);
      return;
    case 'either':
      writeRandom(writer, pick(chance, type.types), chance, depth, outer);
      return;
    case 'named':
      writeRandom(writer, type.type, chance, depth, outer);
      return;
    case 'later':
      writeRandom(writer, type.type(), chance, depth + 1, outer);
      return;
    case 'enumerated':
      writer.integer(chance(20) === 0 ? 200 : pick(chance, [...type.names.keys()]));
      primitive();
      return;
    case 'integer':
      writer.integer(pick(chance, [0, 1, chance(128), chance(0x7fff), chance(2 ** 31), -chance(300)]));
      primitive();
      return;
    case 'boolean':
      writer.u8(chance(2) === 0 ? 0 : 0xff);
      primitive();
      return;
    case 'null':
      primitive();
      return;
    case 'bits':
      writeRandomBits(writer, type.names.length, chance);
      primitive();
      return;
    case 'oid':
      writeOid(writer, `1.2.${chance(300)}.${chance(70_000)}`);
      primitive();
      return;
    case 'text':
      writer.bytes(Uint8Array.from({ length: chance(12) }, () => 0x30 + chance(10)));
      primitive();
      return;
    case 'any':
      writer.bytes(randomOctets(chance, chance(6)));
      writer.header(tagKey(2, chance(30)), false, before);
      return;
    default:
      throw new RangeError(`${String(type satisfies never)} is no kind of type`);
  }
}

function writeField(writer: BerWriter, field: Field, chance: Chance, depth: number): void {
  if (field.optional && (depth > MAX_FULL_DEPTH || chance(depth + 1) !== 0)) return;
  writeRandom(writer, field.type, chance, depth);
}

function writeRandomBits(writer: BerWriter, named: number, chance: Chance): void {
  const count = Math.max(1, named > 0 ? named : 1 + chance(24));
  const octets = randomOctets(chance, Math.ceil(count / 8));
  const spare = octets.length * 8 - count;
  const last = octets.length - 1;
  octets[last] = (octets[last] ?? 0) & (0xff << spare);
  writer.bytes(octets);
  writer.u8(spare);
}

function ownTag(type: AnyShape): TagKey {
  const tag = type.tags[0];
  if (tag === undefined) throw new RangeError(`a ${type.kind} has no tag of its own`);
  return tag;
}

/** Octets of a whole element of the type: its structure is right, its leaves are any. */
export function arbitraryOctets(type: Asn1Type): fc.Arbitrary<Uint8Array> {
  return fc.nat({ max: 2 ** 31 - 1 }).map((seed) => {
    const writer = new BerWriter();
    writeRandom(writer, type, chanceOf(seed), 0);
    return writer.finish();
  });
}

export interface DecodedWhole {
  value: unknown;
  faults: WireFault[];
}

/** Decodes one element from its first octet on. */
export function decodeWhole(type: Asn1Type, octets: Uint8Array): DecodedWhole {
  const faults: WireFault[] = [];
  const ctx = new DecodeContext(new Cursor(octets), faults, 'map');
  return { value: decodeElement(ctx, type, 0, octets.length), faults };
}

/**
 * The same as JSON, by the short way where it knows one. `faults` and `oddities` of both ways are told,
 * to be compared.
 */
export function jsonBothWays(type: Asn1Type, octets: Uint8Array) {
  const plain = new DecodeContext(new Cursor(octets), [], 'map');
  const short = new DecodeContext(new Cursor(octets), [], 'map');
  const json = elementJson(short, type, 0, octets.length);
  const isShort = json !== undefined;
  const value = decodeElement(plain, type, 0, octets.length);
  const stated = isShort ? json : JSON.stringify(decodeElement(short, type, 0, octets.length));
  return {
    isShort,
    plain: {
      json: JSON.stringify(value),
      faults: plain.faults,
      oddities: plain.oddities,
      depth: plain.depth,
    },
    short: { json: stated, faults: short.faults, oddities: short.oddities, depth: short.depth },
  };
}

/** A value as the decoder makes it from octets of the type. */
export function arbitraryValue(type: Asn1Type): fc.Arbitrary<unknown> {
  return arbitraryOctets(type).map((octets) => decodeWhole(type, octets).value);
}

/** Octets of the type with a few of them changed, or the end cut off. */
export function arbitraryMutation(type: Asn1Type): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(
      arbitraryOctets(type),
      fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
      fc.nat({ max: 60 }),
    )
    .map(([octets, changes, cut]) => {
      const mutated = Uint8Array.from(octets);
      for (const [at, octet] of changes) mutated[at % mutated.length] = octet;
      return cut > 40 ? mutated.subarray(0, mutated.length % cut) : mutated;
    });
}
