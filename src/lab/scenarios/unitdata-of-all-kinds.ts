import { encodeSccp } from '../../wire/sccp/encode-sccp.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Scenario } from './scenario.ts';

type Kind = 'UDT' | 'XUDT' | 'LUDT';

/** As far as a message may be handed on, Q.713 clause 3.18. */
const HOPS = 15;
/** TS 23.003 clause 8. */
const SSN_MSC = 8;

export const unitdataOfAllKinds: Scenario = {
  id: 'unitdata-of-all-kinds',
  title: 'One dialogue in unitdata of several kinds',
  about:
    'UDT, XUDT and LUDT carry the same; nodes take a dialogue whatever its messages come in, and a filter that ' +
    'follows dialogues of one kind loses this one. The clumsy greet in XUDT and interrogate in LUDT, three ' +
    'subscribers in a row; the careful interrogate one, in the other order, under a partner’s title; the insider ' +
    'greets a switch in UDT, as a service centre with a long text does, and asks it in LUDT where the victim is.',
  class: 'evasion',
  alsoRight: ['location-tracking'],
  row: 'The operation in the continue of a dialogue that began empty',
  play(stage) {
    const node = stage.rogue();
    const oddly = { handshake: true };
    switch (stage.level) {
      case 'clumsy':
        mix(node, 'XUDT', 'LUDT');
        atOnce(stage, (about) => interrogate(stage, { node, about, oddly }));
        break;
      case 'careful':
        mix(node, 'LUDT', 'XUDT');
        stage.after(stage.pauseMs(), () => interrogate(stage, { node, about: stage.victim(), oddly }));
        break;
      case 'insider':
        mix(node, 'UDT', 'LUDT');
        knowingTheRoute(stage, (at) =>
          locate(stage, { node, at, oddly: { ...oddly, context: 'shortMsgMT-RelayContext', ssn: SSN_MSC } }),
        );
        break;
      default:
        stage.level satisfies never;
    }
  },
};

/** TCAP's begin, Q.773 table 8. */
const BEGIN = 0x62;

/** Has a node begin in one kind of unitdata, and go on in another. */
function mix(node: RogueNode, begins: Kind, goesOn: Kind): void {
  node.carriage = ({ to, from }, tcap) => {
    const type = tcap[0] === BEGIN ? begins : goesOn;
    const common = { called: to, calling: from, protocolClass: 0, returnOnError: false };
    return [encodeSccp(type === 'UDT' ? { type, ...common } : { type, ...common, hopCounter: HOPS }, tcap)];
  };
}
