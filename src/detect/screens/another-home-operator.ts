import { type Detector, found, type Particulars } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';
import type { ThreatClass } from '../threat-class.ts';

const DEEDS: ReadonlyMap<number, { readonly class: ThreatClass; readonly deed: string }> = new Map([
  [2, { class: 'sms-interception', deed: 'registered' }],
  [23, { class: 'sms-interception', deed: 'registered for data' }],
  [56, { class: 'key-theft', deed: 'asked for keys of' }],
]);

/** Ranges are leased to who sends most of the threats; and ours may be missing in the plan. */
const UNCLAIMED: Particulars = { severity: 'medium', score: 60 };

export const anotherHomeOperator: Detector = {
  id: 'another-home-operator',
  title: 'Another network of our own country claims our subscriber',
  about:
    'Between operators of one country there is hardly ever roaming: whoever of them registers a subscriber ' +
    'of ours, or asks for keys, has an agreement for it or is not who the title says. The prefix of our own ' +
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
