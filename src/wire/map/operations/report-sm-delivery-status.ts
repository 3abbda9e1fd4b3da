import { either, named, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString, msisdn } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { absentSubscriberDiagnosticSM, correlationId, smDeliveryOutcome } from '../types/short-message.ts';

/** Version 3. */
const deliveryStatusAnswer = sequence({
  storedMSISDN: optional(msisdn),
  extensionContainer: optional(extensionContainer),
});

/** Version 2. */
const bareNumber = named('storedMSISDN', msisdn);

/** A gateway tells the HLR how a delivery went: TS 29.002 clauses 12.3 and 17.7.6. */
export const reportSmDeliveryStatus = operation({
  opcode: 47,
  name: 'reportSM-DeliveryStatus',
  timer: 's',
  argument: sequence({
    msisdn,
    serviceCentreAddress: addressString,
    // not in version 1
    'sm-DeliveryOutcome': optional(smDeliveryOutcome),
    absentSubscriberDiagnosticSM: optional(tagged(0, absentSubscriberDiagnosticSM)),
    extensionContainer: optional(tagged(1, extensionContainer)),
    gprsSupportIndicator: optional(tagged(2, nullType)),
    deliveryOutcomeIndicator: optional(tagged(3, nullType)),
    'additionalSM-DeliveryOutcome': optional(tagged(4, smDeliveryOutcome)),
    additionalAbsentSubscriberDiagnosticSM: optional(tagged(5, absentSubscriberDiagnosticSM)),
    'ip-sm-gw-Indicator': optional(tagged(6, nullType)),
    'ip-sm-gw-sm-deliveryOutcome': optional(tagged(7, smDeliveryOutcome)),
    'ip-sm-gw-absentSubscriberDiagnosticSM': optional(tagged(8, absentSubscriberDiagnosticSM)),
    imsi: optional(tagged(9, imsi)),
    singleAttemptDelivery: optional(tagged(10, nullType)),
    correlationID: optional(tagged(11, correlationId)),
    'smsf-3gpp-deliveryOutcomeIndicator': optional(tagged(12, nullType)),
    'smsf-3gpp-deliveryOutcome': optional(tagged(13, smDeliveryOutcome)),
    'smsf-3gpp-absentSubscriberDiagSM': optional(tagged(14, absentSubscriberDiagnosticSM)),
    'smsf-non-3gpp-deliveryOutcomeIndicator': optional(tagged(15, nullType)),
    'smsf-non-3gpp-deliveryOutcome': optional(tagged(16, smDeliveryOutcome)),
    'smsf-non-3gpp-absentSubscriberDiagSM': optional(tagged(17, absentSubscriberDiagnosticSM)),
  }),
  result: either(deliveryStatusAnswer, bareNumber),
  // read as any version, written as their own
  versions: {
    2: { result: either(bareNumber, deliveryStatusAnswer) },
  },
});
