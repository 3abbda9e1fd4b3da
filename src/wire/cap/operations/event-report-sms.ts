import { choice, enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { eventTypeSms, miscCallInfo } from '../types/event.ts';
import { extensions } from '../types/extensions.ts';
import { octetNumber } from '../types/octet-number.ts';

const moSmsCause = enumerated({
  systemFailure: 0,
  unexpectedDataValue: 1,
  facilityNotSupported: 2,
  'sM-DeliveryFailure': 3,
  releaseFromRadioInterface: 4,
});

/** The failure of a message to a subscriber is an RP cause, TS 24.011 clause 8.2.5.4. */
const eventSpecificInformationSms = choice({
  'o-smsFailureSpecificInfo': tagged(0, sequence({ failureCause: optional(tagged(0, moSmsCause)) })),
  'o-smsSubmissionSpecificInfo': tagged(1, sequence({})),
  't-smsFailureSpecificInfo': tagged(
    2,
    sequence({ failureCause: optional(tagged(0, octetNumber('rpCause'))) }),
  ),
  't-smsDeliverySpecificInfo': tagged(3, sequence({})),
});

/** What has become of the short message: TS 29.078 clause 7.1. */
export const eventReportSMS = operation({
  opcode: 64,
  name: 'eventReportSMS',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 3,
  argument: sequence({
    eventTypeSMS: tagged(0, eventTypeSms),
    eventSpecificInformationSMS: optional(tagged(1, eventSpecificInformationSms)),
    miscCallInfo: optional(tagged(2, miscCallInfo)),
    extensions: optional(tagged(10, extensions)),
  }),
});
