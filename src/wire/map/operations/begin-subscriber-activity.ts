import { optional, sequence, taggedAs } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString, msisdn } from '../types/address.ts';
import { imsi } from '../types/digits.ts';

/**
 * Version 1 names the subscriber of a USSD dialogue in a component of its own: GSM 09.02 version 3. The
 * MSISDN is an extension that many stacks send.
 */
export const beginSubscriberActivity = operation({
  opcode: 54,
  name: 'beginSubscriberActivity',
  timer: 'm',
  argument: sequence({
    imsi,
    originatingEntityNumber: isdnAddressString,
    msisdn: optional(taggedAs('[PRIVATE 28]', msisdn)),
  }),
});
