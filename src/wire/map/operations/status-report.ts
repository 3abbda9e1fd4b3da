import { enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';

/** The VLR reports what setReportingState asked it to watch: TS 29.002 clauses 10.11 and 17.7.3. */
export const statusReport = operation({
  opcode: 74,
  name: 'statusReport',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    eventReportData: optional(
      tagged(
        1,
        sequence({
          'ccbs-SubscriberStatus': optional(
            tagged(0, enumerated({ ccbsNotIdle: 0, ccbsIdle: 1, ccbsNotReachable: 2 })),
          ),
          extensionContainer: optional(tagged(1, extensionContainer)),
        }),
      ),
    ),
    callReportdata: optional(
      tagged(
        2,
        sequence({
          monitoringMode: optional(tagged(0, enumerated({ 'a-side': 0, 'b-side': 1 }))),
          callOutcome: optional(tagged(1, enumerated({ success: 0, failure: 1, busy: 2 }))),
          extensionContainer: optional(tagged(2, extensionContainer)),
        }),
      ),
    ),
    extensionContainer: optional(tagged(3, extensionContainer)),
  }),
  result: sequence({
    extensionContainer: optional(tagged(0, extensionContainer)),
  }),
});
