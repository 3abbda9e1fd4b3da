import { enumerated, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';

/** An MSC asks the HLR whether a call may go on: TS 29.002 clauses 10.13 and 17.7.3. */
export const istAlert = operation({
  opcode: 87,
  name: 'ist-Alert',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    extensionContainer: optional(tagged(1, extensionContainer)),
  }),
  result: sequence({
    istAlertTimer: optional(tagged(0, integer)),
    istInformationWithdraw: optional(tagged(1, nullType)),
    callTerminationIndicator: optional(
      tagged(2, enumerated({ terminateCallActivityReferred: 0, terminateAllCallActivities: 1 })),
    ),
    extensionContainer: optional(tagged(3, extensionContainer)),
  }),
});
