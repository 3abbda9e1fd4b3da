const DAY_MS = 86_400_000;

/**
 * When an exception ends, in milliseconds since 1970. A day is meant to its end (UTC), a time as it is.
 * `undefined` for what is neither.
 */
export function exceptionEndMs(until: string): number | undefined {
  const ms = Date.parse(until);
  if (Number.isNaN(ms)) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(until) ? ms + DAY_MS : ms;
}
