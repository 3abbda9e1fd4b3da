import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { timerId } from '../types/timer.ts';

/** The switch is to wait longer for instructions; in seconds: TS 29.078 clause 7.1. */
export const resetTimerSMS = operation({
  opcode: 67,
  name: 'resetTimerSMS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    timerID: optional(tagged(0, timerId)),
    timervalue: tagged(1, integer),
    extensions: optional(tagged(2, extensions)),
  }),
});
