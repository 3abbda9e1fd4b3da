import { atOnce } from '../carried/at-once.ts';
import { fetchKeys } from '../carried/fetch-keys.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { withLongTag } from '../core/tampering/fields.ts';
import type { Scenario } from './scenario.ts';

/* Identifiers in arguments of TS 29.002 clause 17.7.1. */
const IDENTITY = 0xa0;
const REQUESTED_INFO = 0xa1;
const NUMBER = 0x81;
/** The IMSI of sendAuthenticationInfo, and of provideSubscriberInfo. */
const IMSI = 0x80;

export const tagInTheLongForm: Scenario = {
  id: 'tag-in-the-long-form',
  title: 'An identity under a tag in the long form',
  about:
    'Numbers below 31 fit the short form of a tag; a filter that knows only that finds no IMSI, and so nobody ' +
    'to protect, while nodes read it all the same. Seen in the wild with provideSubscriberInfo. The clumsy ' +
    'lengthen every tag of three interrogations; the careful the IMSI alone of one request for keys; the ' +
    'insider the IMSI alone of a question to the right switch.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft'],
  row: 'Long-form tag, repeated field, string in pieces, trailing octets',
  play(stage) {
    const node = stage.rogue();
    node.tamper = (tcap) => withLongTag(tcap, IMSI);
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) =>
          [IDENTITY, REQUESTED_INFO, NUMBER].reduce((octets, tag) => withLongTag(octets, tag), tcap);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        stage.after(stage.pauseMs(), () => fetchKeys(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
