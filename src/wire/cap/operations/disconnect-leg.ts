import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { cause } from '../types/isup-parameter.ts';
import { legId } from '../types/leg.ts';

/** One leg of the call is to be released: TS 29.078 clause 6.1.1. */
export const disconnectLeg = operation({
  opcode: 90,
  name: 'disconnectLeg',
  timer: 'short',
  invokedBy: ['scf'],
  since: 4,
  argument: sequence({
    legToBeReleased: tagged(0, legId),
    releaseCause: optional(tagged(1, cause)),
    extensions: optional(tagged(2, extensions)),
  }),
});
