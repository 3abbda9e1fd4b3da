import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { gsnAddress } from '../types/gsn-address.ts';

/** A GGSN could not open a context towards a subscriber: TS 29.002 clauses 8.13.2 and 17.7.1. */
export const failureReport = operation({
  opcode: 25,
  name: 'failureReport',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    'ggsn-Number': tagged(1, isdnAddressString),
    'ggsn-Address': optional(tagged(2, gsnAddress)),
    extensionContainer: optional(tagged(3, extensionContainer)),
  }),
  result: sequence({
    'ggsn-Address': optional(tagged(0, gsnAddress)),
    extensionContainer: optional(tagged(1, extensionContainer)),
  }),
});
