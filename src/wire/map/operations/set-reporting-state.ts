import { enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { lmsi } from '../types/lmsi.ts';

/** The HLR has a VLR watch whether a subscriber is free: TS 29.002 clauses 10.10 and 17.7.3. */
export const setReportingState = operation({
  opcode: 73,
  name: 'setReportingState',
  timer: 'm',
  argument: sequence({
    imsi: optional(tagged(0, imsi)),
    lmsi: optional(tagged(1, lmsi)),
    'ccbs-Monitoring': optional(tagged(2, enumerated({ stopMonitoring: 0, startMonitoring: 1 }))),
    extensionContainer: optional(tagged(3, extensionContainer)),
  }),
  result: sequence({
    'ccbs-SubscriberStatus': optional(
      tagged(0, enumerated({ ccbsNotIdle: 0, ccbsIdle: 1, ccbsNotReachable: 2 })),
    ),
    extensionContainer: optional(tagged(1, extensionContainer)),
  }),
});
