import { optional, sequence } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { extensionContainer } from '../types/extension-container.ts';

/** A GMSC gives back a roaming number that it will not use: TS 29.002 clauses 10.15 and 17.7.3. */
export const releaseResources = operation({
  opcode: 20,
  name: 'releaseResources',
  timer: 'm',
  argument: sequence({
    msrn: isdnAddressString,
    extensionContainer: optional(extensionContainer),
  }),
  result: sequence({
    extensionContainer: optional(extensionContainer),
  }),
});
