import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { subscriberIdentity } from '../types/subscriber-identity.ts';
import { requestedInfo, subscriberInfo } from '../types/subscriber-info.ts';

/** A gsmSCF asks the HLR where and how a subscriber is: TS 29.002 clauses 8.11.1 and 17.7.1. */
export const anyTimeInterrogation = operation({
  opcode: 71,
  name: 'anyTimeInterrogation',
  timer: 'm',
  argument: sequence({
    subscriberIdentity: tagged(0, subscriberIdentity),
    requestedInfo: tagged(1, requestedInfo),
    'gsmSCF-Address': tagged(3, isdnAddressString),
    extensionContainer: optional(tagged(2, extensionContainer)),
  }),
  result: sequence({ subscriberInfo, extensionContainer: optional(extensionContainer) }),
});
