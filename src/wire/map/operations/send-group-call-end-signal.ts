import { enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { additionalInfo } from '../types/bit-string.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';

/** A relay MSC says that its part of a group call stands: TS 29.002 clauses 10.7 and 17.7.7. */
export const sendGroupCallEndSignal = operation({
  opcode: 40,
  name: 'sendGroupCallEndSignal',
  timer: 'l',
  argument: sequence({
    imsi: optional(imsi),
    extensionContainer: optional(extensionContainer),
    talkerPriority: optional(tagged(0, enumerated({ normal: 0, privileged: 1, emergency: 2 }))),
    additionalInfo: optional(tagged(1, additionalInfo)),
  }),
  result: sequence({
    extensionContainer: optional(extensionContainer),
  }),
});
