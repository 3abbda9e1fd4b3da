import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { externalSignalInfo } from '../types/signal-info.ts';

/**
 * An MSC changes the bearer at a shared interworking function (Release 98): GSM 09.02 version 7. Version 1
 * gave the code to an operation between MSC and VLR.
 */
export const sIWFSSignallingModify = operation({
  opcode: 32,
  name: 'sIWFSSignallingModify',
  timer: 'm',
  formerNames: { 1: 'sendHandoverReport' },
  argument: sequence({
    channelType: optional(tagged(0, externalSignalInfo)),
    chosenChannel: optional(tagged(1, externalSignalInfo)),
    extensionContainer: optional(tagged(2, extensionContainer)),
  }),
  result: sequence({
    channelType: optional(tagged(0, externalSignalInfo)),
    extensionContainer: optional(tagged(1, extensionContainer)),
  }),
});
