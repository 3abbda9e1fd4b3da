import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { timerId } from '../types/timer.ts';

/** The SGSN is to wait longer for instructions; in seconds: TS 29.078 clause 8.1. */
export const resetTimerGPRS = operation({
  opcode: 82,
  name: 'resetTimerGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    timerID: optional(tagged(0, timerId)),
    timervalue: tagged(1, integer),
  }),
});
