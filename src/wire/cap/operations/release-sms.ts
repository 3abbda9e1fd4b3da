import { operation } from '../operation.ts';
import { octetNumber } from '../types/octet-number.ts';

/** The short message is refused, with an RP cause of TS 24.011 clause 8.2.5.4: TS 29.078 clause 7.1. */
export const releaseSMS = operation({
  opcode: 66,
  name: 'releaseSMS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: octetNumber('rpCause'),
});
