import { operation } from '../operation.ts';
import { ssForBsCode, ssInfo } from '../types/ss-info.ts';

/** A subscriber turns a supplementary service on: TS 29.002 clauses 11.3 and 17.7.4. */
export const activateSS = operation({
  opcode: 12,
  name: 'activateSS',
  timer: 'm',
  argument: ssForBsCode,
  result: ssInfo,
});
