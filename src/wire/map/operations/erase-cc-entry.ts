import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { ssCode } from '../types/ss-code.ts';
import { ssStatus } from '../types/ss-status.ts';

/** A subscriber withdraws a request to be called back: TS 29.002 clauses 11.14 and 17.7.4. */
export const eraseCCEntry = operation({
  opcode: 77,
  name: 'eraseCC-Entry',
  timer: 'm',
  argument: sequence({
    'ss-Code': tagged(0, ssCode),
    'ccbs-Index': optional(tagged(1, integer)),
  }),
  result: sequence({
    'ss-Code': tagged(0, ssCode),
    'ss-Status': optional(tagged(1, ssStatus)),
  }),
});
