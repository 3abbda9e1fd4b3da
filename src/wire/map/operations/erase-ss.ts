import { operation } from '../operation.ts';
import { ssForBsCode, ssInfo } from '../types/ss-info.ts';

/** A subscriber takes the data of a supplementary service back: TS 29.002 clauses 11.2 and 17.7.4. */
export const eraseSS = operation({
  opcode: 11,
  name: 'eraseSS',
  timer: 'm',
  argument: ssForBsCode,
  result: ssInfo,
});
