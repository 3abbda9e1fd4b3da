import { operation } from '../operation.ts';
import { ussdArg, ussdRes } from '../types/ussd.ts';

/**
 * A subscriber's USSD goes to the home network, which answers in the result: TS 29.002 clauses 11.9 and
 * 17.7.4. Its timer is 10 minutes.
 */
export const processUnstructuredSSRequest = operation({
  opcode: 59,
  name: 'processUnstructuredSS-Request',
  timer: 'ml',
  argument: ussdArg,
  result: ussdRes,
});
