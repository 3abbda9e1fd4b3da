import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString, msisdn } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';

/** A VLR or SGSN asks the CSS for closed-group subscriptions: TS 29.002 clauses 8.1.8 and 17.7.1. */
export const updateVcsgLocation = operation({
  opcode: 53,
  name: 'updateVcsgLocation',
  timer: 'm',
  argument: sequence({
    imsi,
    msisdn: optional(tagged(2, msisdn)),
    'vlr-Number': optional(tagged(0, isdnAddressString)),
    'sgsn-Number': optional(tagged(1, isdnAddressString)),
    extensionContainer: optional(extensionContainer),
  }),
  result: sequence({
    temporaryEmptySubscriptiondataIndicator: optional(nullType),
    extensionContainer: optional(extensionContainer),
  }),
});
