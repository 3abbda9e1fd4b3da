// When each condition of call forwarding was last told, in the two words that a row has for three of them.
import {
  BUSY_SHIFT,
  CONDITIONAL_AT,
  FLAGS,
  NO_REPLY_SHIFT,
  NOT_REACHABLE_SHIFT,
  ODD_CONDITIONAL_AT,
  ODD_SHIFT,
  TWO_BITS,
  UNCONDITIONAL_AT,
  UNCONDITIONAL_SHIFT,
} from './number-row.ts';
import type { ForwardingCondition } from './number-view.ts';

/** Where `FLAGS` have the state of a condition. */
export const FORWARDING_SHIFTS: Readonly<Record<ForwardingCondition, number>> = {
  unconditional: UNCONDITIONAL_SHIFT,
  busy: BUSY_SHIFT,
  noReply: NO_REPLY_SHIFT,
  notReachable: NOT_REACHABLE_SHIFT,
};

export const FORWARDING_CONDITIONS = Object.keys(FORWARDING_SHIFTS) as readonly ForwardingCondition[];

const CONDITIONAL: readonly ForwardingCondition[] = ['busy', 'noReply', 'notReachable'];

/** Seconds since 1970 when a condition of the row that begins at word `at` was last told. */
export function forwardingSeconds(words: Uint32Array, at: number, condition: ForwardingCondition): number {
  if (condition === 'unconditional') return words[at + UNCONDITIONAL_AT] as number;
  const odd = ((words[at + FLAGS] as number) >>> ODD_SHIFT) & TWO_BITS;
  const word = CONDITIONAL[odd - 1] === condition ? ODD_CONDITIONAL_AT : CONDITIONAL_AT;
  return words[at + word] as number;
}

/**
 * Writes that time, when the state is written. They are mostly told together: one may have a time of its own beside the
 * one that the other two share. Where all three differ the elder of the older two is kept for both, so that a time may
 * be older than it was, never younger.
 */
export function setForwardingSeconds(
  words: Uint32Array,
  at: number,
  condition: ForwardingCondition,
  seconds: number,
): void {
  if (condition === 'unconditional') {
    words[at + UNCONDITIONAL_AT] = seconds;
    return;
  }
  const flags = words[at + FLAGS] as number;
  const others = CONDITIONAL.filter(
    (other) => other !== condition && ((flags >>> FORWARDING_SHIFTS[other]) & TWO_BITS) !== 0,
  ).map((other) => ({ other, seconds: forwardingSeconds(words, at, other) }));
  const told = [{ other: condition, seconds }, ...others].sort((a, b) => a.seconds - b.seconds);
  const [eldest, middle] = told;
  const latest = told.at(-1);
  if (eldest === undefined || latest === undefined) return;
  // the one that differs from the two others; the latest where all three do
  const odd = middle?.seconds === latest.seconds ? eldest : latest;
  const shared = odd === eldest ? latest.seconds : eldest.seconds;
  words[at + CONDITIONAL_AT] = shared;
  words[at + ODD_CONDITIONAL_AT] = odd.seconds;
  words[at + FLAGS] =
    (flags & ~(TWO_BITS << ODD_SHIFT)) | ((CONDITIONAL.indexOf(odd.other) + 1) << ODD_SHIFT);
}

/** Of the three conditions that are told together. */
export function latestConditional(words: Uint32Array, at: number): number {
  const shared = words[at + CONDITIONAL_AT] as number;
  const odd = ((words[at + FLAGS] as number) >>> ODD_SHIFT) & TWO_BITS;
  return odd === 0 ? shared : Math.max(shared, words[at + ODD_CONDITIONAL_AT] as number);
}

/** Gives all three one time. */
export function shareConditionalSeconds(words: Uint32Array, at: number, seconds: number): void {
  words[at + CONDITIONAL_AT] = seconds;
  words[at + FLAGS] = (words[at + FLAGS] as number) & ~(TWO_BITS << ODD_SHIFT);
}
