import { either, enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { extensionContainer, extensionContainerOnly } from '../types/extension-container.ts';
import { lmsi } from '../types/lmsi.ts';
import { identity } from '../types/subscriber-identity.ts';

/** Version 3. */
const cancellation = tagged(
  3,
  sequence({
    identity,
    cancellationType: optional(
      enumerated({ updateProcedure: 0, subscriptionWithdraw: 1, initialAttachProcedure: 2 }),
    ),
    extensionContainer: optional(extensionContainer),
    typeOfUpdate: optional(tagged(0, enumerated({ 'sgsn-change': 0, 'mme-change': 1 }))),
    'mtrf-SupportedAndAuthorized': optional(tagged(1, nullType)),
    'mtrf-SupportedAndNotAuthorized': optional(tagged(2, nullType)),
    'newMSC-Number': optional(tagged(3, isdnAddressString)),
    'newVLR-Number': optional(tagged(4, isdnAddressString)),
    'new-lmsi': optional(tagged(5, lmsi)),
    'reattach-Required': optional(tagged(6, nullType)),
  }),
);

/**
 * An HLR tells the previous VLR or SGSN to forget the subscriber: TS 29.002 clauses 8.1.3 and 17.7.1.
 * Versions 1 and 2 have the identity alone.
 */
export const cancelLocation = operation({
  opcode: 3,
  name: 'cancelLocation',
  timer: 'm',
  argument: either(cancellation, identity),
  result: extensionContainerOnly,
  // read as any version, written as their own
  versions: {
    2: { argument: either(identity, cancellation) },
    1: { argument: either(identity, cancellation) },
  },
});
