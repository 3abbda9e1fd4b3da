import { updateGprsLocation } from '../../wire/map/operations/update-gprs-location.ts';
import { actAsSwitch, claimSubscriber } from '../attackers/false-switch.ts';
import { askKeys, askRoute } from '../attackers/reconnaissance.ts';
import { registerFor } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_SGSN } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const HOUR_MS = 3_600_000;
/** Subscribers that the clumsy attacker registers. */
const REGISTERED = 6;
/** An address that is reserved for documentation (RFC 5737). */
const SGSN_ADDRESS = '192.0.2.10';

export const hereAndThere: Scenario = {
  id: 'here-and-there',
  title: 'Subscribers are registered where they cannot be',
  about:
    'Registrations that bring profiles and whatever follows, with no text waited for. The clumsy attacker ' +
    'registers half a dozen across an ocean within seconds, without keys. The careful one takes the packet ' +
    'side alone (updateGprsLocation), which fewer look at, in a neighbouring country, hours after asking for ' +
    'the route, keys first. The insider asks for keys and registers one subscriber under another title of ' +
    'the home country, where no agreement lets anybody roam and no distance tells.',
  class: 'sms-interception',
  alsoRight: ['key-theft', 'denial-of-service'],
  row: 'A registration, or a request for keys, from where the subscriber cannot be',
  play(stage) {
    const { phones } = stage.world;
    const node = stage.rogue();
    actAsSwitch(node);
    switch (stage.level) {
      case 'clumsy':
        for (let i = 0; i < REGISTERED; i++) {
          const imsi = phones.imsiOf(stage.victim());
          stage.after(i * 1_200, () => claim(stage, node, imsi));
        }
        break;
      case 'careful':
        stage.tell('asks by number where texts for the victim go');
        askRoute(stage.rogue(), phones.msisdnOf(stage.victim()), (route) => {
          if (route === undefined) return;
          stage.after(stage.random.between(4, 7) * HOUR_MS, () =>
            afterKeys(stage, node, route.imsi, () => claimPackets(stage, node, route.imsi)),
          );
        });
        break;
      case 'insider': {
        const imsi = phones.imsiOf(stage.victim());
        afterKeys(stage, node, imsi, () => claim(stage, node, imsi));
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function afterKeys(stage: Stage, node: RogueNode, imsi: string, then: () => void): void {
  stage.tell('asks for keys, as an arrival does');
  askKeys(node, imsi, registerFor(stage, node.network, imsi), (given) => {
    if (given) stage.after(stage.random.between(900, 2_200), then);
  });
}

function claim(stage: Stage, node: RogueNode, imsi: string): void {
  stage.tell('registers a subscriber (updateLocation)');
  claimSubscriber(node, {
    imsi,
    to: registerFor(stage, node.network, imsi),
    done: (accepted) => {
      if (accepted) stage.gained('got the profile of a subscriber, and what is sent to them');
    },
  });
}

function claimPackets(stage: Stage, node: RogueNode, imsi: string): void {
  stage.tell('registers the victim’s packet data (updateGprsLocation)');
  node.ask({
    to: registerFor(stage, node.network, imsi),
    ssn: SSN_SGSN,
    context: 'gprsLocationUpdateContext',
    version: 3,
    oldest: 3,
    operation: updateGprsLocation,
    argument: { imsi, 'sgsn-Number': e164(node.title), 'sgsn-Address': SGSN_ADDRESS },
    done: (answer) => {
      if (answer.kind === 'result')
        stage.gained('got the profile of the victim, and serves their packet data');
    },
  });
}
