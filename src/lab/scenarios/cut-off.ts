import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { purgeMS } from '../../wire/map/operations/purge-ms.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import { registerFor, switchOf } from '../attackers/victims.ts';
import { e164 } from '../core/components.ts';
import { NONE } from '../core/phones.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
/** Subscribers who are cut off. */
const CUT_OFF = { clumsy: 30, careful: 3 } as const;

export const cutOff: Scenario = {
  id: 'cut-off',
  title: 'Subscribers are cut off from the network',
  about:
    'The clumsy attacker counts through thirty IMSIs and cancels each at every switch of ours within half a ' +
    'minute. The careful one learns the switch of one subscriber after the other, and purges each from the ' +
    'register in the name of that very switch, most of an hour between them: no text and no call finds ' +
    'them. The insider goes to the right switch and bars one subscriber’s calls, who is still reached and so ' +
    'notices late.',
  class: 'denial-of-service',
  alsoRight: ['profile-fraud'],
  row: 'Subscribers cut off: cancelled, purged, barred, one by one or in numbers',
  play(stage) {
    const { phones } = stage.world;
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        stage.tell('cancels IMSIs in a row at every switch of ours');
        for (let i = 0; i < CUT_OFF.clumsy; i++) {
          const victim = stage.victim();
          for (const { title } of stage.home.switches) {
            stage.after(i * 900, () => cancel(stage, node, victim, title));
          }
        }
        break;
      case 'careful': {
        const scout = stage.rogue();
        for (let i = 0; i < CUT_OFF.careful; i++) {
          const victim = stage.victim();
          stage.after(i * 50 * MINUTE_MS, () => {
            stage.tell('asks by number where texts for a subscriber go, which tells the switch');
            askRoute(scout, phones.msisdnOf(victim), (route) => {
              if (route === undefined) return;
              stage.after(stage.pauseMs(), () => purge(stage, node, victim, route.node));
            });
          });
        }
        break;
      }
      case 'insider':
        bar(stage, node, stage.victim());
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function cancel(stage: Stage, node: RogueNode, victim: number, at: string): void {
  const { phones, switches } = stage.world;
  const identity = { imsi: phones.imsiOf(victim) };
  const serves = phones.attached[victim] === switches.numberOf(at);
  node.ask({
    to: { title: at, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'locationCancellationContext',
    version: 3,
    oldest: 3,
    operation: cancelLocation,
    argument: { identity, cancellationType: 'subscriptionWithdraw' },
    done: ({ kind }) => {
      const isGone = kind === 'result' && serves && phones.attached[victim] === NONE;
      if (isGone) stage.gained('a switch of ours forgot a subscriber');
    },
  });
}

function purge(stage: Stage, node: RogueNode, victim: number, vlr: string): void {
  const { phones } = stage.world;
  const imsi = phones.imsiOf(victim);
  stage.tell('says in the name of the victim’s switch that they are gone (purgeMS)');
  node.ask({
    to: registerFor(stage, node.network, imsi),
    ssn: SSN_VLR,
    context: 'msPurgingContext',
    version: 3,
    oldest: 3,
    operation: purgeMS,
    argument: { imsi, 'vlr-Number': e164(vlr) },
    done: ({ kind }) => {
      const isGone = kind === 'result' && stage.home.hlr.vlrOf(phones.subscriberOf(victim)) === '';
      if (isGone) stage.gained('our register knows of no switch that serves the victim');
    },
  });
}

function bar(stage: Stage, node: RogueNode, victim: number): void {
  const { world } = stage;
  const serving = switchOf(world, victim);
  stage.tell('bars the calls of the victim at their switch (insertSubscriberData)');
  node.ask({
    to: { title: serving.title, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'subscriberDataMngtContext',
    version: 3,
    oldest: 3,
    operation: insertSubscriberData,
    argument: {
      imsi: world.phones.imsiOf(victim),
      subscriberStatus: 'operatorDeterminedBarring',
      'odb-Data': { 'odb-GeneralData': ['allOG-CallsBarred'] },
    },
    done: ({ kind }) => {
      const isBarred = kind === 'result' && serving.profiles.of(victim).isBarred;
      if (isBarred) stage.gained('the victim can neither call nor write');
    },
  });
}
