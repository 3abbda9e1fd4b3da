import { initialDP } from '../../wire/cap/operations/initial-dp.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import { switchOf } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SERVICE_KEY = 7;

export const foreignControlPoint: Scenario = {
  id: 'foreign-control-point',
  title: 'A stranger’s control point is put over the calls of a subscriber',
  about:
    'insertSubscriberData with an o-CSI makes the switch ask the attacker about each call that the victim ' +
    'makes. The clumsy attacker tries every switch of ours within seconds and names a control point far away. ' +
    'The careful one learns the switch by the question for a text’s route, waits for hours, and names a node ' +
    'of the partner network whose titles it has. The insider goes straight to the right switch and names a ' +
    'title of the home country.',
  class: 'call-interception',
  alsoRight: ['profile-fraud'],
  row: 'A control point (gsmSCF) of strangers over calls',
  play(stage) {
    const { world } = stage;
    const node = stage.rogue();
    const victim = stage.victim();
    node.onCap(initialDP, (request) => {
      stage.gained('was asked about a call of the victim, whom it goes to');
      request.ignore();
    });
    switch (stage.level) {
      case 'clumsy':
        for (const [i, { title }] of stage.home.switches.entries()) {
          stage.after(i * 1_000, () => control(stage, node, victim, title));
        }
        break;
      case 'careful':
        stage.tell('asks by number where texts for the victim go, which tells the switch');
        askRoute(stage.rogue(), world.phones.msisdnOf(victim), (route) => {
          if (route === undefined) return;
          stage.after(3 * HOUR_MS, () => control(stage, node, victim, route.node));
        });
        break;
      case 'insider':
        control(stage, node, victim, switchOf(world, victim).title);
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function control(stage: Stage, node: RogueNode, victim: number, at: string): void {
  const { phones } = stage.world;
  const point = {
    'o-BcsmTriggerDetectionPoint': 'collectedInfo',
    serviceKey: SERVICE_KEY,
    'gsmSCF-Address': e164(node.title),
    defaultCallHandling: 'continueCall',
  };
  stage.tell('puts a control point of its own over the victim’s calls (insertSubscriberData)');
  node.ask({
    to: { title: at, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'subscriberDataMngtContext',
    version: 3,
    oldest: 3,
    operation: insertSubscriberData,
    argument: {
      imsi: phones.imsiOf(victim),
      vlrCamelSubscriptionInfo: {
        'o-CSI': { 'o-BcsmCamelTDPDataList': [point], camelCapabilityHandling: 2 },
      },
    },
    done: ({ kind }) => {
      const serving = switchOf(stage.world, victim);
      const isControlled = serving.profiles.of(victim).control?.gsmScf === node.title;
      if (kind !== 'result' || !isControlled) return;
      stage.gained('our switch is to ask the attacker about the victim’s calls');
      stage.after(10 * MINUTE_MS, () => {
        stage.tell('calls a friend', 'victim');
        serving.call(victim, phones.msisdnOf((victim + 1) % phones.homeCount), () => {});
      });
    },
  });
}
