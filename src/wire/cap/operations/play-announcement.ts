import { boolean, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { informationToSend } from '../types/announcement.ts';
import { extensions } from '../types/extensions.ts';
import { callSegmentId } from '../types/leg.ts';

/** An announcement or a tone is to be played: TS 29.078 clause 6.2.1. */
export const playAnnouncement = operation({
  opcode: 47,
  name: 'playAnnouncement',
  timer: 'long',
  invokedBy: ['scf'],
  since: 2,
  argument: sequence({
    informationToSend: tagged(0, informationToSend),
    disconnectFromIPForbidden: optional(tagged(1, boolean)),
    requestAnnouncementCompleteNotification: optional(tagged(2, boolean)),
    extensions: optional(tagged(3, extensions)),
    callSegmentID: optional(tagged(5, callSegmentId)),
    requestAnnouncementStartedNotification: optional(tagged(51, boolean)),
  }),
});
