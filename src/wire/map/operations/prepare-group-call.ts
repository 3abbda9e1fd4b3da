import { integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { kc } from '../types/authentication.ts';
import { extTeleserviceCode } from '../types/basic-service.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { asciCallReference } from '../types/group-call-identity.ts';
import { hexOctets } from '../types/hex.ts';

/** The anchor MSC has a relay MSC set up its part of a group call: TS 29.002 clauses 10.4 and 17.7.7. */
export const prepareGroupCall = operation({
  opcode: 39,
  name: 'prepareGroupCall',
  timer: 'm',
  argument: sequence({
    teleservice: extTeleserviceCode,
    asciCallReference,
    'codec-Info': hexOctets('codecInfo', 5, 10),
    cipheringAlgorithm: hexOctets('cipheringAlgorithm', 1),
    'groupKeyNumber-Vk-Id': optional(tagged(0, integer)),
    groupKey: optional(tagged(1, kc)),
    priority: optional(tagged(2, integer)),
    uplinkFree: optional(tagged(3, nullType)),
    extensionContainer: optional(tagged(4, extensionContainer)),
    vstk: optional(tagged(5, hexOctets('vstk', 16))),
    'vstk-rand': optional(tagged(6, hexOctets('vstkRand', 5))),
    talkerChannelParameter: optional(tagged(7, nullType)),
    uplinkReplyIndicator: optional(tagged(8, nullType)),
  }),
  result: sequence({
    groupCallNumber: isdnAddressString,
    extensionContainer: optional(extensionContainer),
  }),
});
