import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { bringText } from '../attackers/delivery.ts';
import { switchOf } from '../attackers/victims.ts';
import { NONE } from '../core/phones.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_MSC, SSN_VLR } from '../nodes/hlr.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
/** Subscribers that the clumsy attacker cuts off. */
const CUT_OFF = 8;
/** A message and its effect take less. */
const EFFECT_MS = 2_000;

export const inOurName: Scenario = {
  id: 'in-our-name',
  title: 'Messages come from outside under titles of our own nodes',
  about:
    'Our switches believe our register and our service centre; from outside nobody can have their titles, ' +
    'and whoever forges them never sees an answer. The clumsy attacker cancels eight subscribers at every ' +
    'switch under the register’s title. The careful one forges our service centre and brings two subscribers ' +
    'a text, with a pause. The insider cancels one subscriber at the right switch, once.',
  class: 'evasion',
  alsoRight: ['denial-of-service', 'sms-spoofing'],
  row: 'A title of ours from outside',
  play(stage) {
    const { world } = stage;
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        stage.tell('cancels subscribers at every switch of ours under the title of our register');
        for (let i = 0; i < CUT_OFF; i++) {
          const victim = stage.victim();
          for (const { title } of stage.home.switches) {
            stage.after(i * 800, () => cancel(stage, node, victim, title));
          }
        }
        break;
      case 'careful':
        for (const minutes of [1, 55]) {
          const victim = stage.victim();
          stage.after(minutes * MINUTE_MS, () => bring(stage, node, victim));
        }
        break;
      case 'insider': {
        const victim = stage.victim();
        stage.tell('cancels one subscriber at their switch under the title of our register');
        cancel(stage, node, victim, switchOf(world, victim).title);
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function cancel(stage: Stage, node: RogueNode, victim: number, at: string): void {
  const { phones, switches } = stage.world;
  const { title } = stage.home.hlr;
  stage.titles.add(title);
  const identity = { imsi: phones.imsiOf(victim) };
  node.ask({
    to: { title: at, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'locationCancellationContext',
    version: 3,
    oldest: 3,
    operation: cancelLocation,
    argument: { identity, cancellationType: 'subscriptionWithdraw' },
    under: { title, ssn: SSN_HLR },
    done: () => {},
  });
  const serves = phones.attached[victim] === switches.numberOf(at);
  stage.after(EFFECT_MS, () => {
    const isGone = serves && phones.attached[victim] === NONE;
    if (isGone) stage.gained('our switch forgot a subscriber, who hears nothing until the phone acts');
  });
}

function bring(stage: Stage, node: RogueNode, victim: number): void {
  const { phones, lab } = stage.world;
  const { title } = stage.home.smsc;
  stage.titles.add(title);
  const text = 'Voice mail: press 1 at 0900 example';
  phones.readers.push((phone, shown) => {
    if (phone === victim && shown.text === text) stage.gained('the victim’s phone shows the forged text');
  });
  stage.tell('brings a text under the title of our service centre');
  bringText(node, {
    imsi: phones.imsiOf(victim),
    node: switchOf(stage.world, victim).title,
    tpdu: deliverTpdu('447700900995', text, lab.nowMs),
    centre: title,
    under: { title, ssn: SSN_MSC },
    done: () => {},
  });
}
