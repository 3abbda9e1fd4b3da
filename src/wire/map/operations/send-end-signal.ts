import { either, named, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { accessNetworkSignalInfo, externalSignalInfo } from '../types/signal-info.ts';

/**
 * MSC-B says that the subscriber has arrived; the answer ends its part: TS 29.002 clauses 8.4.2 and 17.7.1.
 */
export const sendEndSignal = operation({
  opcode: 29,
  name: 'sendEndSignal',
  timer: 'l',
  argument: either(
    tagged(
      3,
      sequence({
        'an-APDU': accessNetworkSignalInfo,
        extensionContainer: optional(tagged(0, extensionContainer)),
      }),
    ),
    named('bss-APDU', externalSignalInfo),
  ),
  result: sequence({
    extensionContainer: optional(tagged(0, extensionContainer)),
  }),
});
