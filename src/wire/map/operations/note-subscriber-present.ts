import { named } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';

/** Version 1 of readyForSM: a VLR tells the HLR that a subscriber is back. */
export const noteSubscriberPresent = operation({
  opcode: 48,
  name: 'noteSubscriberPresent',
  timer: 's',
  argument: named('imsi', imsi),
});
