import type { Detector } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { claimedMove, lastPlaceWords, lastSeenAtMs } from '../last-place.ts';
import { signsOfHonesty, signsOfTheft } from '../registration-signs.ts';
import { isRequestFromOutside } from '../request.ts';
import { servingOf } from '../serving-node.ts';

export const stolenRegistration: Detector = {
  id: 'stolen-registration',
  title: 'A registration that may be stolen',
  about:
    'Whoever registers a subscriber gets their texts, one-time codes above all. A forged registration has ' +
    'no mark of its own; what gives it away is the rest: the way is too far, the subscriber was just active ' +
    'elsewhere, the title asked for the subscriber’s routing as a thief does and never served anybody, ' +
    'the phone was not authenticated, the nodes contradict each other. What honest arrivals show is weighed ' +
    'against it, and all of that together lowers the score by 25 at most, since who is patient can ' +
    'arrange it. From 40 on, one-time codes should wait; from 75 on, the registration should be refused.',
  class: 'sms-interception',
  operations: [2, 23],
  when: ['outside'],
  severity: 'high',
  score: 99,
  references: [
    '3GPP TS 29.002 clauses 8.1.2, 8.1.7 and 8.5.2',
    '3GPP TS 23.012',
    '3GPP TR 23.840',
    'ITU FIGI 2019, SS7 vulnerabilities and mitigation',
  ],
  falsePositives: [
    'Subscribers who fly far, or live at a border and change networks all day',
    'Steering of roaming: registrations refused one after the other by several networks',
    'Cards with two IMSIs, and sponsors whose IMSI appears far away at once',
    'Virtual operators and hubs that call under titles of their own',
    'New switches of a partner, and partners that are not in the network plan',
    'Networks aboard ships and aircraft',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !facts.hasPlan || !facts.imsiIsHome) {
      return undefined;
    }
    const { imsiOperator, callingOperator, callingCountry, words } = facts;
    const country = callingOperator === undefined ? callingCountry : callingOperator.country;
    const national = country === imsiOperator?.country && !facts.callerMay(event.opcode);
    const claim = {
      event,
      facts,
      serving: servingOf(event, facts),
      move: claimedMove(event, facts),
      national,
    };
    const signs = signsOfTheft(claim);
    if (signs.length === 0) return undefined;
    const from = lastSeenAtMs(facts) === 0 ? '' : `, ${lastPlaceWords(event, facts)}`;
    return suspected(
      stolenRegistration,
      facts,
      `${words.caller(event)} registered ${words.subscriber(event)} (${event.operation})${from}`,
      [...signs, ...signsOfHonesty(claim)],
    );
  },
};
