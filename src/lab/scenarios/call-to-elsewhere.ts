import { provideRoamingNumber } from '../../wire/map/operations/provide-roaming-number.ts';
import { actAsSwitch, claimSubscriber } from '../attackers/false-switch.ts';
import { askKeys, askRoute } from '../attackers/reconnaissance.ts';
import { friendRings } from '../attackers/rings.ts';
import { registerFor } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A friend who is not answered rings so often. */
const TRIES = 4;

export const callToElsewhere: Scenario = {
  id: 'call-to-elsewhere',
  title: 'After a stolen registration calls are led to another country',
  about:
    'Who has the registration is asked for a number to route each call to (provideRoamingNumber), and may ' +
    'answer with any. The clumsy attacker registers at once from far away and answers with a satellite ' +
    'number. The careful one waits for hours, asks for keys first and registers in a neighbouring country; ' +
    'the number is of a third. The insider registers under a title of the home country, and the number is of ' +
    'another operator of that country, where nothing but the operator differs.',
  class: 'call-interception',
  alsoRight: ['sms-interception'],
  row: 'A roaming number of another country after a registration',
  play(stage) {
    const { lab, phones } = stage.world;
    const node = stage.rogue();
    const victim = stage.victim();
    const imsi = phones.imsiOf(victim);
    actAsSwitch(node);
    node.on(provideRoamingNumber, (request) => {
      const number = numberNetwork(stage).msisdnOf(stage.random.below(1000));
      request.result(provideRoamingNumber, { roamingNumber: e164(number) });
      stage.tell('answers with a number to lead the call to');
    });
    switch (stage.level) {
      case 'clumsy':
        take(stage, node, victim, imsi);
        break;
      case 'careful':
        stage.tell('asks by number where texts for the victim go');
        askRoute(stage.rogue(), phones.msisdnOf(victim), (route) => {
          if (route === undefined) return;
          stage.after(4 * HOUR_MS, () => withKeys(stage, node, victim, route.imsi));
        });
        break;
      case 'insider':
        withKeys(stage, node, victim, imsi);
        break;
      default:
        stage.level satisfies never;
    }
    function numberNetwork({ level }: Stage): LabNetwork {
      return lab.partner({ clumsy: 'sea', careful: 'tr', insider: 'nb' }[level]);
    }
  },
};

function withKeys(stage: Stage, node: RogueNode, victim: number, imsi: string): void {
  stage.tell('asks for keys, as an arrival does');
  askKeys(node, imsi, registerFor(stage, node.network, imsi), () =>
    stage.after(stage.random.between(900, 2_000), () => take(stage, node, victim, imsi)),
  );
}

function take(stage: Stage, node: RogueNode, victim: number, imsi: string): void {
  stage.tell('registers the victim (updateLocation)');
  const done = (accepted: boolean): void => {
    if (!accepted) return;
    stage.after(3 * MINUTE_MS, () =>
      friendRings(stage, victim, TRIES, () => stage.gained('speaks with a friend who rang the victim')),
    );
  };
  claimSubscriber(node, { imsi, to: registerFor(stage, node.network, imsi), done });
}
