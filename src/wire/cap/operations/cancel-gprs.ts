import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { pdpId } from '../types/packet.ts';

/** Requests about a data session are to be cancelled: TS 29.078 clause 8.1. */
export const cancelGPRS = operation({
  opcode: 73,
  name: 'cancelGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    pDPID: optional(tagged(0, pdpId)),
  }),
});
