import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { traceReference, traceReference2 } from '../types/trace.ts';

/** An HLR ends the recording of a subscriber's doings: TS 29.002 clauses 9.1.2 and 17.7.2. */
export const deactivateTraceMode = operation({
  opcode: 51,
  name: 'deactivateTraceMode',
  timer: 'm',
  argument: sequence({
    imsi: optional(tagged(0, imsi)),
    traceReference: tagged(1, traceReference),
    extensionContainer: optional(tagged(2, extensionContainer)),
    traceReference2: optional(tagged(3, traceReference2)),
  }),
  result: sequence({ extensionContainer: optional(tagged(0, extensionContainer)) }),
});
