import { operation } from '../operation.ts';
import { fciGprsBillingChargingCharacteristics } from '../types/charging.ts';

/** Data for the session's charging record: TS 29.078 clause 8.1. */
export const furnishChargingInformationGPRS = operation({
  opcode: 77,
  name: 'furnishChargingInformationGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: fciGprsBillingChargingCharacteristics,
});
