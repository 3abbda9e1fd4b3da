import { optional, sequence, tagged } from '../../ber/schema.ts';
import { apn } from '../../map/types/apn.ts';
import { operation } from '../operation.ts';
import { pdpId } from '../types/packet.ts';

/** The data session goes on, to the access point given here: TS 29.078 clause 8.1. */
export const connectGPRS = operation({
  opcode: 74,
  name: 'connectGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    accessPointName: tagged(0, apn),
    pdpID: optional(tagged(1, pdpId)),
  }),
});
