/** The last millisecond of the year 9999; a later time is damage. */
const MAX_AT_MS = 253_402_300_799_999;

/**
 * Halves of a window by which a message may be late and is still counted, as if it came now. Captures mix
 * directions, and clocks are corrected, by seconds; what is earlier still is a clock that was set back, and
 * counting begins anew, or else one damaged time far ahead would keep a count from ever ending.
 */
export const MAX_LATE_HALVES = 48;

/**
 * Windows are approximated by two halves: a count over one is what was counted in the half that `atMs` is in
 * and the half before it, so that it covers between half the window and the whole of it. Halves begin at
 * multiples of their length since 1970, the same for everyone, whatever came before.
 *
 * @returns the number of the half; 0 for times before 1970 and for what is no time
 */
export function halfAt(atMs: number, halfMs: number): number {
  return atMs > 0 ? Math.floor(Math.min(atMs, MAX_AT_MS) / halfMs) : 0;
}

/** Whether a half that is not the counted one belongs to a message that is merely late. */
export function isLate(half: number, counted: number): boolean {
  return half < counted && counted - half <= MAX_LATE_HALVES;
}
