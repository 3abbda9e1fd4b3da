import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { pdpId } from '../types/packet.ts';

/** The data session goes on: TS 29.078 clause 8.1. */
export const continueGPRS = operation({
  opcode: 75,
  name: 'continueGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    pDPID: optional(tagged(0, pdpId)),
  }),
});
