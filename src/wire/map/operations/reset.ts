import { choice, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { hexOctets } from '../types/hex.ts';
import { networkResource } from '../types/network-resource.ts';
import { hlrId } from '../types/short-message.ts';
import { insertSubscriberDataArg } from '../types/subscriber-data.ts';
import { deleteSubscriberDataArg } from '../types/subscriber-data-withdrawal.ts';

/** An HLR has restarted and lost what it knew: TS 29.002 clauses 8.10.1 and 17.7.1. */
export const reset = operation({
  opcode: 37,
  name: 'reset',
  timer: 'm',
  argument: sequence({
    // version 1
    networkResource: optional(networkResource),
    sendingNodenumber: choice({
      'hlr-Number': isdnAddressString,
      'css-Number': tagged(1, isdnAddressString),
    }),
    'hlr-List': optional(sequenceOf(hlrId)),
    extensionContainer: optional(tagged(0, extensionContainer)),
    'reset-Id-List': optional(tagged(1, sequenceOf(hexOctets('resetId', 1, 4)))),
    subscriptionData: optional(tagged(2, insertSubscriberDataArg)),
    subscriptionDataDeletion: optional(tagged(3, deleteSubscriberDataArg)),
  }),
});
