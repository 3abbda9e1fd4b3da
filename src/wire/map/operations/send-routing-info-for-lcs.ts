import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { gsnAddress } from '../types/gsn-address.ts';
import { lcsLocationInfo } from '../types/lcs-location.ts';
import { subscriberIdentity } from '../types/subscriber-identity.ts';

/** A location centre asks the HLR who serves a subscriber: TS 29.002 clauses 13A.1 and 17.7.13. */
export const sendRoutingInfoForLcs = operation({
  opcode: 85,
  name: 'sendRoutingInfoForLCS',
  timer: 'm',
  argument: sequence({
    mlcNumber: tagged(0, isdnAddressString),
    targetMS: tagged(1, subscriberIdentity),
    extensionContainer: optional(tagged(2, extensionContainer)),
  }),
  result: sequence({
    targetMS: tagged(0, subscriberIdentity),
    lcsLocationInfo: tagged(1, lcsLocationInfo),
    extensionContainer: optional(tagged(2, extensionContainer)),
    'v-gmlc-Address': optional(tagged(3, gsnAddress)),
    'h-gmlc-Address': optional(tagged(4, gsnAddress)),
    'ppr-Address': optional(tagged(5, gsnAddress)),
    'additional-v-gmlc-Address': optional(tagged(6, gsnAddress)),
  }),
});
