import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { hexOctets } from '../types/hex.ts';

const lmsi = hexOctets('LMSI', 4);

/** A VLR tells the HLR that it serves the subscriber now: TS 29.002 clauses 8.1.2 and 17.7.1. */
export const updateLocation = operation({
  opcode: 2,
  name: 'updateLocation',
  timer: 'm',
  argument: sequence({
    imsi,
    'msc-Number': tagged(1, isdnAddressString),
    'vlr-Number': isdnAddressString,
    lmsi: optional(tagged(10, lmsi)),
    informPreviousNetworkEntity: optional(tagged(11, nullType)),
  }),
});
