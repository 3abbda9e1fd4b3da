import { nullType, octets, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { tbcd } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { smRpOa, smRpUiDeliverReport, smRpUiMt } from '../types/short-message.ts';

/** A short message to all who hear a group call: TS 29.002 clauses 12.10 and 17.7.6. */
export const mtForwardSmVgcs = operation({
  opcode: 21,
  name: 'mt-ForwardSM-VGCS',
  timer: 'ml',
  argument: sequence({
    asciCallReference: octets(tbcd('asciCallReference', 1, 8)),
    'sm-RP-OA': smRpOa,
    'sm-RP-UI': smRpUiMt,
    extensionContainer: optional(extensionContainer),
  }),
  result: sequence({
    'sm-RP-UI': optional(tagged(0, smRpUiDeliverReport)),
    dispatcherList: optional(tagged(1, sequenceOf(isdnAddressString))),
    ongoingCall: optional(nullType),
    extensionContainer: optional(tagged(2, extensionContainer)),
    additionalDispatcherList: optional(tagged(3, sequenceOf(isdnAddressString))),
  }),
});
