import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { lmsi } from '../types/lmsi.ts';
import { vlrCapability } from '../types/serving-node.ts';

/** A VLR that lost a subscriber's data asks for it: TS 29.002 clauses 8.10.3 and 17.7.1. */
export const restoreData = operation({
  opcode: 57,
  name: 'restoreData',
  timer: 'm',
  argument: sequence({
    imsi,
    lmsi: optional(lmsi),
    extensionContainer: optional(extensionContainer),
    'vlr-Capability': optional(tagged(6, vlrCapability)),
    restorationIndicator: optional(tagged(7, nullType)),
  }),
  result: sequence({
    'hlr-Number': isdnAddressString,
    msNotReachable: optional(nullType),
    extensionContainer: optional(extensionContainer),
  }),
});
