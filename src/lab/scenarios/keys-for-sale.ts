import { askKeys } from '../attackers/reconnaissance.ts';
import { registerFor } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Subscribers whose keys are taken. */
const TAKEN = { clumsy: 40, careful: 12, insider: 1 } as const;
/** How often the insider asks for the keys of one. */
const TIMES = 5;
/** As many vectors as one request may ask for. */
const MOST_VECTORS = 5;

export const keysForSale: Scenario = {
  id: 'keys-for-sale',
  title: 'Somebody collects keys of subscribers and registers nobody',
  about:
    'Vectors open calls and data to who listens on the radio nearby. The clumsy attacker counts through forty ' +
    'IMSIs within a quarter of a minute, five vectors each. The careful one asks for those of a dozen over a ' +
    'day, two vectors each as arrivals do, in turn under two titles of neighbouring countries. The insider ' +
    'wants one subscriber, and asks five times in some hours under a title of the home country.',
  class: 'key-theft',
  row: 'Keys asked for without a registration after, for many subscribers',
  play(stage) {
    const { lab, phones } = stage.world;
    switch (stage.level) {
      case 'clumsy': {
        const node = stage.rogue();
        const first = stage.random.below(Math.max(1, phones.homeCount - TAKEN.clumsy));
        stage.tell('asks for keys of IMSIs in a row');
        for (let i = 0; i < TAKEN.clumsy; i++) {
          stage.after(i * 350, () => take(stage, node, phones.imsiOf(first + i), MOST_VECTORS));
        }
        break;
      }
      case 'careful': {
        const nodes = ['ie', 'fr'].map((id) => stage.rogue({ in: lab.partner(id) }));
        stage.tell('asks for keys of a dozen, as arrivals do, hours apart');
        for (let i = 0; i < TAKEN.careful; i++) {
          const imsi = phones.imsiOf(stage.victim());
          const atMs = i * HOUR_MS + stage.random.between(0, 50 * MINUTE_MS);
          stage.after(atMs, () => take(stage, nodes[i % nodes.length] as RogueNode, imsi));
        }
        break;
      }
      case 'insider': {
        const node = stage.rogue();
        const imsi = phones.imsiOf(stage.victim());
        for (let i = 0; i < TIMES; i++) {
          stage.after(i * 50 * MINUTE_MS, () => {
            stage.tell('asks for keys of the victim');
            take(stage, node, imsi);
          });
        }
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function take(stage: Stage, node: RogueNode, imsi: string, vectors?: number): void {
  const given = (ok: boolean): void => {
    if (ok) stage.gained('got keys of a subscriber');
  };
  askKeys(node, imsi, registerFor(stage, node.network, imsi), given, vectors);
}
