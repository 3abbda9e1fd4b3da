import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { burst } from '../types/burst.ts';
import { extensions } from '../types/extensions.ts';
import { legOrCallSegment } from '../types/leg.ts';

/** Tones are to be played to a leg or a call segment: TS 29.078 clause 6.1.1. */
export const playTone = operation({
  opcode: 97,
  name: 'playTone',
  timer: 'short',
  invokedBy: ['scf'],
  since: 4,
  argument: sequence({
    legOrCallSegment: tagged(0, legOrCallSegment),
    bursts: tagged(1, burst),
    extensions: optional(tagged(2, extensions)),
  }),
});
