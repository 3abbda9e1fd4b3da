import { NP_E212, NP_E214 } from '../../network/network-plan.ts';
import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';

export const smsRoutingSidestep: Detector = {
  id: 'sms-routing-sidestep',
  title: 'A routing request that steps around the SMS router',
  about:
    'A network with an SMS home router answers routing requests with its own address and a made-up identity. ' +
    'A request that is addressed to the HLR itself, or by an IMSI instead of a number, goes around the router ' +
    'and brings home the real IMSI and the real switch.',
  class: 'identity-harvest',
  operations: [45],
  severity: 'high',
  score: 90,
  references: ['3GPP TR 23.840', '3GPP TS 23.040 annex E', 'ITU-T E.214'],
  falsePositives: [
    'A partner with a fixed route to the HLR from before the router was put in',
    'An SMS router of ours that is missing in the network plan',
  ],
  inspect(event, facts) {
    if (!facts.hasSmsRouter || !isRequestFromOutside(event, facts)) return undefined;
    const { title, np } = event.called;
    const { words } = facts;
    const asked = `${words.caller(event)} asked where to deliver a short message for ${words.subscriber(event)}`;
    if (np === NP_E214 || np === NP_E212) {
      return found(smsRoutingSidestep, facts, `${asked} by a title made of an IMSI, around our SMS router`);
    }
    if (facts.homeRole(title) !== 'hlr') return undefined;
    return found(
      smsRoutingSidestep,
      facts,
      `${asked} and addressed our HLR ${words.node(title)} itself, around our SMS router`,
    );
  },
};
