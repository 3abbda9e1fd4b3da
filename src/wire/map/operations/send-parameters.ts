import { choice, enumerated, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { authenticationTriplet } from '../types/authentication.ts';
import { imsi } from '../types/digits.ts';
import { hexOctets } from '../types/hex.ts';
import { subscriberDataFields } from '../types/subscriber-data.ts';
import { subscriberId } from '../types/subscriber-identity.ts';

const requestParameter = enumerated({
  requestIMSI: 0,
  requestAuthenticationSet: 1,
  requestSubscriberData: 2,
  requestKi: 4,
});

/**
 * Version 1 of sendAuthenticationInfo and sendIdentification: a VLR asks the HLR, or the previous VLR,
 * for an identity, for authentication sets or for the key itself.
 */
export const sendParameters = operation({
  opcode: 9,
  name: 'sendParameters',
  timer: 'm',
  argument: sequence({ subscriberId, requestParameterList: sequenceOf(requestParameter) }),
  result: sequenceOf(
    choice({
      imsi: tagged(0, imsi),
      authenticationSet: tagged(1, authenticationTriplet),
      subscriberData: tagged(2, sequence(subscriberDataFields)),
      ki: tagged(4, hexOctets('ki', 16)),
    }),
  ),
});
