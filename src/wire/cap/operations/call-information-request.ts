import { optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensions } from '../types/extensions.ts';
import { sendingSideId } from '../types/leg.ts';
import { requestedInformationType } from '../types/requested-information.ts';

/** The gsmSCF wants these facts when the call has ended: TS 29.078 clause 6.1.1. */
export const callInformationRequest = operation({
  opcode: 45,
  name: 'callInformationRequest',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    requestedInformationTypeList: tagged(0, sequenceOf(requestedInformationType)),
    extensions: optional(tagged(2, extensions)),
    legID: optional(tagged(3, sendingSideId)),
  }),
});
