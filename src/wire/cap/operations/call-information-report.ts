import { choice, integer, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { cause } from '../types/isup-parameter.ts';
import { receivingSideId } from '../types/leg.ts';
import { requestedInformationType } from '../types/requested-information.ts';
import { dateAndTime } from '../types/time.ts';

/** The attempt in seconds, the connection in tenths of a second. */
const requestedInformationValue = choice({
  callAttemptElapsedTimeValue: tagged(0, integer),
  callStopTimeValue: tagged(1, dateAndTime),
  callConnectedElapsedTimeValue: tagged(2, integer),
  releaseCauseValue: tagged(30, cause),
});

const requestedInformation = sequence({
  requestedInformationType: tagged(0, requestedInformationType),
  requestedInformationValue: tagged(1, requestedInformationValue),
});

/** Facts about a call that has ended: TS 29.078 clause 6.1.1. */
export const callInformationReport = operation({
  opcode: 44,
  name: 'callInformationReport',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 2,
  argument: sequence({
    requestedInformationList: tagged(0, sequenceOf(requestedInformation)),
    extensions: optional(tagged(2, extensions)),
    legID: optional(tagged(3, receivingSideId)),
  }),
});
