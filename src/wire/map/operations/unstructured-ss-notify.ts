import { operation } from '../operation.ts';
import { ussdArg } from '../types/ussd.ts';

/**
 * The home network tells a subscriber something by USSD; the result is empty: TS 29.002 clauses 11.11 and
 * 17.7.4.
 */
export const unstructuredSSNotify = operation({
  opcode: 61,
  name: 'unstructuredSS-Notify',
  timer: 'ml',
  argument: ussdArg,
});
