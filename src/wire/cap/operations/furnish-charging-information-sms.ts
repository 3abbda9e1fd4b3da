import { operation } from '../operation.ts';
import { fciSmsBillingChargingCharacteristics } from '../types/charging.ts';

/** Data for the short message's charging record: TS 29.078 clause 7.1. */
export const furnishChargingInformationSMS = operation({
  opcode: 61,
  name: 'furnishChargingInformationSMS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: fciSmsBillingChargingCharacteristics,
});
