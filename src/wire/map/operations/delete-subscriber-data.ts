import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { regionalSubscriptionResponse } from '../types/subscriber-data.ts';
import { deleteSubscriberDataArg } from '../types/subscriber-data-withdrawal.ts';

/** The HLR takes back parts of a profile: TS 29.002 clauses 8.8.2 and 17.7.1. */
export const deleteSubscriberData = operation({
  opcode: 8,
  name: 'deleteSubscriberData',
  timer: 'm',
  argument: deleteSubscriberDataArg,
  result: sequence({
    regionalSubscriptionResponse: optional(tagged(0, regionalSubscriptionResponse)),
    extensionContainer: optional(extensionContainer),
  }),
});
