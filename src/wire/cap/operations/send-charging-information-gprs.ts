import { sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { sciGprsBillingChargingCharacteristics } from '../types/charging.ts';

/** Advice of charge for the phone: TS 29.078 clause 8.1. */
export const sendChargingInformationGPRS = operation({
  opcode: 83,
  name: 'sendChargingInformationGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    sCIGPRSBillingChargingCharacteristics: tagged(0, sciGprsBillingChargingCharacteristics),
  }),
});
