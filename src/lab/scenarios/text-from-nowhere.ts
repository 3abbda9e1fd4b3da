import { bringText } from '../attackers/delivery.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import { switchOf } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
/** IMSIs that the clumsy attacker counts through. */
const COUNTED = 20;
/** Recipients of the careful attacker. */
const RECIPIENTS = 3;

export const textFromNowhere: Scenario = {
  id: 'text-from-nowhere',
  title: 'Texts are brought to our switches by somebody who never asked where to',
  about:
    'Forged texts that no service centre sent. The clumsy attacker counts through IMSIs and brings each text to ' +
    'every switch until one takes it, under a title that nobody knows. The careful one asks for the route ' +
    'under a title of one partner and delivers under one of another, to few, with pauses. The insider bought ' +
    'IMSI and switch and brings one text under a title of the home country.',
  class: 'sms-spoofing',
  row: 'A text without the question before it, or by another network than asked',
  play(stage) {
    const { world } = stage;
    switch (stage.level) {
      case 'clumsy': {
        const node = stage.rogue();
        const first = stage.random.below(Math.max(1, world.phones.homeCount - COUNTED));
        stage.tell('counts through IMSIs and brings each a text, at every switch of ours');
        for (let i = 0; i < COUNTED; i++) {
          const imsi = world.phones.imsiOf(first + i);
          for (const { title } of stage.home.switches) bring(stage, node, imsi, title, i * 3_000);
        }
        break;
      }
      case 'careful': {
        const scout = stage.rogue();
        const others = ['es', 'de', 'it'].map((id) => world.lab.partner(id));
        const sender = stage.rogue({ in: stage.random.pick(others) });
        for (let i = 0; i < RECIPIENTS; i++) {
          const msisdn = world.phones.msisdnOf(stage.victim());
          stage.after(i * 40 * MINUTE_MS, () => {
            stage.tell('asks under one partner’s title where texts for a subscriber go');
            askRoute(scout, msisdn, (route) => {
              if (route !== undefined) bring(stage, sender, route.imsi, route.node, stage.pauseMs());
            });
          });
        }
        break;
      }
      case 'insider': {
        const victim = stage.victim();
        const at = switchOf(world, victim).title;
        bring(stage, stage.rogue(), world.phones.imsiOf(victim), at, 0);
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function bring(stage: Stage, node: RogueNode, imsi: string, at: string, delayMs: number): void {
  stage.after(delayMs, () => {
    if (stage.level !== 'clumsy') stage.tell('brings the victim a text that no service centre sent');
    const text = 'Mum, my phone broke, write to this number';
    bringText(node, {
      imsi,
      node: at,
      tpdu: deliverTpdu('447700900998', text, stage.world.lab.nowMs),
      done: (kind) => {
        if (kind === 'result') stage.gained('a phone shows the forged text');
      },
    });
  });
}
