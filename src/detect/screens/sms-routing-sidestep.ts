import { NP_E212, NP_E214 } from '../../network/network-plan.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { type Detector, found } from '../detector.ts';
import type { Facts } from '../facts.ts';
import { isRequestFromOutside } from '../request.ts';
import { isTextToPhone, TEXT_TO_PHONE_OPERATIONS } from '../short-message.ts';

const OPCODE_SEND_ROUTING_INFO_FOR_SM = 45;

export const smsRoutingSidestep: Detector = {
  id: 'sms-routing-sidestep',
  title: 'A message that steps around the SMS router',
  about:
    'A network with an SMS home router answers routing requests with its own address and a made-up identity. ' +
    'A request that is addressed to the HLR itself, or by an IMSI instead of a number, goes around the router ' +
    'and brings home the real IMSI and the real switch. A text that is delivered to a switch of ours under the ' +
    'IMSI of one of our subscribers goes around it too.',
  class: 'identity-harvest',
  operations: [OPCODE_SEND_ROUTING_INFO_FOR_SM, ...TEXT_TO_PHONE_OPERATIONS],
  when: ['outside'],
  severity: 'high',
  score: 90,
  references: ['3GPP TR 23.840', '3GPP TS 23.040 annex E', 'ITU-T E.214'],
  falsePositives: [
    'A partner with a fixed route to the HLR from before the router was put in',
    'An SMS router of ours that is missing in the network plan',
  ],
  inspect(event, facts) {
    if (!facts.hasSmsRouter || !isRequestFromOutside(event, facts)) return undefined;
    if (event.opcode !== OPCODE_SEND_ROUTING_INFO_FOR_SM) return inspectText(event, facts);
    const { np } = event.called;
    const byImsi = np === NP_E214 || np === NP_E212;
    if (!byImsi && facts.homeRoleOf(event.called) !== 'hlr') return undefined;
    const { words } = facts;
    const asked = `${words.caller(event)} asked where to deliver a short message for ${words.subscriber(event)}`;
    if (byImsi) {
      return found(smsRoutingSidestep, facts, `${asked} by a title made of an IMSI, around our SMS router`);
    }
    return found(
      smsRoutingSidestep,
      facts,
      `${asked} and addressed our HLR ${words.node(event.called.title)} itself, around our SMS router`,
    );
  },
};

function inspectText(event: SignallingEvent, facts: Facts) {
  if (!isTextToPhone(event) || !facts.imsiIsHome) return undefined;
  if (facts.homeRoleOf(event.called) !== 'mscVlr') return undefined;
  const { words } = facts;
  return found(
    smsRoutingSidestep,
    facts,
    `${words.caller(event)} delivered a text for ${words.subscriber(event)} straight to our switch ${words.node(event.called.title)}, around our SMS router`,
    { class: 'sms-spoofing', score: 85 },
  );
}
