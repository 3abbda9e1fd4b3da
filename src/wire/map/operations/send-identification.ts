import { either, integer, named, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { authenticationSetList, currentSecurityContext, tripletList } from '../types/authentication.ts';
import { laiFixedLength } from '../types/cell.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { lmsi } from '../types/lmsi.ts';
import { plmnId } from '../types/plmn.ts';
import { tmsi } from '../types/subscriber-identity.ts';

/** Version 3. */
const identificationRequest = sequence({
  tmsi,
  numberOfRequestedVectors: optional(integer),
  segmentationProhibited: optional(nullType),
  extensionContainer: optional(extensionContainer),
  'msc-Number': optional(isdnAddressString),
  'previous-LAI': optional(tagged(0, laiFixedLength)),
  hopCounter: optional(tagged(1, integer)),
  mtRoamingForwardingSupported: optional(tagged(2, nullType)),
  'newVLR-Number': optional(tagged(3, isdnAddressString)),
  'new-lmsi': optional(tagged(4, lmsi)),
});

/** Version 2. */
const bareTmsi = named('tmsi', tmsi);

/** Version 3. */
const identification = tagged(
  3,
  sequence({
    imsi: optional(imsi),
    authenticationSetList: optional(authenticationSetList),
    currentSecurityContext: optional(tagged(2, currentSecurityContext)),
    extensionContainer: optional(tagged(3, extensionContainer)),
    'lastUsedLtePLMN-Id': optional(tagged(4, plmnId)),
    mtCallPendingFlag: optional(tagged(5, nullType)),
  }),
);

/** Version 2 has the triplets without a choice around them. */
const formerIdentification = sequence({
  imsi,
  authenticationSetList: optional(named('tripletList', tripletList)),
});

/** A VLR asks the previous one whose a TMSI is: TS 29.002 clauses 8.1.4 and 17.7.1. */
export const sendIdentification = operation({
  opcode: 55,
  name: 'sendIdentification',
  timer: 's',
  argument: either(identificationRequest, bareTmsi),
  result: either(identification, formerIdentification),
  // read as any version, written as their own
  versions: {
    2: {
      argument: either(bareTmsi, identificationRequest),
      result: either(formerIdentification, identification),
    },
  },
});
