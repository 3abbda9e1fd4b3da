import { optional, sequence } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensionContainer, extensionContainerOnly } from '../types/extension-container.ts';
import { identity } from '../types/subscriber-identity.ts';

/** A CSS tells a VLR or SGSN to forget closed-group subscriptions: TS 29.002 clause 17.7.1. */
export const cancelVcsgLocation = operation({
  opcode: 36,
  name: 'cancelVcsgLocation',
  timer: 'm',
  argument: sequence({ identity, extensionContainer: optional(extensionContainer) }),
  result: extensionContainerOnly,
});
