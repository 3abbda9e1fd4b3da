import { bringText } from '../attackers/delivery.ts';
import { askQuestion } from '../attackers/questions.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Place } from '../core/signalling-node.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
/** Numbers that are asked about, by level. */
const NUMBERS = { clumsy: 150, careful: 60, insider: 80 } as const;
/** The insider covers the questions by an advertisement to one in so many. */
const COVERED = 3;

export const numberHarvest: Scenario = {
  id: 'number-harvest',
  title: 'Somebody collects the IMSIs behind telephone numbers',
  about:
    'Each answer brings an IMSI and a switch, which later attacks need. The clumsy attacker asks the register ' +
    'about 150 numbers one after another within half a minute, and by sendIMSI too. The careful one asks by ' +
    'number about sixty at random, one in some minutes, in turn under three partner titles. The insider asks ' +
    'in the tempo of a service centre under titles of the home country, and sends every third an ' +
    'advertisement, so that texts follow.',
  class: 'identity-harvest',
  row: 'Harvest of identities: many subscribers, numbers in a row, no texts after',
  play(stage) {
    const { lab, phones } = stage.world;
    const count = NUMBERS[stage.level];
    switch (stage.level) {
      case 'clumsy': {
        const node = stage.rogue();
        const first = stage.random.below(Math.max(1, phones.homeCount - count));
        stage.tell('asks the register about numbers in a row, and for their IMSIs by sendIMSI');
        const register = { title: stage.home.hlr.title, ssn: SSN_HLR };
        for (let i = 0; i < count; i++) {
          const msisdn = phones.msisdnOf(first + i);
          stage.after(i * 200, () =>
            i % 10 === 9 ? byNumber(stage, node, msisdn) : ask(stage, node, msisdn, register),
          );
        }
        break;
      }
      case 'careful': {
        const nodes = ['ie', 'nl', 'es'].map((id) => stage.rogue({ in: lab.partner(id) }));
        stage.tell('asks about numbers at random, one in some minutes, in turn under three titles');
        for (let i = 0; i < count; i++) {
          const msisdn = phones.msisdnOf(stage.random.below(phones.homeCount));
          const atMs = i * 4 * MINUTE_MS + stage.random.between(0, 3 * MINUTE_MS);
          stage.after(atMs, () => ask(stage, nodes[i % nodes.length] as RogueNode, msisdn));
        }
        break;
      }
      case 'insider': {
        const nodes = [stage.rogue(), stage.rogue()];
        stage.tell('asks about numbers in the tempo of a service centre, and sends some an advertisement');
        let atMs = 0;
        for (let i = 0; i < count; i++) {
          const msisdn = phones.msisdnOf(stage.random.below(phones.homeCount));
          const node = nodes[i % nodes.length] as RogueNode;
          stage.after(atMs, () => ask(stage, node, msisdn, undefined, i % COVERED === 0));
          atMs += stage.random.between(5_000, MINUTE_MS);
        }
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function ask(stage: Stage, node: RogueNode, msisdn: string, to?: Place, covers = false): void {
  askRoute(
    node,
    msisdn,
    (route) => {
      if (route === undefined) return;
      stage.gained('learned the IMSI behind a number');
      if (!covers) return;
      const tpdu = deliverTpdu(
        { alphanumeric: 'Offers' },
        'New shoes, half the price',
        stage.world.lab.nowMs,
      );
      bringText(node, { imsi: route.imsi, node: route.node, tpdu, done: () => {} });
    },
    to,
  );
}

function byNumber(stage: Stage, node: RogueNode, msisdn: string): void {
  const quarry = { imsi: '', msisdn, register: stage.home.hlr.title, node: '' };
  askQuestion(node, 'sendImsi', quarry, (kind) => {
    if (kind === 'result') stage.gained('learned the IMSI behind a number');
  });
}
