import { operation } from '../operation.ts';
import { callResult } from '../types/charging.ts';

/** How long the call has lasted: TS 29.078 clause 6.1.1. */
export const applyChargingReport = operation({
  opcode: 36,
  name: 'applyChargingReport',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 2,
  argument: callResult,
});
