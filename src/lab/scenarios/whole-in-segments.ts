import { segmentSccp } from '../../wire/sccp/segment-sccp.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Scenario } from './scenario.ts';

/** Octets of a piece as the clumsy cut: no piece has a whole argument. */
const CRUMBS = 12;
/** Octets that the insider leaves for the second piece: an argument without its operation code. */
const LAST_PIECE = 16;

export const wholeInSegments: Scenario = {
  id: 'whole-in-segments',
  title: 'A request that is cut into segments, each of which says nothing',
  about:
    'Segments are for long messages; here a short one comes in several, in order and from one sender, and a ' +
    'filter that looks at messages of SCCP one by one sees no TCAP. The clumsy cut three interrogations into ' +
    'crumbs; the careful one location update into halves under a partner’s title; the insider cuts a question ' +
    'to the right switch behind its operation code, and leaves the identity for the second piece.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception'],
  row: 'Segments doubled, left out or of mixed senders',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        cut(node, () => CRUMBS);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        cut(node, ({ length }) => Math.ceil(length / 2));
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        cut(node, ({ length }) => length - LAST_PIECE);
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};

/** Has everything that a node sends cut into pieces of so many octets. */
function cut(node: RogueNode, octetsOf: (tcap: Uint8Array) => number): void {
  let reference = 1;
  node.carriage = ({ to, from }, tcap) =>
    segmentSccp(tcap, {
      called: to,
      calling: from,
      reference: reference++,
      segmentOctets: octetsOf(tcap),
    });
}
