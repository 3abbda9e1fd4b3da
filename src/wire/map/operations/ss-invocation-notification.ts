import { enumerated, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString, isdnAddressString, msisdn } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { ssCode } from '../types/ss-code.ts';

/** An MSC or HLR tells a gsmSCF that a service was used: TS 29.002 clauses 11.12 and 17.7.4. */
export const ssInvocationNotification = operation({
  opcode: 72,
  name: 'ss-InvocationNotification',
  timer: 'm',
  argument: sequence({
    imsi: tagged(0, imsi),
    msisdn: tagged(1, msisdn),
    'ss-Event': tagged(2, ssCode),
    'ss-EventSpecification': optional(tagged(3, sequenceOf(addressString))),
    extensionContainer: optional(tagged(4, extensionContainer)),
    'b-subscriberNumber': optional(tagged(5, isdnAddressString)),
    'ccbs-RequestState': optional(
      tagged(
        6,
        enumerated({ request: 0, recall: 1, active: 2, completed: 3, suspended: 4, frozen: 5, deleted: 6 }),
      ),
    ),
  }),
  result: sequence({
    extensionContainer: optional(extensionContainer),
  }),
});
