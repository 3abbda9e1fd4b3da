import { enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { alertingPattern } from '../types/octet-codes.ts';
import { externalSignalInfo } from '../types/signal-info.ts';
import { ccbsFeature } from '../types/ss-info.ts';

/** The HLR tells a VLR that the party its subscriber called is free: TS 29.002 clauses 10.12 and 17.7.3. */
export const remoteUserFree = operation({
  opcode: 75,
  name: 'remoteUserFree',
  timer: 'ml',
  argument: sequence({
    imsi: tagged(0, imsi),
    callInfo: tagged(1, externalSignalInfo),
    'ccbs-Feature': tagged(2, ccbsFeature),
    'translatedB-Number': tagged(3, isdnAddressString),
    'replaceB-Number': optional(tagged(4, nullType)),
    alertingPattern: optional(tagged(5, alertingPattern)),
    extensionContainer: optional(tagged(6, extensionContainer)),
  }),
  result: sequence({
    'ruf-Outcome': tagged(
      0,
      enumerated({
        accepted: 0,
        rejected: 1,
        noResponseFromFreeMS: 2,
        noResponseFromBusyMS: 3,
        udubFromFreeMS: 4,
        udubFromBusyMS: 5,
      }),
    ),
    extensionContainer: optional(tagged(1, extensionContainer)),
  }),
});
