import { member } from '../../kit/member.ts';
import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogation } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import type { Answer, Meaning } from '../core/dialogue.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { withOneInvokeId } from '../core/tampering/operation-codes.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const KEYS: Meaning = { user: 'map', version: 3, context: 'infoRetrievalContext-v3' };
const PROFILES: Meaning = { user: 'map', version: 3, context: 'subscriberDataMngtContext-v3' };
/** A subscriber of the attacker's own network, whom it may write about. */
const OWN_SUBSCRIBER = 77;

export const requestBehindARequest: Scenario = {
  id: 'request-behind-a-request',
  title: 'A request that hides behind another in the same message',
  about:
    'A filter that looks at the first component sees something harmless. The clumsy put two interrogations ' +
    'behind a request for keys, all under one invoke id; the careful one interrogation of somebody at home ' +
    'behind a request for keys of a roamer who is there; the insider hides the profile of a victim behind that ' +
    'of a subscriber of its own, in the pieces in which long profiles come.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'profile-fraud'],
  row: 'Several components, duplicate invoke ids',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.tamper = withOneInvokeId;
        atOnce(stage, (phone) => askBehindKeys(stage, node, phone, [phone, phone]));
        break;
      case 'careful': {
        const there = stage.world.partners.find(({ network }) => network === stage.attackersNetwork);
        if (there === undefined) throw new RangeError('the attacker has a network of no partner');
        const roamer = stage.roamer(there);
        stage.after(stage.pauseMs(), () => askBehindKeys(stage, node, roamer, [stage.victim()]));
        break;
      }
      case 'insider':
        knowingTheRoute(stage, (at) => {
          stage.tell('hands a switch two profiles at once, of a subscriber of its own and of the victim');
          const dialogue = node.open({ title: at.node, ssn: SSN_VLR }, SSN_HLR, PROFILES);
          const subscriberStatus = 'operatorDeterminedBarring';
          const imsi = stage.attackersNetwork.imsiOf(OWN_SUBSCRIBER);
          dialogue.invoke(insertSubscriberData, { imsi, subscriberStatus }, () => {});
          dialogue.invoke(insertSubscriberData, { imsi: at.imsi, subscriberStatus }, (answer) => {
            if (answer.kind === 'result') stage.gained('changed the profile of the victim');
          });
          dialogue.flush();
        });
        break;
      default:
        stage.level satisfies never;
    }
  },
};

/** Keys of one in front, interrogations of others behind, in one message. */
function askBehindKeys(stage: Stage, node: RogueNode, front: number, behind: readonly number[]): void {
  stage.tell('hides questions where subscribers are behind a request for keys');
  const dialogue = node.open({ title: stage.home.hlr.title, ssn: SSN_HLR }, SSN_VLR, KEYS);
  // where all have one id, the first answer is taken for that of the first request, whatever it is
  const look = (answer: Answer) => {
    if (answer.kind !== 'result') return;
    if (member(answer.result, 'subscriberInfo') !== undefined) stage.gained('learned where a victim is');
    if (member(answer.result, 'authenticationSetList') !== undefined) stage.gained('has keys of a victim');
  };
  const imsi = stage.world.phones.imsiOf(front);
  dialogue.invoke(sendAuthenticationInfo, { imsi, numberOfRequestedVectors: 1 }, look);
  for (const about of behind)
    dialogue.invoke(anyTimeInterrogation, interrogation(stage, node.title, about), look);
  dialogue.flush();
}
