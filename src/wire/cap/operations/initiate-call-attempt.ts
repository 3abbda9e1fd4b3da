import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from '../../map/types/address.ts';
import { offeredCamel4Functionalities, supportedCamelPhases } from '../../map/types/camel-phases.ts';
import { operation } from '../operation.ts';
import { callReferenceNumber, destinationRoutingAddress } from '../types/call.ts';
import { extensions } from '../types/extensions.ts';
import { callingPartyNumber } from '../types/isup-parameter.ts';
import { callSegmentId, legId } from '../types/leg.ts';

/** A new leg or a new call is to be set up: TS 29.078 clause 6.1.1. */
export const initiateCallAttempt = operation({
  opcode: 32,
  name: 'initiateCallAttempt',
  timer: 'short',
  invokedBy: ['scf'],
  since: 4,
  argument: sequence({
    destinationRoutingAddress: tagged(0, destinationRoutingAddress),
    extensions: optional(tagged(4, extensions)),
    legToBeCreated: optional(tagged(5, legId)),
    newCallSegment: optional(tagged(6, callSegmentId)),
    callingPartyNumber: optional(tagged(30, callingPartyNumber)),
    callReferenceNumber: optional(tagged(51, callReferenceNumber)),
    gsmSCFAddress: optional(tagged(52, isdnAddressString)),
    'suppress-T-CSI': optional(tagged(53, nullType)),
  }),
  result: sequence({
    supportedCamelPhases: optional(tagged(0, supportedCamelPhases)),
    offeredCamel4Functionalities: optional(tagged(1, offeredCamel4Functionalities)),
    extensions: optional(tagged(2, extensions)),
    releaseCallArgExtensionAllowed: optional(tagged(3, nullType)),
  }),
});
