import { type Check, check } from './check.ts';

/** A code that a bank sent, and when it let somebody in, if it did. */
export interface CodeSent {
  readonly code: string;
  readonly atMs: number;
  readonly usedAtMs: number | undefined;
}

/** Texts with codes that somebody read, by who. */
export interface CodesRead {
  readonly who: string;
  readonly codes: readonly string[];
}

/** A code that was sent is read at one place, and once; nobody reads one that was not sent. */
export function codesAreReadOnce(sent: readonly CodeSent[], read: readonly CodesRead[]): Check {
  const known = new Set(sent.map(({ code }) => code));
  const readers = new Map<string, string>();
  let fault: string | undefined;
  for (const { who, codes } of read) {
    for (const code of codes) {
      const other = readers.get(code);
      if (!known.has(code)) fault ??= `${who} read a code that was never sent`;
      else if (other !== undefined) fault ??= `${other} and ${who} read the same code`;
      readers.set(code, who);
    }
  }
  return check('a code is read at one place, and once', fault);
}

/** Who is let in by a code has read it. */
export function codesAreReadBeforeUse(sent: readonly CodeSent[], read: readonly CodesRead[]): Check {
  const known = new Set(read.flatMap(({ codes }) => codes));
  const guessed = sent.find(({ code, usedAtMs }) => usedAtMs !== undefined && !known.has(code));
  return check(
    'nobody is let in by a code that was not read',
    guessed && `a code of ${new Date(guessed.atMs).toISOString()} was used unread`,
  );
}

/** A code is good for a while, and not after that. */
export function codesAreUsedInTime(sent: readonly CodeSent[], withinMs: number): Check {
  const late = sent.find(({ atMs, usedAtMs }) => usedAtMs !== undefined && usedAtMs - atMs > withinMs);
  return check(
    'no code is used after its time',
    late && `a code of ${new Date(late.atMs).toISOString()} was used too late`,
  );
}
