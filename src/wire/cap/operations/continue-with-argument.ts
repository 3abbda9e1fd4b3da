import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { alertingPattern, carrier, cugInterlock, genericNumbers, naOliInfo } from '../types/call.ts';
import { extensions } from '../types/extensions.ts';
import { callingPartysCategory, chargeNumber } from '../types/isup-parameter.ts';
import { legOrCallSegment } from '../types/leg.ts';
import { serviceInteractionIndicatorsTwo } from '../types/service-interaction.ts';

const continueWithArgumentArgExtension = sequence({
  'suppress-D-CSI': optional(tagged(0, nullType)),
  'suppress-N-CSI': optional(tagged(1, nullType)),
  suppressOutgoingCallBarring: optional(tagged(2, nullType)),
  legOrCallSegment: optional(tagged(3, legOrCallSegment)),
});

/** The call goes on, with these changes: TS 29.078 clause 6.1.1. */
export const continueWithArgument = operation({
  opcode: 88,
  name: 'continueWithArgument',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    alertingPattern: optional(tagged(1, alertingPattern)),
    extensions: optional(tagged(6, extensions)),
    serviceInteractionIndicatorsTwo: optional(tagged(7, serviceInteractionIndicatorsTwo)),
    callingPartysCategory: optional(tagged(12, callingPartysCategory)),
    genericNumbers: optional(tagged(16, genericNumbers)),
    'cug-Interlock': optional(tagged(17, cugInterlock)),
    'cug-OutgoingAccess': optional(tagged(18, nullType)),
    chargeNumber: optional(tagged(50, chargeNumber)),
    carrier: optional(tagged(52, carrier)),
    suppressionOfAnnouncement: optional(tagged(55, nullType)),
    naOliInfo: optional(tagged(56, naOliInfo)),
    'bor-InterrogationRequested': optional(tagged(57, nullType)),
    'suppress-O-CSI': optional(tagged(58, nullType)),
    continueWithArgumentArgExtension: optional(tagged(59, continueWithArgumentArgExtension)),
  }),
});
