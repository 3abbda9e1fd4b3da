import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { carrier, naOliInfo, scfId } from '../types/call.ts';
import { extensions } from '../types/extensions.ts';
import {
  callingPartyNumber,
  chargeNumber,
  digitsAsKeyed,
  digitsAsNumber,
  originalCalledPartyId,
} from '../types/isup-parameter.ts';
import { callSegmentId } from '../types/leg.ts';
import { serviceInteractionIndicatorsTwo } from '../types/service-interaction.ts';

/** The call is to be connected to a resource in another network entity: TS 29.078 clause 6.1.1. */
export const establishTemporaryConnection = operation({
  opcode: 17,
  name: 'establishTemporaryConnection',
  timer: 'medium',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    assistingSSPIPRoutingAddress: tagged(0, digitsAsNumber),
    correlationID: optional(tagged(1, digitsAsKeyed)),
    scfID: optional(tagged(3, scfId)),
    extensions: optional(tagged(4, extensions)),
    carrier: optional(tagged(5, carrier)),
    serviceInteractionIndicatorsTwo: optional(tagged(6, serviceInteractionIndicatorsTwo)),
    callSegmentID: optional(tagged(7, callSegmentId)),
    naOliInfo: optional(tagged(50, naOliInfo)),
    chargeNumber: optional(tagged(51, chargeNumber)),
    originalCalledPartyID: optional(tagged(52, originalCalledPartyId)),
    callingPartyNumber: optional(tagged(53, callingPartyNumber)),
  }),
});
