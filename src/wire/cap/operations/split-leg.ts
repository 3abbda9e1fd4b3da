import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { callSegmentId, legId } from '../types/leg.ts';

/** A leg is to be put into a call segment of its own: TS 29.078 clause 6.1.1. */
export const splitLeg = operation({
  opcode: 95,
  name: 'splitLeg',
  timer: 'short',
  invokedBy: ['scf'],
  since: 4,
  argument: sequence({
    legToBeSplit: tagged(0, legId),
    newCallSegment: optional(tagged(1, callSegmentId)),
    extensions: optional(tagged(2, extensions)),
  }),
});
