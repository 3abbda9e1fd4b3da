/**
 * BER tags as numbers: the class in the bits above 24, the tag number below them, the form
 * (primitive or constructed) left out, since X.690 lets strings come in either.
 */
export type TagKey = number;

export const UNIVERSAL = 0;
export const APPLICATION = 1;
export const CONTEXT = 2;
export const PRIVATE = 3;

/** Tag numbers above this are no tag of TCAP, MAP or CAP; the bound keeps a tag in one small integer. */
export const MAX_TAG_NUMBER = 0xffffff;

export function tagKey(tagClass: number, number: number): TagKey {
  return tagClass * 0x1000000 + number;
}

export const universal = (number: number): TagKey => tagKey(UNIVERSAL, number);
export const application = (number: number): TagKey => tagKey(APPLICATION, number);
export const context = (number: number): TagKey => tagKey(CONTEXT, number);
export const privateTag = (number: number): TagKey => tagKey(PRIVATE, number);

export const TAG_BOOLEAN = universal(1);
export const TAG_INTEGER = universal(2);
export const TAG_BIT_STRING = universal(3);
export const TAG_OCTET_STRING = universal(4);
export const TAG_NULL = universal(5);
export const TAG_OID = universal(6);
export const TAG_EXTERNAL = universal(8);
export const TAG_ENUMERATED = universal(10);
export const TAG_SEQUENCE = universal(16);
export const TAG_SET = universal(17);
export const TAG_NUMERIC_STRING = universal(18);
export const TAG_IA5_STRING = universal(22);

/** `[5]`, `[APPLICATION 1]`, `[UNIVERSAL 4]`, `[PRIVATE 2]`: the notation of X.680. */
export function tagText(tag: TagKey): string {
  const number = tag % 0x1000000;
  switch (Math.floor(tag / 0x1000000)) {
    case UNIVERSAL:
      return `[UNIVERSAL ${number}]`;
    case APPLICATION:
      return `[APPLICATION ${number}]`;
    case CONTEXT:
      return `[${number}]`;
    default:
      return `[PRIVATE ${number}]`;
  }
}

/** The reverse of `tagText`. Throws `RangeError` on other text. */
export function tagFromText(text: string): TagKey {
  const match = /^\[(?:(UNIVERSAL|APPLICATION|PRIVATE) )?(\d{1,8})\]$/.exec(text);
  const number = match ? Number(match[2]) : Number.NaN;
  if (!match || number > MAX_TAG_NUMBER) throw new RangeError(`"${text}" is no tag`);
  const names: Record<string, number> = { UNIVERSAL, APPLICATION, PRIVATE };
  return tagKey(match[1] === undefined ? CONTEXT : (names[match[1]] as number), number);
}
