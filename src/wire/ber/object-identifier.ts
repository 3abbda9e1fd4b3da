import type { Cursor } from '../cursor.ts';
import type { BerWriter } from './ber-writer.ts';

/** Application contexts have 8 arcs; no identifier of signalling comes near this. */
export const MAX_OID_ARCS = 32;

/** X.690 8.19. Answers `undefined` for contents that are none. */
export function oidText(cursor: Cursor, start: number, end: number): string | undefined {
  if (start >= end) return undefined;
  let text = '';
  let arc = 0;
  let arcs = 0;
  let isFirst = true;
  for (let pos = start; pos < end; pos++) {
    const octet = cursor.at(pos);
    // 8.19.2: an arc written longer than it need be would make two texts of one identifier
    if (octet < 0 || (octet === 0x80 && isFirst)) return undefined;
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) return undefined;
    if ((octet & 0x80) !== 0) {
      if (pos === end - 1) return undefined;
      isFirst = false;
      continue;
    }
    if (text === '') {
      const first = Math.min(2, Math.floor(arc / 40));
      text = `${first}.${arc - 40 * first}`;
    } else text += `.${arc}`;
    if (++arcs > MAX_OID_ARCS) return undefined;
    arc = 0;
    isFirst = true;
  }
  return text;
}

/** Contents of an OBJECT IDENTIFIER from `0.4.0.0.1.0.1.3`. Throws `RangeError` on other text. */
export function writeOid(writer: BerWriter, text: string): void {
  const arcs = text.split('.').map(Number);
  const [first, second, ...others] = arcs;
  if (
    first === undefined ||
    second === undefined ||
    arcs.some((arc) => !Number.isSafeInteger(arc) || arc < 0) ||
    first > 2 ||
    (first < 2 && second > 39)
  ) {
    throw new RangeError(`"${text}" is no object identifier`);
  }
  for (const arc of [40 * first + second, ...others].reverse()) {
    writer.u8(arc % 128);
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
      writer.u8(0x80 | (rest % 128));
    }
  }
}
