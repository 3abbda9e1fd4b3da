import { bringText } from '../attackers/delivery.ts';
import { askRoute, type Route } from '../attackers/reconnaissance.ts';
import { registerFor, switchOf } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Place } from '../core/signalling-node.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const NP_E214 = 7;
/** Numbers that the clumsy attacker asks about. */
const ASKED = 20;

export const aroundTheRouter: Scenario = {
  id: 'around-the-router',
  title: 'A text’s route is asked of the register itself, and the text brought straight to the switch',
  about:
    'Networks that route texts at home answer such questions with made-up identities; the way around it is ' +
    'to address the register by its own title or by a title made of an IMSI. The clumsy attacker asks the ' +
    'register’s title about twenty subscribers in a row. The careful one wraps a known IMSI into a mobile ' +
    'title, as registrations are addressed, and brings the text half an hour later. The insider asks nothing: ' +
    'the text goes straight to the right switch. Where no router stands, the same questions are merely odd.',
  class: 'identity-harvest',
  alsoRight: ['sms-spoofing', 'evasion'],
  row: 'A route asked around the SMS router, a text delivered around it',
  play(stage) {
    const { phones } = stage.world;
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy': {
        const register = { title: stage.home.hlr.title, ssn: SSN_HLR };
        stage.tell('asks the register by its own title where texts for twenty subscribers go');
        for (let i = 0; i < ASKED; i++) {
          const msisdn = phones.msisdnOf(stage.victim());
          stage.after(i * stage.pauseMs(), () => ask(stage, node, msisdn, register, () => {}));
        }
        break;
      }
      case 'careful': {
        const victim = stage.victim();
        const { title } = mobileTitleOf(stage, victim);
        stage.tell('asks by a title made of the victim’s IMSI where texts go');
        ask(stage, node, phones.msisdnOf(victim), { title, ssn: SSN_HLR, np: NP_E214 }, (route) => {
          stage.after(30 * MINUTE_MS, () => bring(stage, node, route));
        });
        break;
      }
      case 'insider': {
        const victim = stage.victim();
        bring(stage, node, { imsi: phones.imsiOf(victim), node: switchOf(stage.world, victim).title });
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function mobileTitleOf(stage: Stage, victim: number): Place {
  // as a Belgian switch would write it, whatever network the attacker has titles of
  return registerFor(stage, stage.world.lab.partner('be'), stage.world.phones.imsiOf(victim));
}

function ask(stage: Stage, node: RogueNode, msisdn: string, to: Place, then: (route: Route) => void): void {
  const told = (route: Route | undefined): void => {
    if (route === undefined) return;
    stage.gained('learned IMSI and switch of a subscriber from the register itself');
    then(route);
  };
  askRoute(node, msisdn, told, to);
}

function bring(stage: Stage, node: RogueNode, { imsi, node: at }: Route): void {
  stage.tell('brings a text straight to the switch of the victim');
  const text = 'Your parcel waits, pay the fee at parcel.example';
  bringText(node, {
    imsi,
    node: at,
    tpdu: deliverTpdu('447700900999', text, stage.world.lab.nowMs),
    done: (kind) => {
      if (kind === 'result') stage.gained('the victim’s phone shows the forged text');
    },
  });
}
