import type { TpduRecord } from '../../wire/sms/tpdu-record.ts';
import { bringText } from '../attackers/delivery.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import { switchOf } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** For the SIM (TS 23.040 clause 9.2.3.9), and binary of class 2, which the SIM takes (TS 23.038 clause 4). */
const PID_SIM = 0x7f;
const DCS_BINARY_CLASS_2 = 0xf6;
/** Binary of class 1, for the phone. */
const DCS_BINARY = 0xf5;
/** Ports of WAP push, 2948 and 9200, as a header says them (clause 9.2.3.24.4). */
const PUSH_PORTS = { iei: 0x05, name: 'application port addressing, 16 bit', hex: '0b8423f0' } as const;
/** Recipients of the clumsy attacker. */
const RECIPIENTS = 10;

export const simToolkit: Scenario = {
  id: 'sim-toolkit',
  title: 'Texts give orders to SIMs and phones of ours',
  about:
    'Binary texts that no owner sees: commands for applets of the SIM, and pushed links that a phone opens. ' +
    'What they carry here are octets of no meaning; the envelope is what networks can see. The clumsy ' +
    'attacker asks for the routes of ten subscribers and sends each a command for the SIM. The careful one ' +
    'sends one WAP push under a partner’s title, some time after asking. The insider knows IMSI and switch, ' +
    'and stores one message on the SIM that only its class tells from an ordinary one.',
  class: 'sms-spoofing',
  row: 'Texts for the SIM or the phone: toolkit, settings, WAP push',
  play(stage) {
    const { world } = stage;
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        for (let i = 0; i < RECIPIENTS; i++) {
          const msisdn = world.phones.msisdnOf(stage.victim());
          stage.after(i * 1_500, () => askAndSend(stage, node, msisdn, 500));
        }
        break;
      case 'careful':
        askAndSend(stage, node, world.phones.msisdnOf(stage.victim()), stage.pauseMs());
        break;
      case 'insider': {
        const victim = stage.victim();
        send(stage, node, world.phones.imsiOf(victim), switchOf(world, victim).title);
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};

function askAndSend(stage: Stage, node: RogueNode, msisdn: string, delayMs: number): void {
  stage.tell('asks where texts for a subscriber go');
  askRoute(node, msisdn, (route) => {
    if (route !== undefined) stage.after(delayMs, () => send(stage, node, route.imsi, route.node));
  });
}

function send(stage: Stage, node: RogueNode, imsi: string, at: string): void {
  stage.tell('sends a text that the owner will not see');
  bringText(node, {
    imsi,
    node: at,
    tpdu: orderOf(stage),
    done: (kind) => {
      if (kind === 'result') stage.gained('a phone took the order and told nobody');
    },
  });
}

function orderOf(stage: Stage): TpduRecord {
  const { text: _, ...envelope } = deliverTpdu('447700900997', '', stage.world.lab.nowMs);
  // no command at all: octets by chance
  const data = stage.random.hex(24);
  switch (stage.level) {
    case 'clumsy':
      return { ...envelope, 'TP-PID': PID_SIM, 'TP-DCS': DCS_BINARY_CLASS_2, data };
    case 'careful':
      return { ...envelope, 'TP-DCS': DCS_BINARY, udh: [PUSH_PORTS], data };
    case 'insider':
      return { ...envelope, 'TP-DCS': DCS_BINARY_CLASS_2, data };
    default:
      return stage.level satisfies never;
  }
}
