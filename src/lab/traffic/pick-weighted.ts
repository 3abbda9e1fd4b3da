import type { Random } from '../../kit/random.ts';

/** One of several, by weights. Throws `RangeError` where none has any. */
export function pickWeighted<T>(random: Random, list: readonly T[], weightOf: (one: T) => number): T {
  let left = random.next() * list.reduce((sum, one) => sum + weightOf(one), 0);
  let last: T | undefined;
  for (const one of list) {
    const weight = weightOf(one);
    if (weight <= 0) continue;
    last = one;
    left -= weight;
    if (left < 0) return one;
  }
  if (last === undefined) throw new RangeError('nothing to pick from');
  return last;
}
