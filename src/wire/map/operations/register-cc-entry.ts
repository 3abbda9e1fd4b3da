import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { ssCode } from '../types/ss-code.ts';
import { ccbsData, ccbsFeature } from '../types/ss-info.ts';

/** A subscriber asks to be called back when a busy line is free: TS 29.002 clauses 11.13 and 17.7.4. */
export const registerCCEntry = operation({
  opcode: 76,
  name: 'registerCC-Entry',
  timer: 'm',
  argument: sequence({
    'ss-Code': tagged(0, ssCode),
    'ccbs-Data': optional(tagged(1, ccbsData)),
  }),
  result: sequence({
    'ccbs-Feature': optional(tagged(0, ccbsFeature)),
  }),
});
