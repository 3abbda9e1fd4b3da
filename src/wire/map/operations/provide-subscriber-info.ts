import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { lmsi } from '../types/lmsi.ts';
import { requestedInfo, subscriberInfo } from '../types/subscriber-info.ts';

/** An HLR asks the serving node where and how a subscriber is: TS 29.002 clauses 8.11.2 and 17.7.1. */
export const provideSubscriberInfo = operation({
  opcode: 70,
  name: 'provideSubscriberInfo',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    lmsi: optional(tagged(1, lmsi)),
    requestedInfo: tagged(2, requestedInfo),
    extensionContainer: optional(tagged(3, extensionContainer)),
    callPriority: optional(tagged(4, integer)),
  }),
  result: sequence({ subscriberInfo, extensionContainer: optional(extensionContainer) }),
});
