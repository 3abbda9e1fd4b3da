import { choice, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { callSegmentId } from '../types/leg.ts';

/** A running operation, or all requests, are to be cancelled: TS 29.078 clause 6.1.1. */
export const cancel = operation({
  opcode: 53,
  name: 'cancel',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
  argument: choice({
    invokeID: tagged(0, integer),
    allRequests: tagged(1, nullType),
    callSegmentToCancel: tagged(
      2,
      sequence({ invokeID: optional(tagged(0, integer)), callSegmentID: optional(tagged(1, callSegmentId)) }),
    ),
  }),
});
