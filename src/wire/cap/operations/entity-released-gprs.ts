import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { gprsCause, pdpId } from '../types/packet.ts';

/** A data session is gone without an event that was asked for: TS 29.078 clause 8.1. */
export const entityReleasedGPRS = operation({
  opcode: 76,
  name: 'entityReleasedGPRS',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 3,
  argument: sequence({
    gPRSCause: tagged(0, gprsCause),
    pDPID: optional(tagged(1, pdpId)),
  }),
});
