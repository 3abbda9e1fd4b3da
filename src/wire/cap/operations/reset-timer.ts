import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { callSegmentId } from '../types/leg.ts';
import { timerId } from '../types/timer.ts';

/** The switch is to wait longer for instructions; in seconds: TS 29.078 clause 6.1.1. */
export const resetTimer = operation({
  opcode: 33,
  name: 'resetTimer',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    timerID: optional(tagged(0, timerId)),
    timervalue: tagged(1, integer),
    extensions: optional(tagged(2, extensions)),
    callSegmentID: optional(tagged(3, callSegmentId)),
  }),
});
