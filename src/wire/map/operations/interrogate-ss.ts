import { operation } from '../operation.ts';
import { interrogateSsRes, ssForBsCode } from '../types/ss-info.ts';

/** A subscriber asks for the state of a supplementary service: TS 29.002 clauses 11.5 and 17.7.4. */
export const interrogateSS = operation({
  opcode: 14,
  name: 'interrogateSS',
  timer: 'm',
  argument: ssForBsCode,
  result: interrogateSsRes,
});
