import type { Cursor } from '../cursor.ts';
import type { ReadText } from './gsm7.ts';

/**
 * Reads all that remains as UCS-2, two octets a unit, most significant first. Phones send characters
 * beyond the 16 bits as UTF-16 surrogates, so pairs are kept; a lone one becomes U+FFFD and the text is
 * not exact, nor is one whose last octet stands alone (TS 23.038, 6.2.3).
 */
export function readUcs2(cursor: Cursor): ReadText {
  let text = '';
  while (cursor.remaining >= 2) text += String.fromCharCode(cursor.u16());
  const even = cursor.remaining === 0;
  cursor.rest();
  if (text.isWellFormed()) return { text, exact: even };
  return { text: text.toWellFormed(), exact: false };
}

/** The octets of a text in UCS-2, surrogate pairs as they are. */
export function encodeUcs2(text: string): Uint8Array {
  const octets = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    octets[2 * i] = unit >>> 8;
    octets[2 * i + 1] = unit;
  }
  return octets;
}
