import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { sciBillingChargingCharacteristics } from '../types/charging.ts';
import { extensions } from '../types/extensions.ts';
import { sendingSideId } from '../types/leg.ts';

/** Advice of charge for the phone: TS 29.078 clause 6.1.1. */
export const sendChargingInformation = operation({
  opcode: 46,
  name: 'sendChargingInformation',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    sCIBillingChargingCharacteristics: tagged(0, sciBillingChargingCharacteristics),
    partyToCharge: tagged(1, sendingSideId),
    extensions: optional(tagged(2, extensions)),
  }),
});
