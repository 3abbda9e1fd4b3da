import type { BerWriter } from './ber-writer.ts';
import type { DecodeContext } from './decode-context.ts';
import {
  context,
  TAG_BIT_STRING,
  TAG_BOOLEAN,
  TAG_ENUMERATED,
  TAG_IA5_STRING,
  TAG_INTEGER,
  TAG_NULL,
  TAG_NUMERIC_STRING,
  TAG_OCTET_STRING,
  TAG_OID,
  TAG_SEQUENCE,
  TAG_SET,
  type TagKey,
  tagFromText,
} from './tag.ts';

/*
 * ASN.1 types as values: one table an operation drives decoding, encoding and the glance.
 * Builders carry the type of the decoded value, so `ValueOf<typeof updateLocationArg>` is the
 * argument as TypeScript sees it.
 */

declare const meaning: unique symbol;

/** A kind of octets whose meaning is known: digits, an address, a text. */
export interface OctetCodec<T> {
  /** For the glance and for documentation: `imsi`, `isdnAddress`, `hex`. */
  readonly name: string;
  /** Contents at `start` up to `end` of the context's octets; reports faults, answers what could be read. */
  decode(ctx: DecodeContext, start: number, end: number): T;
  /** Puts the contents in front of what `writer` holds. Throws `RangeError` on what cannot be carried. */
  encode(value: T, writer: BerWriter): void;
  /** What `JSON.stringify` makes of what `decode` answers, with the same faults and oddities; only to be faster. */
  json?(ctx: DecodeContext, start: number, end: number): string;
}

export interface Field {
  readonly name: string;
  /** The name as JSON has it before a value. */
  readonly label: string;
  readonly type: Asn1Type;
  readonly optional: boolean;
  /** Outer tags that begin this field. Empty: any tag. */
  readonly tags: readonly TagKey[];
}

interface Shape {
  /** Outer tags that a value of this type can begin with. Empty: any tag. */
  readonly tags: readonly TagKey[];
}

export interface SequenceShape extends Shape {
  readonly kind: 'sequence';
  readonly fields: readonly Field[];
  /** The order of a SET is free. */
  readonly anyOrder: boolean;
}
export interface ListShape extends Shape {
  readonly kind: 'list';
  readonly element: Asn1Type;
}
export interface ChoiceShape extends Shape {
  readonly kind: 'choice';
  readonly fields: readonly Field[];
}
export interface EitherShape extends Shape {
  readonly kind: 'either';
  readonly types: readonly Asn1Type[];
}
export interface NamedShape extends Shape {
  readonly kind: 'named';
  readonly name: string;
  readonly type: Asn1Type;
}
export interface TaggedShape extends Shape {
  readonly kind: 'tagged';
  readonly explicit: boolean;
  readonly type: Asn1Type;
}
export interface OctetsShape extends Shape {
  readonly kind: 'octets';
  readonly codec: OctetCodec<unknown>;
}
export interface EnumeratedShape extends Shape {
  readonly kind: 'enumerated';
  readonly names: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<string, number>;
}
export interface BitsShape extends Shape {
  readonly kind: 'bits';
  readonly names: readonly string[];
}
export interface TextShape extends Shape {
  readonly kind: 'text';
}
export interface PlainShape extends Shape {
  readonly kind: 'integer' | 'boolean' | 'null' | 'oid' | 'any';
}
/** A type that is defined in terms of itself, or further down. */
export interface LaterShape extends Shape {
  readonly kind: 'later';
  readonly type: () => Asn1Type;
}

export type AnyShape =
  | SequenceShape
  | ListShape
  | ChoiceShape
  | EitherShape
  | NamedShape
  | TaggedShape
  | OctetsShape
  | EnumeratedShape
  | BitsShape
  | TextShape
  | PlainShape
  | LaterShape;

export type Asn1Type<T = unknown> = AnyShape & { readonly [meaning]?: T };
/** A field that may be absent; made by `optional`. */
export interface Optional<T = unknown> {
  readonly optionalOf: Asn1Type<T>;
}

export type ValueOf<A> = A extends Asn1Type<infer T> ? T : never;

type Specs = Readonly<Record<string, Asn1Type | Optional>>;
type Required<S extends Specs> = { [K in keyof S as S[K] extends Optional ? never : K]: ValueOf<S[K]> };
type Absent<S extends Specs> = {
  [K in keyof S as S[K] extends Optional ? K : never]?: S[K] extends Optional<infer T> ? T : never;
};
/** What no schema knows, kept: the tag in X.680 notation and the contents. */
export interface UnknownElement {
  tag: string;
  hex: string;
  /** The parts of a constructed element. */
  elements?: UnknownElement[];
}
export type RecordOf<S extends Specs> = Required<S> & Absent<S> & { unknown?: UnknownElement[] };

export function optional<T>(type: Asn1Type<T>): Optional<T> {
  return { optionalOf: type };
}

function fieldsOf(specs: Specs): Field[] {
  return Object.entries(specs).map(([name, spec]) => {
    const isOptional = 'optionalOf' in spec;
    const type = isOptional ? spec.optionalOf : spec;
    return { name, label: `${JSON.stringify(name)}:`, type, optional: isOptional, tags: type.tags };
  });
}

