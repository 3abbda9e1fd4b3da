import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { hexOctets } from '../types/hex.ts';
import { traceReference, traceType } from '../types/trace.ts';

/** Version 1 alone: an MSC has the next one record a call that it hands over. */
export const traceSubscriberActivity = operation({
  opcode: 52,
  name: 'traceSubscriberActivity',
  timer: 'm',
  argument: sequence({
    imsi: optional(tagged(0, imsi)),
    traceReference: tagged(1, traceReference),
    traceType: tagged(2, traceType),
    'omc-Id': optional(tagged(3, addressString)),
    callReference: optional(tagged(4, hexOctets('callReference', 1, 3))),
  }),
});
