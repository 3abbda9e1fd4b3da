import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { networkNodeDiameterAddress } from '../types/network-node.ts';
import {
  correlationId,
  smDeliveryTimerValue,
  smRpDa,
  smRpOa,
  smRpUiDeliverReport,
  smRpUiMt,
} from '../types/short-message.ts';
import { time } from '../types/time.ts';

/** A short message on its way to the telephone: TS 29.002 clauses 12.9 and 17.7.6. */
export const mtForwardSm = operation({
  opcode: 44,
  name: 'mt-ForwardSM',
  timer: 'ml',
  argument: sequence({
    'sm-RP-DA': smRpDa,
    'sm-RP-OA': smRpOa,
    'sm-RP-UI': smRpUiMt,
    moreMessagesToSend: optional(nullType),
    extensionContainer: optional(extensionContainer),
    smDeliveryTimer: optional(smDeliveryTimerValue),
    smDeliveryStartTime: optional(time),
    'smsOverIP-OnlyIndicator': optional(tagged(0, nullType)),
    correlationID: optional(tagged(1, correlationId)),
    maximumRetransmissionTime: optional(tagged(2, time)),
    smsGmscAddress: optional(tagged(3, isdnAddressString)),
    smsGmscDiameterAddress: optional(tagged(4, networkNodeDiameterAddress)),
  }),
  result: sequence({
    'sm-RP-UI': optional(smRpUiDeliverReport),
    extensionContainer: optional(extensionContainer),
  }),
});
