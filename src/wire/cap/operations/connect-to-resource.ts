import { choice, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { calledPartyNumber } from '../types/isup-parameter.ts';
import { callSegmentId } from '../types/leg.ts';
import { serviceInteractionIndicatorsTwo } from '../types/service-interaction.ts';

/** The call is to be connected to a resource of announcements: TS 29.078 clause 6.1.1. */
export const connectToResource = operation({
  opcode: 19,
  name: 'connectToResource',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    resourceAddress: choice({ ipRoutingAddress: tagged(0, calledPartyNumber), none: tagged(3, nullType) }),
    extensions: optional(tagged(4, extensions)),
    serviceInteractionIndicatorsTwo: optional(tagged(7, serviceInteractionIndicatorsTwo)),
    callSegmentID: optional(tagged(50, callSegmentId)),
  }),
});
