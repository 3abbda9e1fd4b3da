/** Whether a text is what a pattern means. */
export type TextTest = (text: string) => boolean;

const ANY = '*';

/**
 * A pattern with `*` for any characters, none included. The commonest forms are compared without a
 * regular expression: a filter asks it of every number of every message.
 */
export function textTest(pattern: string): TextTest {
  const first = pattern.indexOf(ANY);
  if (first < 0) return (text) => text === pattern;
  if (pattern === ANY) return () => true;
  if (first === pattern.length - 1) {
    const prefix = pattern.slice(0, -1);
    return (text) => text.startsWith(prefix);
  }
  const parts = pattern.split(ANY).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return (text) => expression.test(text);
}

/** The same whatever the case. */
export function nameTest(pattern: string): TextTest {
  const test = textTest(pattern.toLowerCase());
  return (text) => test(text.toLowerCase());
}

/** Whether a number is within a range of whole numbers. */
export type NumberTest = (value: number) => boolean;

/** `7`, `10-20`, `10-` or `-20`; `undefined` for what is none of them. */
export function numberTest(text: string): NumberTest | undefined {
  const range = /^(\d{1,10})?(-)?(\d{1,10})?$/.exec(text);
  if (range === null || (range[1] === undefined && range[3] === undefined)) return undefined;
  if (range[2] === undefined) {
    const wanted = Number(text);
    return (value) => value === wanted;
  }
  const least = Number(range[1] ?? 0);
  const most = range[3] === undefined ? Number.POSITIVE_INFINITY : Number(range[3]);
  return least > most ? undefined : (value) => value >= least && value <= most;
}

/** Digits of a number as people may write them: a `+` before them is not part of them. */
export function digitsPattern(text: string): string | undefined {
  const digits = text.replace(/^\+/, '').toLowerCase();
  return /^[0-9a-f#*]+$/.test(digits) ? digits : undefined;
}
