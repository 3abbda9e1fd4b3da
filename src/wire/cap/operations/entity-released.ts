import { choice, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { cause } from '../types/isup-parameter.ts';
import { callSegmentId, legId } from '../types/leg.ts';

/** A call segment or a leg is gone without an event that was asked for: TS 29.078 clause 6.1.1. */
export const entityReleased = operation({
  opcode: 96,
  name: 'entityReleased',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 4,
  argument: choice({
    callSegmentFailure: tagged(
      0,
      sequence({ callSegmentID: optional(tagged(0, callSegmentId)), cause: optional(tagged(2, cause)) }),
    ),
    'bCSM-Failure': tagged(
      1,
      sequence({ legID: optional(tagged(0, legId)), cause: optional(tagged(2, cause)) }),
    ),
  }),
});
