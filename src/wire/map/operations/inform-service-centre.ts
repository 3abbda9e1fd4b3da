import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { msisdn } from '../types/address.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { absentSubscriberDiagnosticSM, mwStatus } from '../types/short-message.ts';

/** An HLR tells the gateway that messages wait: TS 29.002 clauses 12.6 and 17.7.6. */
export const informServiceCentre = operation({
  opcode: 63,
  name: 'informServiceCentre',
  timer: 's',
  argument: sequence({
    storedMSISDN: optional(msisdn),
    'mw-Status': optional(mwStatus),
    extensionContainer: optional(extensionContainer),
    absentSubscriberDiagnosticSM: optional(absentSubscriberDiagnosticSM),
    additionalAbsentSubscriberDiagnosticSM: optional(tagged(0, absentSubscriberDiagnosticSM)),
    smsf3gppAbsentSubscriberDiagnosticSM: optional(tagged(1, absentSubscriberDiagnosticSM)),
    smsfNon3gppAbsentSubscriberDiagnosticSM: optional(tagged(2, absentSubscriberDiagnosticSM)),
  }),
});
