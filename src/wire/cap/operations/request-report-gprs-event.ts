import { optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { gprsEventType, monitorMode } from '../types/event.ts';
import { pdpId } from '../types/packet.ts';

/** The gsmSCF wants to hear of these events of the data session: TS 29.078 clause 8.1. */
export const requestReportGPRSEvent = operation({
  opcode: 81,
  name: 'requestReportGPRSEvent',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    gPRSEvent: tagged(
      0,
      sequenceOf(sequence({ gPRSEventType: tagged(0, gprsEventType), monitorMode: tagged(1, monitorMode) })),
    ),
    pDPID: optional(tagged(1, pdpId)),
  }),
});
