import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { legId } from '../types/leg.ts';

/** A leg is to be moved into the first call segment: TS 29.078 clause 6.1.1. */
export const moveLeg = operation({
  opcode: 93,
  name: 'moveLeg',
  timer: 'short',
  invokedBy: ['scf'],
  since: 4,
  argument: sequence({
    legIDToMove: tagged(0, legId),
    extensions: optional(tagged(2, extensions)),
  }),
});
