import { bringText } from '../attackers/delivery.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Recipients, and the name that they read, by level. */
const PLANS = {
  clumsy: { recipients: 12, name: 'ExampleBank' },
  careful: { recipients: 4, name: 'Examp1eBank' },
  insider: { recipients: 1, name: 'ExampleBank' },
} as const;

/** Pause between question and text, milliseconds: what a service centre needs. */
const DELIVERY_MS = 300;

export const bankSays: Scenario = {
  id: 'bank-says',
  title: 'A text comes under the name of a bank, from somebody else',
  about:
    'Phones put a text under the name that it carries, beside the true ones of the bank. Each attacker asks for ' +
    'the route and delivers as a service centre does. The clumsy one writes to a dozen within seconds, far ' +
    'away, under the exact name. The careful one writes the name with a figure in place of a letter, to four ' +
    'with pauses, under a partner’s title. The insider writes one text under the exact name and a title of ' +
    'the home country, where the bank’s own aggregator might be.',
  class: 'sms-spoofing',
  row: 'A protected sender name by another route, or a name that looks like it',
  play(stage) {
    const { recipients, name } = PLANS[stage.level];
    const node = stage.rogue();
    let atMs = 0;
    for (let i = 0; i < recipients; i++) {
      const msisdn = stage.world.phones.msisdnOf(stage.victim());
      stage.after(atMs, () => write(stage, node, msisdn, name));
      atMs += stage.pauseMs();
    }
  },
};

function write(stage: Stage, node: RogueNode, msisdn: string, name: string): void {
  stage.tell('asks where texts for a subscriber go, as service centres do');
  askRoute(node, msisdn, (route) => {
    if (route === undefined) return;
    stage.after(DELIVERY_MS, () => {
      stage.tell(`delivers a text under the name ${name}`);
      const text = 'Your account is locked. Confirm at examplebank.example/login';
      bringText(node, {
        imsi: route.imsi,
        node: route.node,
        tpdu: deliverTpdu({ alphanumeric: name }, text, stage.world.lab.nowMs),
        done: (kind) => {
          if (kind === 'result') stage.gained(`a phone shows the text as one of ${name}`);
        },
      });
    });
  });
}
