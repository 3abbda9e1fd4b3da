import type { Cursor } from '../cursor.ts';
import { gsm7Alphabet, SHIFTED } from './gsm7-alphabet.ts';
import { ESCAPE, NOTHING } from './gsm7-tables.ts';

/** What is shown for a septet without a character. */
export const REPLACEMENT = '\ufffd';

/** A text that was read, and whether its octets can be made again from the text alone. */
export interface ReadText {
  readonly text: string;
  readonly exact: boolean;
}

/** A text packed into septets. */
export interface PackedText {
  readonly octets: Uint8Array;
  readonly septets: number;
}

/** Octets that `septets` need after `fillBits` (TS 23.038, 6.1.2). */
export function octetsOfSeptets(septets: number, fillBits = 0): number {
  return Math.ceil((septets * 7 + fillBits) / 8);
}

/** Bits that bring what follows a header of `headerOctets` to a septet boundary (TS 23.040, 9.2.3.24). */
export function fillBitsAfter(headerOctets: number): number {
  return (7 - ((headerOctets * 8) % 7)) % 7;
}

/**
 * Reads 7-bit text: `fillBits` (0 to 6) are stepped over, then up to `septets` septets are read, as far
 * as there are octets. Languages are National Language Identifiers. `exact` is false where fill or
 * spare bits are set, or a septet has no character, or a longer spelling was used than needed.
 */
export function readGsm7(cursor: Cursor, septets: number, fillBits = 0, locking = 0, single = 0): ReadText {
  const alphabet = gsm7Alphabet(locking, single);
  let text = '';
  let exact = true;
  let held = 0;
  let heldBits = 0;
  let escaped = false;
  if (fillBits > 0 && cursor.remaining > 0) {
    held = cursor.u8();
    if ((held & ((1 << fillBits) - 1)) !== 0) exact = false;
    held >>>= fillBits;
    heldBits = 8 - fillBits;
  }
  for (let i = 0; i < septets; i++) {
    if (heldBits < 7) {
      if (cursor.remaining === 0) {
        exact = false;
        break;
      }
      held |= cursor.u8() << heldBits;
      heldBits += 8;
    }
    const septet = held & 0x7f;
    held >>>= 7;
    heldBits -= 7;
    if (!escaped && septet === ESCAPE) {
      escaped = true;
      continue;
    }
    let code = septet;
    let character = alphabet.main[septet] ?? NOTHING;
    if (escaped) {
      escaped = false;
      const shifted = alphabet.single[septet] ?? NOTHING;
      code += SHIFTED;
      // 6.2.1.1: what the extension lacks is read from the main table, a second escape is a space.
      if (shifted !== NOTHING) character = shifted;
      else if (septet === ESCAPE) character = ' ';
    }
    if (alphabet.canonical[code] !== true) exact = false;
    text += character === NOTHING ? REPLACEMENT : character;
  }
  if (escaped || held !== 0) exact = false;
  return { text, exact };
}

/** As `readGsm7`, the text alone. */
export function decodeGsm7(cursor: Cursor, septets: number, fillBits = 0, locking = 0, single = 0): string {
  return readGsm7(cursor, septets, fillBits, locking, single).text;
}

/**
 * Packs a text into septets after `fillBits` zero bits (TS 23.038, 6.1.2.1). Throws `RangeError` for a
 * character which neither table has.
 */
export function encodeGsm7(text: string, fillBits = 0, locking = 0, single = 0): PackedText {
  const septets = septetsOf(text, locking, single);
  return { octets: packSeptets(septets, fillBits), septets: septets.length };
}

/** The septets of a text, escapes included. Throws `RangeError` for a character which neither table has. */
export function septetsOf(text: string, locking = 0, single = 0): number[] {
  const alphabet = gsm7Alphabet(locking, single);
  const septets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const code = alphabet.septets.get(character);
    if (code === undefined) {
      throw new RangeError(`the 7-bit alphabet has no U+${character.charCodeAt(0).toString(16)}`);
    }
    if (code >= SHIFTED) septets.push(ESCAPE);
    septets.push(code & 0x7f);
  }
  return septets;
}

/** Packs septets, the first into the lowest bits, after `fillBits` zero bits. */
export function packSeptets(septets: readonly number[], fillBits = 0): Uint8Array {
  const octets = new Uint8Array(octetsOfSeptets(septets.length, fillBits));
  let at = 0;
  let held = 0;
  let heldBits = fillBits;
  for (const septet of septets) {
    held |= septet << heldBits;
    heldBits += 7;
    while (heldBits >= 8) {
      octets[at++] = held & 0xff;
      held >>>= 8;
      heldBits -= 8;
    }
  }
  if (heldBits > 0) octets[at] = held;
  return octets;
}
