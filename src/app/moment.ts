import { EXIT_USAGE, UserError } from './user-error.ts';

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A day or time of ISO 8601, or how long ago: `24h`, `7d`; of an option `--since`. Milliseconds since 1970. */
export function momentOf(text: string, nowMs: number): number {
  const ago = /^(\d{1,5})([mhd])$/.exec(text);
  if (ago !== null) return nowMs - Number(ago[1]) * (UNIT_MS[ago[2] ?? ''] ?? 0);
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment))
    throw new UserError(
      `--since ${text}: give a day or a time, 2026-01-15 or 2026-01-15T10:00Z, or how long ago: 24h, 7d`,
      EXIT_USAGE,
    );
  return moment;
}
