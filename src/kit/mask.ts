/** The last digits tell one subscriber from the next; the first ones tell only the operator. */
const MASKED_DIGITS = 4;
const MASK = '•';

/**
 * A subscriber's number as strangers may see it: the first digits kept, the last four as `••••`.
 * Numbers of four digits and fewer are hidden whole; `''` stays empty.
 */
export function maskDigits(digits: string): string {
  const kept = Math.max(0, digits.length - MASKED_DIGITS);
  return digits.slice(0, kept) + MASK.repeat(digits.length - kept);
}
