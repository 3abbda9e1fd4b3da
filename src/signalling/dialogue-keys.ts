import type { Cursor } from '../wire/cursor.ts';

/*
 * Nodes and transaction ids as numbers, so that a table of dialogues compares numbers. What fits is
 * exact; longer ids and odd titles, which no honest stack sends, are folded into 48 bits.
 */

/** Octets of a transaction id that are kept exactly, with a 1 before them. Q.773 allows 4. */
const MAX_EXACT_ID_OCTETS = 6;

/** Folded numbers stand below all others: 48 bits of them under this. */
const FOLDED_BELOW = -(2 ** 32);

/** A node that is named by a point code, or by nothing at all (-1 and less); titles are above 0. */
export function nodeOfPointCode(pointCode: number): number {
  return pointCode < 0 ? -1 : -2 - pointCode;
}

/** A node by the digits of its title: with a 1 before them where they are 15 decimal digits or fewer. */
export function nodeOfTitle(title: string): number {
  if (title.length > 15) return folded(title);
  for (let i = 0; i < title.length; i++) {
    const code = title.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return folded(title);
  }
  return Number(`1${title}`);
}

/** A transaction id from its octets; 0 where there is none, or none in it. */
export function idOfOctets(cursor: Cursor, start: number, end: number): number {
  if (start < 0 || end <= start || end > cursor.end) return 0;
  if (end - start > MAX_EXACT_ID_OCTETS) return folded(cursor.hexOf(start, end));
  // two halves of at most 1 + 24 bits, since integers are cheaper than doubles
  let middle = start + 3;
  if (end < middle) middle = end;
  let high = 1;
  for (let at = start; at < middle; at++) high = (high << 8) | cursor.octet(at);
  let low = 0;
  let scale = 1;
  for (let at = middle; at < end; at++) {
    low = (low << 8) | cursor.octet(at);
    scale *= 256;
  }
  return high * scale + low;
}

/** The same from hex text; 0 for `''`. */
export function idOfHex(hex: string): number {
  if (hex === '') return 0;
  return hex.length > 2 * MAX_EXACT_ID_OCTETS ? folded(hex) : Number(`0x1${hex}`);
}

/** FNV-1a with two bases. */
function folded(text: string): number {
  let one = 0x811c9dc5;
  let two = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x01000193);
  }
  return FOLDED_BELOW - ((one >>> 8) * 2 ** 24 + (two >>> 8));
}

/** Digits of a number with a 1 before them; `''` where it has none, or only text can hold them. */
export function digitsText(digits: number): string {
  return digits > 0 ? String(digits).slice(1) : '';
}
