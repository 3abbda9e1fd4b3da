import { BerReader } from '../../../wire/ber/ber-reader.ts';
import { Cursor } from '../../../wire/cursor.ts';
import { OctetWriter } from '../../../wire/octet-writer.ts';

/** High bits of an identifier: more octets follow, in a number of the long form (X.690 8.1.2.4). */
const MORE = 0x80;
const LONG_NUMBER = 0x1f;
const LENGTH_INDEFINITE = 0x80;
const LENGTH_LONG = 0x80;

/** An element of BER as whoever tampers with it sees it: each of its three parts can be written at will. */
export interface Element {
  identifier: Uint8Array;
  /** Octets of the length in the long form, 0 for the shortest that fits; `indefinite` writes none. */
  lengthOctets: number | 'indefinite';
  /** Octets that the length tells beyond those that there are. */
  overrun: number;
  /** Elements of a constructed one, octets of a primitive. */
  inside: Element[] | Uint8Array;
}

export function element(identifier: readonly number[], inside: Element[] | Uint8Array): Element {
  return { identifier: Uint8Array.from(identifier), lengthOctets: 0, overrun: 0, inside };
}

/** Reads octets that this lab has written: whole elements, one behind the other. */
export function readElements(octets: Uint8Array, from = 0, upTo = octets.length): Element[] {
  const reader = new BerReader(new Cursor(octets));
  const elements: Element[] = [];
  for (let pos = from; pos < upTo; ) {
    reader.read(pos, upTo);
    const { constructed, start, end, next } = reader;
    const identifier = octets.slice(pos, pos + identifierOctets(octets, pos));
    const inside = constructed ? readElements(octets, start, end) : octets.slice(start, end);
    elements.push({ identifier, lengthOctets: 0, overrun: 0, inside });
    pos = next;
  }
  return elements;
}

function identifierOctets(octets: Uint8Array, at: number): number {
  if (((octets[at] as number) & LONG_NUMBER) !== LONG_NUMBER) return 1;
  let count = 2;
  while (((octets[at + count - 1] as number) & MORE) !== 0) count++;
  return count;
}

export function writeElements(elements: readonly Element[]): Uint8Array {
  const writer = new OctetWriter();
  for (const { identifier, lengthOctets, overrun, inside } of elements) {
    const contents = inside instanceof Uint8Array ? inside : writeElements(inside);
    writer.bytes(identifier);
    if (lengthOctets === 'indefinite') writer.u8(LENGTH_INDEFINITE).bytes(contents).u8(0).u8(0);
    else {
      writeLength(writer, contents.length + overrun, lengthOctets);
      writer.bytes(contents);
    }
  }
  return writer.finish();
}

function writeLength(writer: OctetWriter, length: number, octets: number): void {
  const needed = length < LENGTH_LONG ? 0 : length < 0x100 ? 1 : 2;
  const count = Math.max(octets, needed);
  if (count === 0) {
    writer.u8(length);
    return;
  }
  writer.u8(LENGTH_LONG | count);
  for (let i = count - 1; i >= 0; i--) writer.u8(i > 2 ? 0 : (length >>> (8 * i)) & 0xff);
}

/** A message with what `change` does to its elements. */
export function changed(tcap: Uint8Array, change: (message: Element) => void): Uint8Array {
  const elements = readElements(tcap);
  for (const message of elements) change(message);
  return writeElements(elements);
}

export function children({ inside }: Element): Element[] {
  return inside instanceof Uint8Array ? [] : inside;
}

/** An element and all that it contains. */
export function descendants(of: Element): Element[] {
  return [of, ...children(of).flatMap(descendants)];
}

export function hasIdentifier({ identifier }: Element, octet: number): boolean {
  return identifier.length === 1 && identifier[0] === octet;
}
