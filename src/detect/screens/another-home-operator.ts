import { type Detector, found, type Particulars } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';
import type { ThreatClass } from '../threat-class.ts';

const DEEDS: ReadonlyMap<number, { readonly class: ThreatClass; readonly deed: string }> = new Map([
  [2, { class: 'sms-interception', deed: 'registered' }],
  [23, { class: 'sms-interception', deed: 'registered for data' }],
  [56, { class: 'key-theft', deed: 'asked for keys of' }],
  [10, { class: 'call-interception', deed: 'registered a supplementary service of' }],
  [11, { class: 'profile-fraud', deed: 'erased a supplementary service of' }],
  [12, { class: 'call-interception', deed: 'activated a supplementary service of' }],
  [13, { class: 'profile-fraud', deed: 'deactivated a supplementary service of' }],
  [14, { class: 'identity-harvest', deed: 'asked how a supplementary service is set of' }],
  [17, { class: 'profile-fraud', deed: 'set the barring password of' }],
  [57, { class: 'identity-harvest', deed: 'asked for the whole profile of' }],
  [59, { class: 'profile-fraud', deed: 'opened a USSD session in the name of' }],
  [66, { class: 'sms-interception', deed: 'said that texts may be brought to' }],
  [67, { class: 'denial-of-service', deed: 'said that nobody can reach' }],
]);

/** Ranges are leased to who sends most of the threats; and ours may be missing in the plan. */
const UNCLAIMED: Particulars = { severity: 'medium', score: 60 };

export const anotherHomeOperator: Detector = {
  id: 'another-home-operator',
  title: 'Another network of our own country claims our subscriber',
  about:
    'Between operators of one country there is hardly ever roaming: whoever of them registers a subscriber ' +
    'of ours, asks for keys, or speaks for them as the network that serves them does, has an agreement for it ' +
    'or is not who the title says. The prefix of our own ' +
    'country earns no trust: leased national titles are among the worst senders of threats. Titles of our ' +
    'country that no operator in the plan claims are flagged, since a range of ours may be missing there.',
  class: 'sms-interception',
  category: 3,
  operations: [...DEEDS.keys()],
  when: ['outside'],
  severity: 'high',
  score: 80,
  references: ['3GPP TS 29.002 clause 8.1.2', '3GPP TS 23.122 clause 4.4.3', 'ITU FIGI 2019'],
  falsePositives: [
    'National roaming, by agreement or in an emergency: allow updateLocation, updateGprsLocation and sendAuthenticationInfo for that partner',
    'A virtual operator’s or private network’s switch that shares our subscribers',
    'A range of titles of ours that is missing in the network plan',
  ],
  inspect(event, facts) {
    const entry = DEEDS.get(event.opcode);
    if (entry === undefined || !isRequestFromOutside(event, facts)) return undefined;
    const { imsiOperator, callingOperator, callingCountry, words } = facts;
    if (imsiOperator?.home !== true || callingOperator?.home === true) return undefined;
    const country = callingOperator === undefined ? callingCountry : callingOperator.country;
    if (country !== imsiOperator.country || facts.callerMay(event.opcode)) return undefined;
    const deed = `${words.caller(event)} ${entry.deed} ${words.subscriber(event)} (${event.operation})`;
    if (callingOperator === undefined) {
      const reason = `${deed}; the title is of our own country and no operator in the network plan claims it`;
      return found(anotherHomeOperator, facts, reason, { ...UNCLAIMED, class: entry.class });
    }
    return found(
      anotherHomeOperator,
      facts,
      `${deed}, another operator of our own country; no agreement lets our subscribers roam there`,
      { class: entry.class },
    );
  },
};
