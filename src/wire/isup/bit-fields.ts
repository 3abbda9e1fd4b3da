import type { Cursor } from '../cursor.ts';
import type { OctetWriter } from '../octet-writer.ts';
import { Enumeration } from './enumeration.ts';
import type { IsupFields, IsupValue } from './isup-record.ts';
import { fieldsOf, type ParameterCodec, wholeNumber } from './parameter-codec.ts';

/** A field of one or two octets of indicators. */
export interface BitField {
  readonly name: string;
  /** Q.763 letters the bits: A is bit 1 of the first octet, H its bit 8, I bit 1 of the second. */
  readonly shift: number;
  readonly bits: number;
  readonly kind: 'flag' | 'count' | 'choice';
  readonly names: Enumeration;
}

const NO_NAMES = new Enumeration([]);
const LETTER_A = 65;

/** One bit: true when it is set. */
export function flag(letter: string, name: string): BitField {
  return { name, shift: letter.charCodeAt(0) - LETTER_A, bits: 1, kind: 'flag', names: NO_NAMES };
}

/** A number whose least significant bit has this letter. */
export function count(letter: string, bits: number, name: string): BitField {
  return { name, shift: letter.charCodeAt(0) - LETTER_A, bits, kind: 'count', names: NO_NAMES };
}

/** A code whose least significant bit has this letter, by name from 0 on. */
export function choice(
  letter: string,
  bits: number,
  name: string,
  names: readonly string[] | Readonly<Record<number, string>>,
): BitField {
  return {
    name,
    shift: letter.charCodeAt(0) - LETTER_A,
    bits,
    kind: 'choice',
    names: new Enumeration(names),
  };
}

export interface BitLayout {
  /** The octets that must be there. */
  readonly octets: 1 | 2;
  /** The octets there may be, where later editions or the sender may leave the second out. */
  readonly atMost?: 1 | 2;
  /** Bit H is an extension indicator, which is 1 in the last octet. */
  readonly extension?: boolean;
}

/**
 * Settings of one parameter's indicators that are remembered decoded. Exchanges use a few dozen of them;
 * a sender that tries them all gets no more than this and slower answers.
 */
export const MAX_DECODED_WORDS = 512;

/** One or two octets of indicators as named fields, in the order given. */
export class BitFields implements ParameterCodec {
  private readonly fields: readonly BitField[];
  private readonly least: number;
  private readonly most: number;
  private readonly ones: number;
  private readonly known: number;
  private readonly decoded = new Map<number, IsupFields>();

  constructor(layout: BitLayout, fields: readonly BitField[]) {
    this.fields = fields;
    this.least = layout.octets;
    this.most = layout.atMost ?? layout.octets;
    this.ones = layout.extension === true ? 0x80 : 0;
    let known = 0;
    for (const field of fields) known |= ((1 << field.bits) - 1) << field.shift;
    this.known = known;
  }

  decode(cursor: Cursor): IsupFields {
    let word = cursor.u8();
    let bits = 8;
    if (this.least === 2 || (this.most === 2 && cursor.remaining > 0)) {
      word |= cursor.u8() << 8;
      bits = 16;
    }
    return this.valuesOf(word, bits);
  }

  /** The fields of a word of 8 or 16 bits, the first octet in its low bits. A new object each time. */
  valuesOf(word: number, bits: number): IsupFields {
    const key = bits === 16 ? word | 0x10000 : word;
    const known = this.decoded.get(key);
    // A copy of an object that has its shape is several times faster than building the shape again.
    if (known !== undefined) return { ...known };
    const values = this.newValues(word, bits);
    if (this.decoded.size < MAX_DECODED_WORDS) this.decoded.set(key, { ...values });
    return values;
  }

  private newValues(word: number, bits: number): IsupFields {
    const values: Record<string, IsupValue> = {};
    for (const field of this.fields) {
      if (field.shift >= bits) break;
      const code = (word >> field.shift) & ((1 << field.bits) - 1);
      values[field.name] =
        field.kind === 'flag' ? code === 1 : field.kind === 'count' ? code : field.names.textOf(code);
    }
    const spare = (word ^ this.ones) & ~this.known;
    if (spare !== 0) values.spare = spare;
    return values;
  }

  encode(value: IsupValue, writer: OctetWriter): void {
    const values = fieldsOf(value, 'parameter');
    const spare = wholeNumber(values.spare ?? 0, 'spare', 8 * this.most);
    if ((spare & this.known) !== 0) throw new RangeError('spare has bits that are not spare');
    let word = this.ones ^ spare;
    let octets = spare > 0xff ? 2 : this.least;
    let known = 0;
    for (const field of this.fields) {
      const given = values[field.name];
      if (given === undefined) continue;
      known++;
      if (field.shift >= 8) octets = 2;
      word |= codeOf(field, given) << field.shift;
    }
    for (const name of Object.keys(values)) if (name === 'spare' || name === 'more') known++;
    if (known !== Object.keys(values).length) {
      throw new RangeError(`one of ${Object.keys(values).join(', ')} is no field of this parameter`);
    }
    writer.u8(word & 0xff);
    if (octets === 2) writer.u8(word >> 8);
  }
}

function codeOf(field: BitField, value: IsupValue): number {
  if (field.kind !== 'flag') return field.names.codeOf(value, field.name, field.bits);
  if (typeof value !== 'boolean') throw new RangeError(`${field.name} is true or false`);
  return value ? 1 : 0;
}

/** One octet that is one code, by name. */
export class CodedOctet implements ParameterCodec {
  private readonly names: Enumeration;

  constructor(names: readonly string[] | Readonly<Record<number, string>>) {
    this.names = new Enumeration(names);
  }

  decode(cursor: Cursor): string | number {
    return this.names.textOf(cursor.u8());
  }

  encode(value: IsupValue, writer: OctetWriter): void {
    writer.u8(this.names.codeOf(value, 'parameter', 8));
  }
}

/** One or two octets that are one number, most significant first. */
export class CountedOctets implements ParameterCodec {
  private readonly octets: 1 | 2;

  constructor(octets: 1 | 2) {
    this.octets = octets;
  }

  decode(cursor: Cursor): number {
    return this.octets === 1 ? cursor.u8() : cursor.u16();
  }

  encode(value: IsupValue, writer: OctetWriter): void {
    const number = wholeNumber(value, 'parameter', 8 * this.octets);
    if (this.octets === 1) writer.u8(number);
    else writer.u16(number);
  }
}
