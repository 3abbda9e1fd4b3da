import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import {
  correlationId,
  smDeliveryOutcome,
  smRpDa,
  smRpOa,
  smRpUiMo,
  smRpUiSubmitReport,
} from '../types/short-message.ts';

/**
 * A short message on its way to the service centre: TS 29.002 clauses 12.2 and 17.7.6. In versions 1
 * and 2 it is forwardSM, and carries messages from the centre too.
 */
export const moForwardSm = operation({
  opcode: 46,
  name: 'mo-ForwardSM',
  timer: 'ml',
  argument: sequence({
    'sm-RP-DA': smRpDa,
    'sm-RP-OA': smRpOa,
    'sm-RP-UI': smRpUiMo,
    // versions 1 and 2, towards the telephone
    moreMessagesToSend: optional(nullType),
    extensionContainer: optional(extensionContainer),
    imsi: optional(imsi),
    correlationID: optional(tagged(0, correlationId)),
    'sm-DeliveryOutcome': optional(tagged(1, smDeliveryOutcome)),
  }),
  result: sequence({
    'sm-RP-UI': optional(smRpUiSubmitReport),
    extensionContainer: optional(extensionContainer),
  }),
  formerNames: { 1: 'forwardSM', 2: 'forwardSM' },
});
