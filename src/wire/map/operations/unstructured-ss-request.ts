import { operation } from '../operation.ts';
import { ussdArg, ussdRes } from '../types/ussd.ts';

/** The home network asks a subscriber by USSD: TS 29.002 clauses 11.10 and 17.7.4. */
export const unstructuredSSRequest = operation({
  opcode: 60,
  name: 'unstructuredSS-Request',
  timer: 'ml',
  argument: ussdArg,
  result: ussdRes,
});
