import { segmentSccp } from '../../wire/sccp/segment-sccp.ts';
import { switchOf } from '../attackers/victims.ts';
import { atOnce } from '../carried/at-once.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { rewriteProfile } from '../carried/rewrite-profile.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { addressOf, type Place } from '../core/signalling-node.ts';
import { tbcdOctets } from '../core/tampering/digits.ts';
import { withContents } from '../core/tampering/fields.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** The IMSI of updateLocation is an OCTET STRING, that of requests to switches is [0] (TS 29.002 clause 17.7.1). */
const OCTET_STRING = 0x04;
const FIRST = 0x80;
/** Octets of the last piece: behind the IMSI. */
const LAST_PIECE = 6;
/** Between segments, so that they keep their order. */
const GAP_MS = 6;
/** A subscriber of the attacker's own network, whom it may write about. */
const OWN_SUBSCRIBER = 77;
const REFERENCE = 815;

export const segmentsToTwoNodes: Scenario = {
  id: 'segments-to-two-nodes',
  title: 'Segments of one reference for two nodes, which a filter between them takes for one message',
  about:
    'The first segment goes to the node that is meant, another first segment with an IMSI of the attacker’s own ' +
    'to some other node, the last to the first node again. Each node puts together what came to it, as Q.714 ' +
    'has it; a filter that knows messages by sender and reference alone sees a request about the attacker’s ' +
    'subscriber. The clumsy rewrite three profiles so, the careful steal one registration under a partner’s ' +
    'title, the insider asks the right switch where the victim is.',
  class: 'evasion',
  alsoRight: ['profile-fraud', 'sms-interception', 'location-tracking'],
  row: 'Segments doubled, left out or of mixed senders',
  play(stage) {
    const node = stage.rogue();
    const { home, world } = stage;
    const register = { title: home.hlr.title, ssn: SSN_HLR };
    switch (stage.level) {
      case 'clumsy':
        misleadBy(stage, node, FIRST, register);
        atOnce(stage, (phone) => {
          const at = { imsi: world.phones.imsiOf(phone), node: switchOf(world, phone).title };
          rewriteProfile(stage, { node, at });
        });
        break;
      case 'careful':
        misleadBy(stage, node, OCTET_STRING, { title: world.switches.at(0).title, ssn: SSN_VLR });
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        misleadBy(stage, node, FIRST, register);
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};

/** Has a node send everything in two segments, and between them a first one with another IMSI to another place. */
function misleadBy(stage: Stage, node: RogueNode, imsi: number, elsewhere: Place): void {
  const own = tbcdOctets(stage.attackersNetwork.imsiOf(OWN_SUBSCRIBER));
  const other = addressOf(elsewhere);
  node.carriage = ({ to, from }, tcap) => {
    const options = { calling: from, reference: REFERENCE, segmentOctets: tcap.length - LAST_PIECE };
    const [first, last] = segmentSccp(tcap, { ...options, called: to });
    const [decoy] = segmentSccp(
      withContents(tcap, imsi, () => own),
      { ...options, called: other },
    );
    if (first === undefined || last === undefined || decoy === undefined) return [];
    stage.after(GAP_MS, () => node.sendSccp(other, decoy));
    stage.after(2 * GAP_MS, () => node.sendSccp(to, last));
    return [first];
  };
}
