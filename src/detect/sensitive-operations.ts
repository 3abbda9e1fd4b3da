import { CodeSet } from '../kit/code-set.ts';
import { CATEGORY_ONE_OPERATIONS } from './category-one-table.ts';

/** About a subscriber of the sender's own network alone. */
export const CATEGORY_TWO_OPERATIONS: readonly number[] = [3, 4, 7, 8, 37, 60, 61, 70];

/** From the network that serves the subscriber alone. */
const CATEGORY_THREE_OPERATIONS = [2, 10, 11, 12, 13, 14, 17, 23, 46, 56, 57, 59, 66, 67];

/** Routing, delivery and alerts of short messages. */
const SMS_OPERATIONS = [44, 45, 46, 47, 63, 64];

const SENSITIVE = new CodeSet([
  ...CATEGORY_ONE_OPERATIONS,
  ...CATEGORY_TWO_OPERATIONS,
  ...CATEGORY_THREE_OPERATIONS,
  ...SMS_OPERATIONS,
]);

/** Operations of MAP that can hurt a subscriber, by code. */
export const SENSITIVE_OPERATIONS: readonly number[] = [...SENSITIVE.values].sort((a, b) => a - b);

/** Whether a MAP operation can hurt a subscriber: odd encodings are not forgiven there. */
export function isSensitive(opcode: number): boolean {
  return SENSITIVE.has(opcode);
}

/**
 * Whether the operation of this component is sensitive. One that cannot be named counts as such: hiding
 * the name is what evasions are for.
 */
export function isSensitiveOrHidden(opcode: number, user: 'map' | 'cap' | 'unknown'): boolean {
  if (user === 'cap') return opcode === 0 || opcode === 60 || opcode === 78;
  return opcode < 0 || isSensitive(opcode);
}
