import { enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { kc } from '../types/authentication.ts';
import { extTeleserviceCode } from '../types/basic-service.ts';
import { additionalInfo } from '../types/bit-string.ts';
import { globalCellId } from '../types/cell.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { asciCallReference, longGroupId } from '../types/group-call-identity.ts';
import { additionalSubscriptions } from '../types/group-call-subscription.ts';
import { hexOctets } from '../types/hex.ts';
import { tmsi } from '../types/subscriber-identity.ts';

/** Two MSCs exchange what a group call needs: TS 29.002 clauses 10.7A and 17.7.7. */
export const sendGroupCallInfo = operation({
  opcode: 84,
  name: 'sendGroupCallInfo',
  timer: 'm',
  argument: sequence({
    requestedInfo: enumerated({
      'anchorMSC-AddressAndASCI-CallReference': 0,
      imsiAndAdditionalInfoAndAdditionalSubscription: 1,
    }),
    groupId: longGroupId,
    teleservice: extTeleserviceCode,
    cellId: optional(tagged(0, globalCellId)),
    imsi: optional(tagged(1, imsi)),
    tmsi: optional(tagged(2, tmsi)),
    additionalInfo: optional(tagged(3, additionalInfo)),
    talkerPriority: optional(tagged(4, enumerated({ normal: 0, privileged: 1, emergency: 2 }))),
    cksn: optional(tagged(5, hexOctets('cksn', 1))),
    extensionContainer: optional(tagged(6, extensionContainer)),
  }),
  result: sequence({
    'anchorMSC-Address': optional(tagged(0, isdnAddressString)),
    asciCallReference: optional(tagged(1, asciCallReference)),
    imsi: optional(tagged(2, imsi)),
    additionalInfo: optional(tagged(3, additionalInfo)),
    additionalSubscriptions: optional(tagged(4, additionalSubscriptions)),
    kc: optional(tagged(5, kc)),
    extensionContainer: optional(tagged(6, extensionContainer)),
  }),
});
