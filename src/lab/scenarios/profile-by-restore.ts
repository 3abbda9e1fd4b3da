import { restoreData } from '../../wire/map/operations/restore-data.ts';
import { actAsSwitch } from '../attackers/false-switch.ts';
import { registerFor } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const HOUR_MS = 3_600_000;
/** IMSIs that the clumsy attacker counts through. */
const COUNTED = 25;
/** IMSIs that the insider knows to belong to people of interest. */
const BOUGHT = 3;

export const profileByRestore: Scenario = {
  id: 'profile-by-restore',
  title: 'Somebody who serves nobody asks for whole profiles',
  about:
    'restoreData is what a switch sends that lost its memory; the register answers with number and profile, ' +
    'and moves nobody. The clumsy attacker counts through IMSIs from far away. The careful one asks about one ' +
    'subscriber who roams in Spain, hours after they landed, under a title of a country next to it or to ours. ' +
    'The insider asks about three who are at home, minutes apart, under a title of the country.',
  class: 'identity-harvest',
  alsoRight: ['profile-fraud'],
  row: 'Operations of the network that serves our roamer (category 3)',
  play(stage) {
    const { phones } = stage.world;
    const node = stage.rogue();
    actAsSwitch(node);
    switch (stage.level) {
      case 'clumsy': {
        const first = stage.random.below(Math.max(1, phones.homeCount - COUNTED));
        stage.tell('counts through IMSIs and asks for each profile (restoreData)');
        for (let i = 0; i < COUNTED; i++) {
          stage.after(i * 400, () => ask(stage, node, phones.imsiOf(first + i)));
        }
        break;
      }
      case 'careful': {
        const victim = stage.roamer(stage.world.partner('es'));
        stage.after(3 * HOUR_MS, () => {
          stage.tell('asks for the profile of a subscriber who roams elsewhere (restoreData)');
          ask(stage, node, phones.imsiOf(victim));
        });
        break;
      }
      case 'insider': {
        let atMs = 0;
        for (let i = 0; i < BOUGHT; i++) {
          const imsi = phones.imsiOf(stage.victim());
          stage.after(atMs, () => {
            stage.tell('asks for the profile of a subscriber who is at home (restoreData)');
            ask(stage, node, imsi);
          });
          atMs += 2 * stage.pauseMs();
        }
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function ask(stage: Stage, node: RogueNode, imsi: string): void {
  node.ask({
    to: registerFor(stage, node.network, imsi),
    ssn: SSN_VLR,
    context: 'networkLocUpContext',
    oldest: 2,
    operation: restoreData,
    argument: { imsi },
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('got number and profile of a subscriber');
    },
  });
}
