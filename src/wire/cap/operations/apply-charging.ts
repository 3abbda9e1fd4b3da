import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { aChBillingChargingCharacteristics } from '../types/charging.ts';
import { extensions } from '../types/extensions.ts';
import { aChChargingAddress, sendingSideId } from '../types/leg.ts';

/** How long the call may last, and what to report of it: TS 29.078 clause 6.1.1. */
export const applyCharging = operation({
  opcode: 35,
  name: 'applyCharging',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    aChBillingChargingCharacteristics: tagged(0, aChBillingChargingCharacteristics),
    partyToCharge: optional(tagged(2, sendingSideId)),
    extensions: optional(tagged(3, extensions)),
    aChChargingAddress: optional(tagged(50, aChChargingAddress)),
  }),
});
