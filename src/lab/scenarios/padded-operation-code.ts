import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { rewriteProfile } from '../carried/rewrite-profile.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import { withLongTag } from '../core/tampering/fields.ts';
import { withPaddedCodes } from '../core/tampering/operation-codes.ts';
import type { Scenario } from './scenario.ts';

/** Tag of the subscriber's identity in anyTimeInterrogation, TS 29.002 clause 17.7.1. */
const IDENTITY = 0xa0;
/** Octets of nought that the clumsy write. */
const MUCH_PADDING = 3;

export const paddedOperationCode: Scenario = {
  id: 'padded-operation-code',
  title: 'An operation code with noughts before it',
  about:
    'A filter that compares one octet compares the nought; nodes read the number. The clumsy pad to four ' +
    'octets, put the identity under a long tag besides, and interrogate three subscribers at once; the ' +
    'careful pad the location update that steals one registration, under a partner’s title; the insider ' +
    'knows switch and IMSI and pads an insertSubscriberData alone.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception', 'profile-fraud'],
  row: 'Padded operation code',
  play(stage) {
    const node = stage.rogue();
    node.tamper = (tcap) => withPaddedCodes(tcap, 1);
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) => withLongTag(withPaddedCodes(tcap, MUCH_PADDING), IDENTITY);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        knowingTheRoute(stage, (at) => rewriteProfile(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
