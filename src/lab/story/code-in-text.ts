/** The one-time code in a text, `undefined` where there is none. */
export function codeIn(text: string): string | undefined {
  return /\bcode is (\d{6})\b/.exec(text)?.[1];
}
