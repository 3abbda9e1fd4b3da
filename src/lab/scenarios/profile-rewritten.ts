import { deleteSubscriberData } from '../../wire/map/operations/delete-subscriber-data.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import { registerFor } from '../attackers/victims.ts';
import type { Operation } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import { SubscriberRequests } from '../nodes/subscriber-requests.ts';
import { ASK_BALANCE } from '../nodes/ussd-service.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
/** Subscribers whose profile the clumsy attacker rewrites. */
const REWRITTEN = 3;
/** Pence that the insider takes; everybody has as much. */
const TAKEN_PENCE = 90;

export const profileRewritten: Scenario = {
  id: 'profile-rewritten',
  title: 'Strangers change profiles, and spend the credit of others',
  about:
    'The clumsy attacker sends every switch of ours a profile without barring for three subscribers, within ' +
    'seconds. The careful one learns the switch, and an hour later takes back what lets the home network ' +
    'control and charge the victim’s calls (deleteSubscriberData). The insider opens a USSD session in the ' +
    'name of a prepaid subscriber under a title of the home country, asks for the balance, and gives most of ' +
    'the least of it to an accomplice.',
  class: 'profile-fraud',
  row: 'Profiles changed by strangers; USSD from a title that does not serve',
  play(stage) {
    const { phones } = stage.world;
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        for (let i = 0; i < REWRITTEN; i++) {
          const imsi = phones.imsiOf(stage.victim());
          for (const { title } of stage.home.switches) {
            stage.after(i * 2_000, () => {
              stage.tell('sends a switch of ours a profile (insertSubscriberData)');
              const profile = { imsi, subscriberStatus: 'serviceGranted', teleserviceList: ['telephony'] };
              change(stage, node, title, insertSubscriberData, profile);
            });
          }
        }
        break;
      case 'careful': {
        stage.tell('asks by number where texts for the victim go, which tells the switch');
        askRoute(stage.rogue(), phones.msisdnOf(stage.victim()), (route) => {
          if (route === undefined) return;
          stage.after(60 * MINUTE_MS, () => {
            stage.tell(
              'takes the control of the victim’s calls from the home network (deleteSubscriberData)',
            );
            const withdrawal = { imsi: route.imsi, camelSubscriptionInfoWithdraw: null };
            change(stage, node, route.node, deleteSubscriberData, withdrawal);
          });
        });
        break;
      }
      case 'insider':
        spend(stage, node);
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function change(stage: Stage, node: RogueNode, at: string, operation: Operation, argument: object): void {
  node.ask({
    to: { title: at, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'subscriberDataMngtContext',
    version: 3,
    oldest: 3,
    operation,
    argument,
    done: ({ kind }) => {
      if (kind === 'result') stage.gained('our switch changed the profile of a subscriber');
    },
  });
}

function spend(stage: Stage, node: RogueNode): void {
  const { phones } = stage.world;
  const victim = stage.victim();
  const accomplice = phones.msisdnOf(stage.victim());
  const imsi = phones.imsiOf(victim);
  const who = { imsi, register: registerFor(stage, node.network, imsi) };
  const requests = new SubscriberRequests(node);
  stage.tell('asks for the balance in the name of the victim (USSD)');
  requests.dial(who, ASK_BALANCE, () => {
    stage.after(MINUTE_MS, () => {
      stage.tell('gives credit of the victim away');
      const { ussd } = stage.home;
      const subscriber = phones.subscriberOf(victim);
      const before = ussd.balanceOf(subscriber);
      requests.dial(who, `*140*${accomplice}*${TAKEN_PENCE}#`, () => {
        if (ussd.balanceOf(subscriber) < before) stage.gained('spent credit of the victim');
      });
    });
  });
}
