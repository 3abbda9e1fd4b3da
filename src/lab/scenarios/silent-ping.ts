import type { TpduRecord } from '../../wire/sms/tpdu-record.ts';
import { bringText } from '../attackers/delivery.ts';
import { askRoute, type Route } from '../attackers/reconnaissance.ts';
import { switchOf } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** A short message type 0: acknowledged and never shown (TS 23.040 clause 9.2.3.9). */
const PID_TYPE_0 = 0x40;
/** How often the phone is touched, by level. */
const PINGS = { clumsy: 15, careful: 4, insider: 3 } as const;

export const silentPing: Scenario = {
  id: 'silent-ping',
  title: 'A phone is touched by texts that nobody sees',
  about:
    'A silent text makes the network page the phone and tells its sender whether it is on; the question ' +
    'before it tells the switch. The clumsy attacker sends fifteen of type 0 within half a minute. The ' +
    'careful one sends ordinary texts without any content, a few a day, asking anew before each. The insider ' +
    'knows IMSI and switch, and sends three of type 0 that nobody asked a route for.',
  class: 'location-tracking',
  alsoRight: ['sms-spoofing'],
  row: 'Silent texts',
  play(stage) {
    const { world } = stage;
    const victim = stage.victim();
    const node = stage.rogue();
    const route = { imsi: world.phones.imsiOf(victim), node: switchOf(world, victim).title };
    let atMs = 0;
    for (let i = 0; i < PINGS[stage.level]; i++) {
      const asks = stage.level === 'careful' || (stage.level === 'clumsy' && i === 0);
      stage.after(atMs, () => {
        if (asks) askAndTouch(stage, node, world.phones.msisdnOf(victim));
        else touch(stage, node, route);
      });
      atMs += stage.pauseMs();
    }
  },
};

function askAndTouch(stage: Stage, node: RogueNode, msisdn: string): void {
  stage.tell('asks where texts for the victim go');
  askRoute(node, msisdn, (route) => {
    if (route !== undefined) touch(stage, node, route);
  });
}

function touch(stage: Stage, node: RogueNode, { imsi, node: at }: Route): void {
  stage.tell('sends a text that no phone shows');
  bringText(node, {
    imsi,
    node: at,
    tpdu: silence(stage),
    done: (kind) => {
      if (kind === 'result') stage.gained('learned that the phone is on, and under which switch');
      else if (kind === 'error') stage.gained('learned that the phone is off');
    },
  });
}

function silence(stage: Stage): TpduRecord {
  const empty = deliverTpdu('447700900996', '', stage.world.lab.nowMs);
  return stage.level === 'careful' ? empty : { ...empty, 'TP-PID': PID_TYPE_0 };
}
