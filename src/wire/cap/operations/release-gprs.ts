import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { gprsCause, pdpId } from '../types/packet.ts';

/** The data session is to be ended: TS 29.078 clause 8.1. */
export const releaseGPRS = operation({
  opcode: 79,
  name: 'releaseGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    gprsCause: tagged(0, gprsCause),
    pDPID: optional(tagged(1, pdpId)),
  }),
});
