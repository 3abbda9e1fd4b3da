import { optional, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from '../../map/types/address.ts';
import { operation } from '../operation.ts';
import { calledPartyBcdNumber, smsAddressString } from '../types/bcd-number.ts';
import { extensions } from '../types/extensions.ts';

/** The short message goes on, with another sender, receiver or service centre: TS 29.078 clause 7.1. */
export const connectSMS = operation({
  opcode: 62,
  name: 'connectSMS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    callingPartysNumber: optional(tagged(0, smsAddressString)),
    destinationSubscriberNumber: optional(tagged(1, calledPartyBcdNumber)),
    sMSCAddress: optional(tagged(2, isdnAddressString)),
    extensions: optional(tagged(10, extensions)),
  }),
});
