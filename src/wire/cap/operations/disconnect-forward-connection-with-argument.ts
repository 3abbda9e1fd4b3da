import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { callSegmentId } from '../types/leg.ts';

/** A call segment is to be taken off its resource: TS 29.078 clause 6.1.1. */
export const disconnectForwardConnectionWithArgument = operation({
  opcode: 86,
  name: 'disconnectForwardConnectionWithArgument',
  timer: 'short',
  invokedBy: ['scf'],
  since: 4,
  argument: sequence({
    callSegmentID: optional(tagged(1, callSegmentId)),
    extensions: optional(tagged(2, extensions)),
  }),
});
