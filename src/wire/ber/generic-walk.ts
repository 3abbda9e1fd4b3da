import { BER_CONTENTS_CUT, BER_OK, berStatusText, MAX_BER_DEPTH } from './ber-reader.ts';
import type { BerWriter } from './ber-writer.ts';
import type { DecodeContext } from './decode-context.ts';
import type { UnknownElement } from './schema.ts';
import { tagFromText, tagText } from './tag.ts';

/** A hostile message could be all empty elements; what follows is in the hex of the parent. */
export const MAX_WALKED_ELEMENTS = 256;

/** One element whose schema is not known, from the reader's current header; nothing is dropped. */
export function walkElement(ctx: DecodeContext): UnknownElement {
  const { tag, constructed, start, end } = ctx.reader;
  const element: UnknownElement = { tag: tagText(tag), hex: ctx.cursor.hexOf(start, end) };
  if (constructed && ctx.depth < MAX_BER_DEPTH) {
    ctx.depth++;
    const elements = walkElements(ctx, start, end);
    if (elements) element.elements = elements;
    ctx.depth--;
  }
  return element;
}

/** The elements of constructed contents, or `undefined` where they are no BER: the hex stays. */
export function walkElements(ctx: DecodeContext, start: number, end: number): UnknownElement[] | undefined {
  const elements: UnknownElement[] = [];
  for (let pos = start; pos < end; ) {
    const status = ctx.reader.read(pos, end);
    if (status !== BER_OK) {
      ctx.fault(
        status === BER_CONTENTS_CUT ? 'truncated' : 'bad-length',
        pos,
        `an element of unknown meaning ${berStatusText(status)}`,
      );
      return elements.length > 0 ? elements : undefined;
    }
    if (elements.length >= MAX_WALKED_ELEMENTS) {
      ctx.fault('limit', pos, `more than ${MAX_WALKED_ELEMENTS} elements; the rest is in the hex`);
      break;
    }
    pos = ctx.reader.next;
    elements.push(walkElement(ctx));
  }
  return elements;
}

/** Writes back what the walk kept. */
export function writeUnknown(writer: BerWriter, element: UnknownElement): void {
  const before = writer.length;
  writer.hex(element.hex);
  writer.header(tagFromText(element.tag), element.elements !== undefined, before);
}