/** SEQUENCE. Every one of MAP and CAP may be extended: unknown elements are kept under `unknown`. */
export function sequence<S extends Specs>(specs: S): Asn1Type<RecordOf<S>> {
  return { kind: 'sequence', fields: fieldsOf(specs), anyOrder: false, tags: [TAG_SEQUENCE] };
}

/** SET: the same with its elements in any order. */
export function set<S extends Specs>(specs: S): Asn1Type<RecordOf<S>> {
  return { kind: 'sequence', fields: fieldsOf(specs), anyOrder: true, tags: [TAG_SET] };
}

export function sequenceOf<T>(element: Asn1Type<T>): Asn1Type<T[]> {
  return { kind: 'list', element, tags: [TAG_SEQUENCE] };
}

export function setOf<T>(element: Asn1Type<T>): Asn1Type<T[]> {
  return { kind: 'list', element, tags: [TAG_SET] };
}

/** CHOICE: `{alternative: value}`. */
export function choice<S extends Readonly<Record<string, Asn1Type>>>(
  specs: S,
): Asn1Type<{ [K in keyof S]?: ValueOf<S[K]> } | UnknownElement> {
  const fields = fieldsOf(specs);
  return { kind: 'choice', fields, tags: fields.flatMap((field) => field.tags) };
}

/**
 * One of several types told apart by their outer tag, without a name in the value: the form an
 * argument took in another version of the same operation.
 */
export function either<T, U>(first: Asn1Type<T>, second: Asn1Type<U>): Asn1Type<T | U> {
  return { kind: 'either', types: [first, second], tags: [...first.tags, ...second.tags] };
}

/** A lone value shown under a name: version 1 and 2 arguments that are a bare IMSI become `{imsi}`. */
export function named<N extends string, T>(name: N, type: Asn1Type<T>): Asn1Type<{ [K in N]: T }> {
  return { kind: 'named', name, type, tags: type.tags };
}

/** `[n] IMPLICIT`, or explicit where the type is a CHOICE or open, as X.680 31.2.7 has it. */
export function tagged<T>(number: number, type: Asn1Type<T>): Asn1Type<T> {
  const explicit = type.kind === 'choice' || type.kind === 'any' || type.kind === 'either';
  return { kind: 'tagged', explicit, type, tags: [context(number)] };
}

/** `[n] EXPLICIT`. */
export function explicit<T>(number: number, type: Asn1Type<T>): Asn1Type<T> {
  return { kind: 'tagged', explicit: true, type, tags: [context(number)] };
}

/** The same type behind another tag, given in X.680 notation: `[PRIVATE 2]`, `[APPLICATION 1]`. */
export function taggedAs<T>(tag: string, type: Asn1Type<T>): Asn1Type<T> {
  return { kind: 'tagged', explicit: false, type, tags: [tagFromText(tag)] };
}

export function octets<T>(codec: OctetCodec<T>): Asn1Type<T> {
  return { kind: 'octets', codec: codec as OctetCodec<unknown>, tags: [TAG_OCTET_STRING] };
}

/** ENUMERATED by identifier; a code without one stays a number. */
export function enumerated<const E extends Readonly<Record<string, number>>>(
  identifiers: E,
): Asn1Type<(keyof E & string) | number> {
  return { kind: 'enumerated', ...twoWays(identifiers), tags: [TAG_ENUMERATED] };
}

/** INTEGER whose values have identifiers. */
export function namedInteger<const E extends Readonly<Record<string, number>>>(
  identifiers: E,
): Asn1Type<(keyof E & string) | number> {
  return { kind: 'enumerated', ...twoWays(identifiers), tags: [TAG_INTEGER] };
}

function twoWays(identifiers: Readonly<Record<string, number>>) {
  const entries = Object.entries(identifiers);
  return {
    names: new Map(entries.map(([name, value]) => [value, name])),
    values: new Map(entries),
  };
}

/** BIT STRING with named bits: the names of those that are set; `bit 9` where one has no name. */
export function bits(...names: readonly string[]): Asn1Type<string[]> {
  return { kind: 'bits', names, tags: [TAG_BIT_STRING] };
}

export function later<T>(tags: readonly TagKey[], type: () => Asn1Type<T>): Asn1Type<T> {
  return { kind: 'later', type, tags };
}

export const integer: Asn1Type<number | string> = { kind: 'integer', tags: [TAG_INTEGER] };
export const boolean: Asn1Type<boolean> = { kind: 'boolean', tags: [TAG_BOOLEAN] };
/** NULL: its presence is its meaning; the value is `null`. */
export const nullType: Asn1Type<null> = { kind: 'null', tags: [TAG_NULL] };
export const objectIdentifier: Asn1Type<string> = { kind: 'oid', tags: [TAG_OID] };
export const ia5String: Asn1Type<string> = { kind: 'text', tags: [TAG_IA5_STRING] };
export const numericString: Asn1Type<string> = { kind: 'text', tags: [TAG_NUMERIC_STRING] };
/** Any element, kept by the generic walk. */
export const any: Asn1Type<UnknownElement> = { kind: 'any', tags: [] };
