import { MAX_PREFIX_DIGITS } from './digit-trie.ts';

/** Numbers from one to another, both of the same length, or all that begin with one prefix. */
export interface DigitRange {
  readonly from: string;
  readonly to: string;
}

/** Why a text is no range. */
export type DigitRangeFault = 'not-digits' | 'too-long' | 'unequal-lengths' | 'falls';

/** Reads `447700` (a prefix) or `447700900100-447700900119` (both ends included). */
export function parseDigitRange(text: string): DigitRange | DigitRangeFault {
  const [from = '', to = from, ...more] = text.split('-').map((part) => part.trim());
  if (more.length > 0 || !/^\d+$/.test(from) || !/^\d+$/.test(to)) return 'not-digits';
  if (from.length > MAX_PREFIX_DIGITS || to.length > MAX_PREFIX_DIGITS) return 'too-long';
  if (from.length !== to.length) return 'unequal-lengths';
  if (from > to) return 'falls';
  return { from, to };
}

/**
 * The fewest prefixes that cover a range and nothing else: 447700900100 to …119 are 44770090010 and
 * 44770090011. At most 18 a digit of the range's length.
 */
export function prefixesOf(range: DigitRange): string[] {
  const { length } = range.from;
  let [low, high] = [BigInt(range.from), BigInt(range.to)];
  const before: string[] = [];
  const after: string[] = [];
  const text = (value: bigint, digits: number) => value.toString().padStart(digits, '0');
  for (let digits = length; ; digits--) {
    if (digits === 1) {
      for (; low <= high; low++) before.push(text(low, 1));
      break;
    }
    for (; low % 10n !== 0n && low <= high; low++) before.push(text(low, digits));
    for (; high % 10n !== 9n && low <= high; high--) after.push(text(high, digits));
    if (low > high) break;
    low /= 10n;
    high /= 10n;
  }
  return [...before, ...after.reverse()];
}
