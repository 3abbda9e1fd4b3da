import { NumberCache } from '../kit/number-cache.ts';
import { digitsText } from './dialogue-keys.ts';

/** Titles of nodes as text. There are some hundreds in a network's traffic, and each comes again and again. */
const TITLES = new NumberCache(digitsText);

/** The digits of a title that is given as a number with a 1 before them. */
export function titleText(number: number): string {
  return TITLES.of(number);
}
