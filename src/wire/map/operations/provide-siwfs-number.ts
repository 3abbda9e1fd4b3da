import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { hexOctets } from '../types/hex.ts';
import { externalSignalInfo } from '../types/signal-info.ts';

/**
 * An MSC takes a number of a shared interworking function (Release 98): GSM 09.02 version 7. Version 1 gave
 * the code to an operation between MSC and VLR.
 */
export const provideSIWFSNumber = operation({
  opcode: 31,
  name: 'provideSIWFSNumber',
  timer: 'm',
  formerNames: { 1: 'allocateHandoverNumber' },
  argument: sequence({
    'gsm-BearerCapability': tagged(0, externalSignalInfo),
    'isdn-BearerCapability': tagged(1, externalSignalInfo),
    'call-Direction': tagged(2, hexOctets('callDirection', 1)),
    'b-Subscriber-Address': tagged(3, isdnAddressString),
    chosenChannel: tagged(4, externalSignalInfo),
    lowerLayerCompatibility: optional(tagged(5, externalSignalInfo)),
    highLayerCompatibility: optional(tagged(6, externalSignalInfo)),
    extensionContainer: optional(tagged(7, extensionContainer)),
  }),
  result: sequence({
    sIWFSNumber: tagged(0, isdnAddressString),
    extensionContainer: optional(tagged(1, extensionContainer)),
  }),
});
