import { optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { eventTypeSms, monitorMode } from '../types/event.ts';
import { extensions } from '../types/extensions.ts';

/** The gsmSCF wants to hear what becomes of the short message: TS 29.078 clause 7.1. */
export const requestReportSMSEvent = operation({
  opcode: 63,
  name: 'requestReportSMSEvent',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    sMSEvents: tagged(
      0,
      sequenceOf(sequence({ eventTypeSMS: tagged(0, eventTypeSms), monitorMode: tagged(1, monitorMode) })),
    ),
    extensions: optional(tagged(10, extensions)),
  }),
});
