import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { gsnAddress } from '../types/gsn-address.ts';

/** A GGSN asks which SGSN serves a subscriber: TS 29.002 clauses 8.13.1 and 17.7.1. */
export const sendRoutingInfoForGprs = operation({
  opcode: 24,
  name: 'sendRoutingInfoForGprs',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    'ggsn-Address': optional(tagged(1, gsnAddress)),
    'ggsn-Number': tagged(2, isdnAddressString),
    extensionContainer: optional(tagged(3, extensionContainer)),
  }),
  result: sequence({
    'sgsn-Address': tagged(0, gsnAddress),
    'ggsn-Address': optional(tagged(1, gsnAddress)),
    mobileNotReachableReason: optional(tagged(2, integer)),
    extensionContainer: optional(tagged(3, extensionContainer)),
  }),
});
