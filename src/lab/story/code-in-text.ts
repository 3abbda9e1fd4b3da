/** What the bank writes, or says. */
export function codeText(code: string): string {
  return `Your Example Bank code is ${code}. Never tell it to anyone.`;
}

/** The one-time code of the bank in a text, `undefined` where there is none. */
export function codeIn(text: string): string | undefined {
  return /\bExample Bank code is (\d{6})\b/.exec(text)?.[1];
}
