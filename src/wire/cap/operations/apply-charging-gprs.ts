import { choice, integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { pdpId } from '../types/packet.ts';

/** How many octets, or how long, a data session may go on: TS 29.078 clause 8.1. */
export const applyChargingGPRS = operation({
  opcode: 71,
  name: 'applyChargingGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    chargingCharacteristics: tagged(
      0,
      choice({ maxTransferredVolume: tagged(0, integer), maxElapsedTime: tagged(1, integer) }),
    ),
    tariffSwitchInterval: optional(tagged(1, integer)),
    pDPID: optional(tagged(2, pdpId)),
  }),
});
