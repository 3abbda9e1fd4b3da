import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { gsnAddress } from '../types/gsn-address.ts';

/** An HLR tells a GGSN that a subscriber is back: TS 29.002 clauses 8.13.3 and 17.7.1. */
export const noteMsPresentForGprs = operation({
  opcode: 26,
  name: 'noteMsPresentForGprs',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    'sgsn-Address': tagged(1, gsnAddress),
    'ggsn-Address': optional(tagged(2, gsnAddress)),
    extensionContainer: optional(tagged(3, extensionContainer)),
  }),
  result: sequence({ extensionContainer: optional(tagged(0, extensionContainer)) }),
});
