import { provideSubscriberInfo } from '../../wire/map/operations/provide-subscriber-info.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import { switchOf } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;

export const cellFromTheSwitch: Scenario = {
  id: 'cell-from-the-switch',
  title: 'A stranger asks our switch for the cell of a subscriber, in the name of a register',
  about:
    'provideSubscriberInfo is for the home register alone, and answers with cell and state. The clumsy ' +
    'attacker tries one switch of ours after the other within seconds. The careful one learns the switch by ' +
    'the question for a text’s route under one title, and asks from another, a few times a day. The insider ' +
    'knows IMSI and switch, and asks twice.',
  class: 'location-tracking',
  row: 'Operations of the home network alone, about its roamers here (category 2)',
  play(stage) {
    const { world } = stage;
    const victim = stage.victim();
    const imsi = world.phones.imsiOf(victim);
    switch (stage.level) {
      case 'clumsy': {
        const node = stage.rogue();
        stage.tell('asks every switch of ours in turn where a subscriber is (provideSubscriberInfo)');
        for (const [i, { title }] of stage.home.switches.entries()) {
          stage.after(i * stage.pauseMs(), () => askSwitch(stage, node, title, imsi, 1));
        }
        break;
      }
      case 'careful': {
        const scout = stage.rogue();
        const node = stage.rogue();
        stage.tell('asks by number where texts for the victim go, which tells the switch');
        askRoute(scout, world.phones.msisdnOf(victim), (route) => {
          if (route === undefined) return;
          const waitMs = stage.random.between(30, 90) * MINUTE_MS;
          stage.after(waitMs, () => askSwitch(stage, node, route.node, route.imsi, 3));
        });
        break;
      }
      case 'insider':
        askSwitch(stage, stage.rogue(), switchOf(world, victim).title, imsi, 2);
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function askSwitch(stage: Stage, node: RogueNode, title: string, imsi: string, times: number): void {
  stage.tell('asks a switch of ours for cell and state of the victim (provideSubscriberInfo)');
  node.ask({
    to: { title, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'subscriberInfoEnquiryContext',
    oldest: 3,
    operation: provideSubscriberInfo,
    argument: { imsi, requestedInfo: { locationInformation: null, subscriberState: null } },
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('learned from the switch where the victim is');
      if (times > 1) {
        stage.after(4 * stage.pauseMs(), () => askSwitch(stage, node, title, imsi, times - 1));
      }
    },
  });
}
