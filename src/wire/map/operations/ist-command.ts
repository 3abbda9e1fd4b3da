import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';

/** The HLR has an MSC end a subscriber's calls: TS 29.002 clauses 10.14 and 17.7.3. */
export const istCommand = operation({
  opcode: 88,
  name: 'ist-Command',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    extensionContainer: optional(tagged(1, extensionContainer)),
  }),
  result: sequence({
    extensionContainer: optional(extensionContainer),
  }),
});
