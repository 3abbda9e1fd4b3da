import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';

/** More digits are to be collected from the calling side: TS 29.078 clause 6.1.1. */
export const collectInformation = operation({
  opcode: 27,
  name: 'collectInformation',
  timer: 'short',
  invokedBy: ['scf'],
  since: 4,
  argument: sequence({
    extensions: optional(tagged(0, extensions)),
  }),
});
