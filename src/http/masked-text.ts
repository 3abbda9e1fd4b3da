import { maskDigits } from '../kit/mask.ts';

/** Digits in a row that may be a subscriber's number: shorter ones are times, counts and ports. */
const NUMBER = /\d{10,}/g;

/** Never made of a number, though twelve digits may stand at its end. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What a stranger's word may take of a line of the log. */
const LONGEST = 256;

/** A text from elsewhere as it may stand in a log: what may be a subscriber's number is masked, and the end is cut. */
export function maskedText(text: string): string {
  return UUID.test(text) ? text : text.slice(0, LONGEST).replace(NUMBER, maskDigits);
}
