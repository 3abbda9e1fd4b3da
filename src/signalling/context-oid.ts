/** Object identifiers of application contexts, by the code of `wire/glance/application-context-code.ts`. */
const TEXTS = new Map<number, string>();

/** There are as many codes as three arcs of 7 bits; those of MAP and CAP are some hundred. */
const MAX_TEXTS = 1024;

/** `undefined` for contexts that are of no family of MAP's or CAP's. The same text object for the same code. */
export function contextOidOf(code: number): string | undefined {
  if (code <= 0) return undefined;
  const known = TEXTS.get(code);
  if (known !== undefined) return known;
  const text = `0.4.0.0.1.${code >> 16}.${(code >> 8) & 0xff}.${code & 0xff}`;
  if (TEXTS.size < MAX_TEXTS) TEXTS.set(code, text);
  return text;
}
