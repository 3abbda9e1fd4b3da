import { encodeSccp } from '../../wire/sccp/encode-sccp.ts';
import { atOnce } from '../carried/at-once.ts';
import { fetchKeys } from '../carried/fetch-keys.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Scenario } from './scenario.ts';

/* Return causes, Q.713 clause 3.12: no translation for this address, subsystem failure, network congestion. */
const NO_TRANSLATION = 1;
const SUBSYSTEM_FAILURE = 3;
const CONGESTION = 4;

export const carriedByAReturn: Scenario = {
  id: 'carried-by-a-return',
  title: 'A request in a service message, as if the home network had sent it',
  about:
    'UDTS and XUDTS bring back what could not be delivered; filters let them by since they are ours. Some stacks ' +
    'hand their data to TCAP as they do that of a UDT, and obey. The clumsy return three interrogations that ' +
    'nobody sent; the careful one request for keys in an XUDTS; the insider a question to the right switch, ' +
    'as if congestion had kept it from us.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft'],
  row: 'Reflection by service messages',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        returnAs(node, 'UDTS', NO_TRANSLATION);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        returnAs(node, 'XUDTS', SUBSYSTEM_FAILURE);
        stage.after(stage.pauseMs(), () => fetchKeys(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        returnAs(node, 'UDTS', CONGESTION);
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};

/** Has a node send everything in service messages. */
function returnAs(node: RogueNode, type: 'UDTS' | 'XUDTS', returnCause: number): void {
  node.carriage = ({ to, from }, tcap) => [
    encodeSccp({ type, called: to, calling: from, returnCause }, tcap),
  ];
}
