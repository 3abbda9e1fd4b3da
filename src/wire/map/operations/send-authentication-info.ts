import {
  either,
  enumerated,
  integer,
  named,
  nullType,
  optional,
  sequence,
  tagged,
} from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import {
  authenticationSetList,
  epsAuthenticationSetList,
  reSynchronisationInfo,
  tripletList,
} from '../types/authentication.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { hexOctets } from '../types/hex.ts';
import { plmnId } from '../types/plmn.ts';

const requestingNodeType = enumerated({
  vlr: 0,
  sgsn: 1,
  's-cscf': 2,
  bsf: 3,
  'gan-aaa-server': 4,
  'wlan-aaa-server': 5,
  mme: 16,
  'mme-sgsn': 17,
});

/** Version 3. */
const authenticationInfoRequest = sequence({
  imsi: tagged(0, imsi),
  numberOfRequestedVectors: integer,
  segmentationProhibited: optional(nullType),
  immediateResponsePreferred: optional(tagged(1, nullType)),
  're-synchronisationInfo': optional(reSynchronisationInfo),
  extensionContainer: optional(tagged(2, extensionContainer)),
  requestingNodeType: optional(tagged(3, requestingNodeType)),
  'requestingPLMN-Id': optional(tagged(4, plmnId)),
  'numberOfRequestedAdditional-Vectors': optional(tagged(5, integer)),
  additionalVectorsAreForEPS: optional(tagged(6, nullType)),
  ueUsageTypeRequestIndication: optional(tagged(7, nullType)),
});

/** Version 2. */
const bareImsi = named('imsi', imsi);

/** Version 3. */
const authenticationInfo = tagged(
  3,
  sequence({
    authenticationSetList: optional(authenticationSetList),
    extensionContainer: optional(extensionContainer),
    'eps-AuthenticationSetList': optional(tagged(2, epsAuthenticationSetList)),
    ueUsageType: optional(tagged(3, hexOctets('ueUsageType', 4))),
  }),
);

/** Version 2 has the triplets alone. */
const bareTriplets = named('authenticationSetList', named('tripletList', tripletList));

/** A serving node asks for a subscriber's authentication vectors: TS 29.002 clauses 8.5.2 and 17.7.1. */
export const sendAuthenticationInfo = operation({
  opcode: 56,
  name: 'sendAuthenticationInfo',
  timer: 'm',
  argument: either(authenticationInfoRequest, bareImsi),
  result: either(authenticationInfo, bareTriplets),
  // read as any version, written as their own
  versions: {
    2: {
      argument: either(bareImsi, authenticationInfoRequest),
      result: either(bareTriplets, authenticationInfo),
    },
  },
});
