import { segmentSccp } from '../../wire/sccp/segment-sccp.ts';
import { atOnce } from '../carried/at-once.ts';
import { fetchKeys } from '../carried/fetch-keys.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import type { Addresses } from '../core/rogue-node.ts';
import { tbcdOctets } from '../core/tampering/digits.ts';
import { withContents } from '../core/tampering/fields.ts';
import { SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';

/** The IMSI of provideSubscriberInfo, TS 29.002 clause 17.7.1. */
const IMSI = 0x80;
/** Octets of the last piece: behind the IMSI. */
const LAST_PIECE = 6;
/** A subscriber of the attacker's own network, whom it may ask about. */
const OWN_SUBSCRIBER = 77;
const REFERENCE = 4711;

export const segmentsThatOverlap: Scenario = {
  id: 'segments-that-overlap',
  title: 'Segments that make one message for the filter and another for the node',
  about:
    'The clumsy send every segment of three interrogations twice. The careful send the halves of one request ' +
    'for keys under two titles, which the node puts together by their reference. The insider sends a first ' +
    'segment with the victim’s IMSI and another first segment with one of its own: a filter that begins anew, ' +
    'as Q.714 has it, sees a question about the own subscriber, the node keeps what came first.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft'],
  row: 'Segments doubled, left out or of mixed senders',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.carriage = (addresses, tcap) =>
          inTwo(addresses, tcap, tcap.length / 2).flatMap((piece) => [piece, piece]);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful': {
        const other = stage.rogue();
        node.carriage = ({ to, from }, tcap) => {
          const [first] = inTwo({ to, from: other.address(SSN_VLR) }, tcap, tcap.length / 2);
          const [, second] = inTwo({ to, from }, tcap, tcap.length / 2);
          return [first, second].filter((piece) => piece !== undefined);
        };
        stage.after(stage.pauseMs(), () => fetchKeys(stage, { node, about: stage.victim() }));
        break;
      }
      case 'insider': {
        const own = tbcdOctets(stage.attackersNetwork.imsiOf(OWN_SUBSCRIBER));
        node.carriage = (addresses, tcap) => {
          const harmless = withContents(tcap, IMSI, () => own);
          const [decoy] = inTwo(addresses, harmless, tcap.length - LAST_PIECE);
          const [first, last] = inTwo(addresses, tcap, tcap.length - LAST_PIECE);
          return [first, decoy, last].filter((piece) => piece !== undefined);
        };
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

/** A message in two segments, of which the first has so many octets. */
function inTwo({ to, from }: Addresses, tcap: Uint8Array, octets: number): Uint8Array[] {
  const segmentOctets = Math.ceil(octets);
  return segmentSccp(tcap, { called: to, calling: from, reference: REFERENCE, segmentOctets });
}
