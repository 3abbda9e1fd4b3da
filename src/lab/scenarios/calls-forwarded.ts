import { friendRings } from '../attackers/rings.ts';
import { registerFor } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Forwarding } from '../nodes/forwarding.ts';
import { SubscriberRequests } from '../nodes/subscriber-requests.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Subscribers whose calls the clumsy attacker takes. */
const TAKEN = 6;
/** A friend who is not answered rings so often. */
const TRIES = 4;

export const callsForwarded: Scenario = {
  id: 'calls-forwarded',
  title: 'Somebody who does not serve a subscriber forwards their calls',
  about:
    'registerSS in the name of the victim; banks that ring with a code are forwarded with everybody else. The ' +
    'clumsy attacker forwards every call of six subscribers to a satellite number within seconds. The careful ' +
    'one takes a subscriber who roams in Spain and, hours later, forwards what cannot be reached, to a number ' +
    'of the neighbouring country that it calls from. The insider looks first how calls are forwarded, then ' +
    'sends those without reply to a number of the home country, and takes it back within the hour.',
  class: 'call-interception',
  row: 'Calls forwarded to a foreign or premium number, or by a title that does not serve',
  play(stage) {
    const { lab } = stage.world;
    const node = stage.rogue();
    const requests = new SubscriberRequests(node);
    switch (stage.level) {
      case 'clumsy': {
        const number = lab.partner('sea').msisdnOf(stage.random.below(1000));
        for (let i = 0; i < TAKEN; i++) {
          const victim = stage.victim();
          stage.after(i * 1_500, () => forward(stage, node, requests, victim, 'cfu', number));
        }
        break;
      }
      case 'careful': {
        const victim = stage.roamer(stage.world.partner('es'));
        const number = node.network.msisdnOf(stage.random.below(1000));
        stage.after(3 * HOUR_MS, () => forward(stage, node, requests, victim, 'cfnrc', number));
        break;
      }
      case 'insider': {
        const victim = stage.victim();
        const number = lab.partner('nb').msisdnOf(stage.random.below(1000));
        const who = requesterOf(stage, node, victim);
        stage.tell('asks how calls of the victim are forwarded (interrogateSS)');
        requests.askForwarding(who, 'cfnry', () => {
          stage.after(stage.pauseMs(), () => forward(stage, node, requests, victim, 'cfnry', number));
        });
        stage.after(45 * MINUTE_MS, () => {
          stage.tell('takes the forwarding back (eraseSS)');
          requests.cancelForwarding(who, 'cfnry', () => {});
        });
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function requesterOf(stage: Stage, node: RogueNode, victim: number) {
  const imsi = stage.world.phones.imsiOf(victim);
  return { imsi, register: registerFor(stage, node.network, imsi) };
}

function forward(
  stage: Stage,
  node: RogueNode,
  requests: SubscriberRequests,
  victim: number,
  how: Forwarding,
  number: string,
): void {
  const { services } = stage.home;
  stage.tell(`forwards calls of the victim (registerSS, ${how})`);
  requests.forward(requesterOf(stage, node, victim), how, number, (ok) => {
    const subscriber = stage.world.phones.subscriberOf(victim);
    if (ok && services.forwardedTo(subscriber, how) === number) {
      stage.gained('the register forwards calls of the victim to a number of the attacker');
      if (how === 'cfu') {
        stage.after(5 * MINUTE_MS, () =>
          friendRings(stage, victim, TRIES, () => stage.gained('speaks with a friend who rang the victim')),
        );
      }
    }
  });
}
