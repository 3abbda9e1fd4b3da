import type { Cursor } from '../cursor.ts';
import type { Faults, Layer } from '../fault.ts';
import type { OctetWriter } from '../octet-writer.ts';
import { type IsupFields, type IsupValue, isFields, isList } from './isup-record.ts';

/**
 * The format of one parameter's contents, both ways.
 *
 * `decode` gets a cursor over the contents alone and need not watch the end: the caller sees an overrun
 * and keeps the contents as hex, and keeps as `more` what `decode` leaves unread. It answers undefined
 * for contents that its fields could not write back, which are then kept as hex too.
 * It never answers an array, since an array stands for a parameter that came more than once.
 */
export interface ParameterCodec {
  decode(cursor: Cursor, faults: Faults, layer: Layer): IsupValue | undefined;
  encode(value: IsupValue, writer: OctetWriter): void;
}

/** The value as fields; `what` names the parameter in the error. */
export function fieldsOf(value: IsupValue, what: string): IsupFields {
  if (!isFields(value)) throw new RangeError(`${what} needs fields`);
  return value;
}

/** A whole number from 0 that fits `bits` bits. Absent counts as `fallback`, where there is one. */
export function numberField(fields: IsupFields, name: string, bits: number, fallback?: number): number {
  return wholeNumber(fields[name] ?? fallback, name, bits);
}

export function wholeNumber(value: IsupValue | undefined, what: string, bits: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= 2 ** bits) {
    throw new RangeError(`${what} needs a whole number of ${bits} bits`);
  }
  return value;
}

export function textField(fields: IsupFields, name: string, fallback?: string): string {
  const value = fields[name] ?? fallback;
  if (typeof value !== 'string') throw new RangeError(`${name} needs text`);
  return value;
}

/** Contents without a format of their own, or with one that Wardline does not take apart. */
export const asHex: ParameterCodec = {
  decode: (cursor) => ({ hex: cursor.hex() }),
  encode(value, writer) {
    writer.hex(textField(fieldsOf(value, 'parameter'), 'hex'));
  },
};

/** Hex behind an octet that says how many octets it is. */
export function writeSized(hex: string, writer: OctetWriter): void {
  if (hex.length > 2 * 255) throw new RangeError('contents are longer than a length octet can say');
  writer.u8(hex.length / 2).hex(hex);
}

/** A list in a field. */
export function listField(fields: IsupFields, name: string): readonly IsupValue[] {
  const value = fields[name] ?? null;
  if (!isList(value)) throw new RangeError(`${name} needs a list`);
  return value;
}
