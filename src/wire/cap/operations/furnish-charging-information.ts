import { operation } from '../operation.ts';
import { fciBillingChargingCharacteristics } from '../types/charging.ts';

/** Data for the call's charging record: TS 29.078 clause 6.1.1. */
export const furnishChargingInformation = operation({
  opcode: 34,
  name: 'furnishChargingInformation',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
  argument: fciBillingChargingCharacteristics,
});
