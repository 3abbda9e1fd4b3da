import { boolean, choice, enumerated, integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { operation } from '../operation.ts';
import { informationToSend } from '../types/announcement.ts';
import { extensions } from '../types/extensions.ts';
import { digitsAsKeyed } from '../types/isup-parameter.ts';
import { callSegmentId } from '../types/leg.ts';

/** Digits are sent as one half octet an octet: 11 is `*`, 12 is `#`. */
const delimiter = hexOctets('delimiter', 1, 2);

const collectedDigits = sequence({
  minimumNbOfDigits: optional(tagged(0, integer)),
  maximumNbOfDigits: tagged(1, integer),
  endOfReplyDigit: optional(tagged(2, delimiter)),
  cancelDigit: optional(tagged(3, delimiter)),
  startDigit: optional(tagged(4, delimiter)),
  firstDigitTimeOut: optional(tagged(5, integer)),
  interDigitTimeOut: optional(tagged(6, integer)),
  errorTreatment: optional(tagged(7, enumerated({ stdErrorAndInfo: 0, help: 1, repeatPrompt: 2 }))),
  interruptableAnnInd: optional(tagged(8, boolean)),
  voiceInformation: optional(tagged(9, boolean)),
  voiceBack: optional(tagged(10, boolean)),
});

/** Digits are to be asked from the subscriber; timeouts in seconds: TS 29.078 clause 6.2.1. */
export const promptAndCollectUserInformation = operation({
  opcode: 48,
  name: 'promptAndCollectUserInformation',
  timer: 'long',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    collectedInfo: tagged(0, choice({ collectedDigits: tagged(0, collectedDigits) })),
    disconnectFromIPForbidden: optional(tagged(1, boolean)),
    informationToSend: optional(tagged(2, informationToSend)),
    extensions: optional(tagged(3, extensions)),
    callSegmentID: optional(tagged(4, callSegmentId)),
    requestAnnouncementStartedNotification: optional(tagged(51, boolean)),
  }),
  result: choice({
    digitsResponse: tagged(0, digitsAsKeyed),
  }),
});
