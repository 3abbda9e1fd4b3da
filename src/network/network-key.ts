import type { Operator } from './network-plan.ts';

/** Country and network code take so many digits nearly everywhere, E.164 clause 6. */
const NETWORK_DIGITS_BELOW = 100_000_000;
/** FNV-1a, 32 bits. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A number that stands for the network of a title: its operator's where one is known, or else that of the first seven
 * digits. Below 0, so that it is no title's.
 *
 * @param title digits with a 1 before them
 */
export function networkKey(operator: Operator | undefined, title: number): number {
  if (operator === undefined) {
    let first = title;
    while (first >= 2 * (NETWORK_DIGITS_BELOW / 10)) first = Math.floor(first / 10);
    return -(2 ** 32 + first);
  }
  let hash = FNV_OFFSET;
  for (let i = 0; i < operator.tadig.length; i++) {
    hash = Math.imul(hash ^ operator.tadig.charCodeAt(i), FNV_PRIME);
  }
  return -(1 + (hash >>> 0));
}
