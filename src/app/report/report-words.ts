import type { VerdictKind } from '../../verdict/verdict-kind.ts';

/** What is done with messages of a verdict, from the best to the worst. */
export const VERDICT_WORDS: Readonly<Record<VerdictKind, string>> = {
  pass: 'passed',
  flag: 'flagged',
  hold: 'held',
  answer: 'refused with an answer',
  block: 'blocked',
};

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** `GB` → `United Kingdom`; what is no code of a country stays as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRY_NAMES.of(code) ?? code) : code;
}

/** `1 message`, `2 messages`, `12 345 messages`. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Digits in groups of three, with a space that does not break: 1234567 → `1 234 567`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

/** `2026-01-15T10:00:00.123456Z` → `10:00:00.123`. */
export function clockOf(at: string): string {
  return at.slice(11, 23).replace('Z', '');
}

/** `2026-01-15 10:00:00 to 10:13:01 UTC` */
export function spanWords(from: string, to: string): string {
  const [fromDay, fromTime] = [from.slice(0, 10), from.slice(11, 19)];
  const [toDay, toTime] = [to.slice(0, 10), to.slice(11, 19)];
  if (fromDay === toDay && fromTime === toTime) return `${fromDay} ${fromTime} UTC`;
  return `${fromDay} ${fromTime} to ${toDay === fromDay ? '' : `${toDay} `}${toTime} UTC`;
}

const UNITS: readonly (readonly [ms: number, name: string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
];

/** The two largest units of a length of time: `2 min 59 s`; below a second in milliseconds. */
export function durationWords(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  const words: string[] = [];
  let rest = ms;
  for (const [unit, name] of UNITS) {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0) words.push(`${count} ${name}`);
    else if (words.length > 0) break;
    if (words.length === 2) break;
  }
  return words.join(' ');
}
