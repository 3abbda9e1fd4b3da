import { boolean, enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { rand } from '../types/authentication.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer, extensionContainerOnly } from '../types/extension-container.ts';

const accessType = enumerated({
  call: 0,
  emergencyCall: 1,
  locationUpdating: 2,
  supplementaryService: 3,
  shortMessage: 4,
  gprsAttach: 5,
  routingAreaUpdating: 6,
  serviceRequest: 7,
  pdpContextActivation: 8,
  pdpContextDeactivation: 9,
  gprsDetach: 10,
});

/** A subscriber or a network did not prove itself: TS 29.002 clauses 8.5.3 and 17.7.1. */
export const authenticationFailureReport = operation({
  opcode: 15,
  name: 'authenticationFailureReport',
  timer: 'm',
  argument: sequence({
    imsi,
    failureCause: enumerated({ wrongUserResponse: 0, wrongNetworkSignature: 1 }),
    extensionContainer: optional(extensionContainer),
    're-attempt': optional(boolean),
    accessType: optional(accessType),
    rand: optional(rand),
    'vlr-Number': optional(tagged(0, isdnAddressString)),
    'sgsn-Number': optional(tagged(1, isdnAddressString)),
  }),
  result: extensionContainerOnly,
});
