import { actAsSwitch, claimSubscriber, type StolenText } from '../attackers/false-switch.ts';
import { askKeys, askRoute } from '../attackers/reconnaissance.ts';
import { bankWrites, registerFor, switchOf, victimWrites } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const oneTimeCode: Scenario = {
  id: 'one-time-code',
  title: 'A thief registers a subscriber and reads the code of their bank',
  about:
    'The whole chain: where texts go, keys, a registration, and the code that our own service centre then ' +
    'sends after it. The clumsy thief asks the register itself and registers at once from far away, without ' +
    'keys. The careful one asks by number under one title of a neighbouring network, waits until the ' +
    'subscriber could have come over, and registers under another, keys first, as arrivals do; both lose the ' +
    'subscriber when the phone acts at home. The insider has a title of the home country, knows the IMSI ' +
    'without asking, and gives the registration back in the old switch’s name as soon as the code is read.',
  class: 'sms-interception',
  row: 'Interception of texts by a stolen registration',
  play(stage) {
    const victim = stage.victim();
    const msisdn = stage.world.phones.msisdnOf(victim);
    const imsi = stage.world.phones.imsiOf(victim);
    const read = ({ from, text }: StolenText): void => stage.gained(`read a text from ${from}: ${text}`);
    switch (stage.level) {
      case 'clumsy': {
        const node = stage.rogue();
        actAsSwitch(node, read);
        stage.tell('asks the register where texts for the victim go');
        const register = { title: stage.home.hlr.title, ssn: SSN_HLR };
        askRoute(
          node,
          msisdn,
          (route) => {
            if (route !== undefined) steal(stage, node, victim, route.imsi);
          },
          register,
        );
        stage.after(12 * MINUTE_MS, () => victimWrites(stage, victim));
        break;
      }
      case 'careful': {
        const scout = stage.rogue();
        const thief = stage.rogue();
        actAsSwitch(thief, read);
        stage.tell('asks by number where texts for the victim go, as service centres do');
        askRoute(scout, msisdn, (route) => {
          if (route === undefined) return;
          const waitMs = stage.random.between(3, 5) * HOUR_MS;
          stage.after(waitMs, () => arrive(stage, thief, victim, route.imsi));
          stage.after(waitMs + 25 * MINUTE_MS, () => victimWrites(stage, victim));
        });
        break;
      }
      case 'insider': {
        const thief = stage.rogue();
        const before = switchOf(stage.world, victim).title;
        const to = registerFor(stage, thief.network, imsi);
        actAsSwitch(thief, (text) => {
          read(text);
          stage.after(5_000, () => {
            stage.tell('gives the registration back in the name of the old switch');
            claimSubscriber(thief, { imsi, to, vlr: before, done: () => {} });
          });
        });
        arrive(stage, thief, victim, imsi);
        stage.after(40 * MINUTE_MS, () => victimWrites(stage, victim));
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

/** Keys first, as the switch of an honest arrival fetches them. */
function arrive(stage: Stage, thief: RogueNode, victim: number, imsi: string): void {
  stage.tell('asks for keys, as an arrival does');
  const to = registerFor(stage, thief.network, imsi);
  askKeys(thief, imsi, to, (given) => {
    if (given) stage.after(stage.random.between(800, 2_500), () => steal(stage, thief, victim, imsi));
  });
}

function steal(stage: Stage, thief: RogueNode, victim: number, imsi: string): void {
  stage.tell('registers the victim under a node of its own (updateLocation)');
  const to = registerFor(stage, thief.network, imsi);
  claimSubscriber(thief, {
    imsi,
    to,
    done: (accepted) => {
      if (!accepted) return;
      const waitMs = stage.random.between(1, 3) * MINUTE_MS;
      stage.after(waitMs, () => bankWrites(stage, victim));
    },
  });
}
