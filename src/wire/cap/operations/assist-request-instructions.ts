import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { ipSspCapabilities } from '../types/call.ts';
import { extensions } from '../types/extensions.ts';
import { digitsAsNumber } from '../types/isup-parameter.ts';

/** A resource that was called in to assist asks what to do: TS 29.078 clause 6.1.1. */
export const assistRequestInstructions = operation({
  opcode: 16,
  name: 'assistRequestInstructions',
  timer: 'short',
  invokedBy: ['ssf', 'srf'],
  since: 2,
  argument: sequence({
    correlationID: tagged(0, digitsAsNumber),
    iPSSPCapabilities: tagged(2, ipSspCapabilities),
    extensions: optional(tagged(3, extensions)),
  }),
});
