import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import {
  alertingPattern,
  carrier,
  cugInterlock,
  destinationRoutingAddress,
  genericNumbers,
  naOliInfo,
} from '../types/call.ts';
import { extensions } from '../types/extensions.ts';
import {
  callingPartysCategory,
  chargeNumber,
  originalCalledPartyId,
  redirectingPartyId,
  redirectionInformation,
} from '../types/isup-parameter.ts';
import { legId } from '../types/leg.ts';
import { serviceInteractionIndicatorsTwo } from '../types/service-interaction.ts';

/** The call goes on, to the destination given here: TS 29.078 clause 6.1.1. */
export const connect = operation({
  opcode: 20,
  name: 'connect',
  timer: 'short',
  invokedBy: ['scf'],
  since: 1,
  argument: sequence({
    destinationRoutingAddress: tagged(0, destinationRoutingAddress),
    alertingPattern: optional(tagged(1, alertingPattern)),
    originalCalledPartyID: optional(tagged(6, originalCalledPartyId)),
    extensions: optional(tagged(10, extensions)),
    carrier: optional(tagged(11, carrier)),
    callingPartysCategory: optional(tagged(28, callingPartysCategory)),
    redirectingPartyID: optional(tagged(29, redirectingPartyId)),
    redirectionInformation: optional(tagged(30, redirectionInformation)),
    genericNumbers: optional(tagged(14, genericNumbers)),
    serviceInteractionIndicatorsTwo: optional(tagged(15, serviceInteractionIndicatorsTwo)),
    chargeNumber: optional(tagged(19, chargeNumber)),
    legToBeConnected: optional(tagged(21, legId)),
    'cug-Interlock': optional(tagged(31, cugInterlock)),
    'cug-OutgoingAccess': optional(tagged(32, nullType)),
    suppressionOfAnnouncement: optional(tagged(55, nullType)),
    oCSIApplicable: optional(tagged(56, nullType)),
    naOliInfo: optional(tagged(57, naOliInfo)),
    'bor-InterrogationRequested': optional(tagged(58, nullType)),
    'suppress-N-CSI': optional(tagged(59, nullType)),
  }),
});
