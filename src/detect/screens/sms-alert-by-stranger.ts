import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';

const OPCODE_INFORM_SERVICE_CENTRE = 63;

export const smsAlertByStranger: Detector = {
  id: 'sms-alert-by-stranger',
  title: 'A stranger tells our service centre that one of our subscribers is back',
  about:
    'Only the home network of a subscriber tells service centres that texts can be delivered again, or why ' +
    'they wait. About one of our subscribers that is our own HLR, and so no such message comes from outside: ' +
    'a forged one makes waiting texts go out at a moment that an attacker chose.',
  class: 'sms-interception',
  category: 2,
  operations: [49, OPCODE_INFORM_SERVICE_CENTRE, 64],
  when: ['outside'],
  severity: 'medium',
  score: 70,
  references: ['3GPP TS 29.002 clauses 12.5 and 12.6', '3GPP TS 23.040 clause 10.1'],
  falsePositives: [
    'A number of our blocks that was ported away: its new home network alerts our service centre',
    'An HLR of ours hosted abroad whose titles are missing in the network plan',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !facts.subscriberIsHome) return undefined;
    if (facts.callerMay(event.opcode)) return undefined;
    const { words } = facts;
    const deed =
      event.opcode === OPCODE_INFORM_SERVICE_CENTRE
        ? 'said that texts wait for'
        : 'alerted a service centre that texts can be delivered to';
    return found(
      smsAlertByStranger,
      facts,
      `${words.caller(event)} ${deed} ${words.subscriber(event)} (${event.operation}), one of our own; only our HLR says so`,
    );
  },
};
