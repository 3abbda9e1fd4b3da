import { hexOctets } from './hex.ts';

/** LMSI, the VLR's own key for a subscriber: TS 23.003 clause 2.5. */
export const lmsi = hexOctets('lmsi', 4);
