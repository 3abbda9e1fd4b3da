import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { type Facts, WARM_UP_MS } from '../facts.ts';
import { isRequestFromOutside } from '../request.ts';
import { servingOf } from '../serving-node.ts';
import { isTextToPhone, OPCODE_FORWARD_SM } from '../short-message.ts';

export const ourNumberFromOutside: Detector = {
  id: 'our-number-from-outside',
  title: 'A text under one of our numbers, from where nobody knows the subscriber to be',
  about:
    'A roamer of ours sends texts through the network that serves them, to our own service centre. A text ' +
    'under one of our numbers from a network that never served anybody, to a service centre of others, or ' +
    'with the IMSI of somebody else is probably forged. Where memory knows who serves the subscriber, ' +
    'another detector judges.',
  class: 'sms-spoofing',
  operations: [OPCODE_FORWARD_SM],
  when: ['outside'],
  severity: 'high',
  score: 85,
  references: ['3GPP TS 29.002 clause 12.2', '3GPP TS 23.040 clause 10.2'],
  falsePositives: [
    'A roamer whose registration is older than our memory',
    'A roamer who set another service centre in the phone',
    'Numbers of our blocks that were ported away',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || event.msisdn === '' || isTextToPhone(event)) return undefined;
    if (!facts.isHomeMsisdn(event.msisdn) || servingOf(event, facts) !== 'unknown') return undefined;
    const { words } = facts;
    return suspected(
      ourNumberFromOutside,
      facts,
      `${words.caller(event)} sent a text under our number ${words.msisdn(event.msisdn)}`,
      evidenceOf(event, facts),
    );
  },
};

function evidenceOf(event: SignallingEvent, facts: Facts): readonly Evidence[] {
  const { sender, words, callingOperator } = facts;
  const evidence: Evidence[] = [];
  if (event.imsi !== '' && !facts.imsiIsHome) {
    evidence.push({ points: 45, text: `it goes with ${words.imsi(event.imsi)}, which is none of ours` });
  }
  for (const { field, digits } of event.titlesInArgument) {
    if (!field.startsWith('serviceCentreAddress') || facts.operatorOf(digits)?.home === true) continue;
    evidence.push({
      points: 25,
      text: `it is for the service centre ${words.node(digits)}, which is not ours`,
    });
    break;
  }
  if (sender.served) evidence.push({ points: -25, text: 'subscribers of ours registered there before' });
  else if (facts.watchedMs >= WARM_UP_MS && !sender.pressed) {
    evidence.push({ points: 20, text: 'nobody was seen to register there' });
  }
  if (callingOperator === undefined)
    evidence.push({ points: 10, text: 'no network that we know has this title' });
  return evidence;
}
