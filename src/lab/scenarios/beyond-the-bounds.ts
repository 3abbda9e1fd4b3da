import { atOnce } from '../carried/at-once.ts';
import { fetchKeys } from '../carried/fetch-keys.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { rewriteProfile } from '../carried/rewrite-profile.ts';
import { crowded, overrunning, withFieldBehind } from '../core/tampering/fields.ts';
import type { Scenario } from './scenario.ts';

/* Tags that no argument has. */
const UNKNOWN_STRUCTURE = [0xbf, 0x63];
const UNKNOWN = 0x9e;
/** Elements of a crowd: more than readers with a bound go through. */
const CROWD = 300;
/** Octets that the careful tell beyond the end. */
const FAR_BEYOND = 60;

export const beyondTheBounds: Scenario = {
  id: 'beyond-the-bounds',
  title: 'A message that no filter reads to its end',
  about:
    'What is broken or too large stands behind what the node needs, so that it has acted before it finds out; a ' +
    'filter that forwards what it cannot read is passed. The clumsy append 300 elements to three interrogations; ' +
    'the careful a field that runs 60 octets beyond the end of a request for keys; the insider one that runs ' +
    'one octet beyond, in an insertSubscriberData to the right switch.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft', 'profile-fraud'],
  row: 'What cannot be read whole, or goes over our bounds',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) => withFieldBehind(tcap, () => crowded(UNKNOWN_STRUCTURE, CROWD));
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.tamper = (tcap) => withFieldBehind(tcap, () => overrunning(UNKNOWN, FAR_BEYOND));
        stage.after(stage.pauseMs(), () => fetchKeys(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        node.tamper = (tcap) => withFieldBehind(tcap, () => overrunning(UNKNOWN, 1));
        knowingTheRoute(stage, (at) => rewriteProfile(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
