import { operation } from '../operation.ts';
import { ssForBsCode, ssInfo } from '../types/ss-info.ts';

/** A subscriber turns a supplementary service off: TS 29.002 clauses 11.4 and 17.7.4. */
export const deactivateSS = operation({
  opcode: 13,
  name: 'deactivateSS',
  timer: 'm',
  argument: ssForBsCode,
  result: ssInfo,
});
