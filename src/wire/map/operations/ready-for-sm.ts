import { enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer, extensionContainerOnly } from '../types/extension-container.ts';
import { time } from '../types/time.ts';

/** A serving node tells the HLR that a subscriber can take messages: TS 29.002 clauses 12.4 and 17.7.6. */
export const readyForSm = operation({
  opcode: 66,
  name: 'readyForSM',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    alertReason: enumerated({ 'ms-Present': 0, memoryAvailable: 1 }),
    alertReasonIndicator: optional(nullType),
    extensionContainer: optional(extensionContainer),
    additionalAlertReasonIndicator: optional(tagged(1, nullType)),
    maximumUeAvailabilityTime: optional(time),
  }),
  result: extensionContainerOnly,
});
