import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import { tbcdOctets } from '../core/tampering/digits.ts';
import { element } from '../core/tampering/element.ts';
import { withFieldBehind, withFieldTwice } from '../core/tampering/fields.ts';
import type { Scenario } from './scenario.ts';

/** The IMSI of updateLocation is an OCTET STRING, that of provideSubscriberInfo is [0] (TS 29.002 clause 17.7.1). */
const OCTET_STRING = 0x04;
const FIRST = 0x80;
const REQUESTED_INFO = 0xa1;
/** A subscriber of the attacker's own network, whom it may ask about. */
const OWN_SUBSCRIBER = 77;

export const fieldGivenTwice: Scenario = {
  id: 'field-given-twice',
  title: 'Two identities in one argument',
  about:
    'The first one is the victim’s, which the node takes; the second is of a subscriber of the caller’s own ' +
    'network, which satisfies a filter that keeps the last. The clumsy double another field and interrogate ' +
    'three subscribers; the careful steal one registration under a partner’s title with that partner’s IMSI ' +
    'behind; the insider asks the victim’s switch with an IMSI of its own behind.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception'],
  row: 'Long-form tag, repeated field, string in pieces, trailing octets',
  play(stage) {
    const node = stage.rogue();
    const own = tbcdOctets(stage.attackersNetwork.imsiOf(OWN_SUBSCRIBER));
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) => withFieldTwice(tcap, REQUESTED_INFO, new Uint8Array(0));
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        // behind all other strings, which it would be taken for
        node.tamper = (tcap) => withFieldBehind(tcap, () => element([OCTET_STRING], own));
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        node.tamper = (tcap) => withFieldTwice(tcap, FIRST, own);
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
