import { choice, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { cause } from '../types/isup-parameter.ts';

/** The call is to be ended, for this cause: TS 29.078 clause 6.1.1. */
export const releaseCall = operation({
  opcode: 22,
  name: 'releaseCall',
  timer: 'short',
  invokedBy: ['scf'],
  since: 1,
  argument: choice({
    allCallSegments: cause,
    allCallSegmentsWithExtension: tagged(
      2,
      sequence({ allCallSegments: tagged(0, cause), extensions: optional(tagged(1, extensions)) }),
    ),
  }),
});
