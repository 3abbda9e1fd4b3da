import { type Detector, found, type Particulars } from '../detector.ts';
import type { Facts } from '../facts.ts';
import { type ClaimedMove, claimedMove, lastPlaceWords, placeIsDoubted } from '../last-place.ts';
import { countryName, duration } from '../place-words.ts';
import { isRequestFromOutside } from '../request.ts';
import type { ThreatClass } from '../threat-class.ts';

const DEEDS: ReadonlyMap<number, { readonly class: ThreatClass; readonly deed: string }> = new Map([
  [2, { class: 'sms-interception', deed: 'registered' }],
  [23, { class: 'sms-interception', deed: 'registered for data' }],
  [56, { class: 'key-theft', deed: 'asked for keys of' }],
]);

/** Life was seen at the last place. */
const FROM_LIFE: Particulars = { severity: 'high', score: 85 };
/** The last place is a registration and nothing more: if that was the lie, this one is the truth. */
const FROM_REGISTRATION: Particulars = { severity: 'medium', score: 60 };
/** The last place is doubted itself: most likely the subscriber comes back, and must not be locked out. */
const FROM_DOUBT: Particulars = { severity: 'low', score: 30 };

export const implausibleMove: Detector = {
  id: 'implausible-move',
  title: 'The subscriber cannot have got there so fast',
  about:
    'A network registers our subscriber, or asks for keys to do so, in a country that nobody could have ' +
    'reached since the subscriber was last seen elsewhere: border to border at 1,000 kilometres an hour, ' +
    'with half an hour forgiven. Neighbours are never implausible, and neither are ships, aircraft and ' +
    'satellites. It is a screen and no suspicion, since it rests on one fact that can be checked; what is ' +
    'less certain, and all else that speaks for a theft, is weighed by stolen-registration.',
  class: 'sms-interception',
  category: 3,
  operations: [...DEEDS.keys()],
  when: ['outside'],
  severity: 'high',
  score: 85,
  references: ['3GPP TS 29.002 clauses 8.1.2, 8.1.7 and 8.5.2', '3GPP TS 23.012', 'ITU FIGI 2019'],
  falsePositives: [
    'A forged registration that was believed: the way back from it looks as impossible, and scores low where it was found',
    'Operators aboard ships and aircraft whose titles are of a country on land: make an exception for each',
    'One IMSI in two phones or in a bank of cards, which subscribers may not do',
    'A partner that serves a far territory under titles of its mother country',
  ],
  inspect(event, facts) {
    const { country } = facts.subscriber;
    // no move within a country is judged
    if (country === '' || facts.callingCountry === country) return undefined;
    if (!isRequestFromOutside(event, facts)) return undefined;
    const entry = DEEDS.get(event.opcode);
    if (entry === undefined || !facts.imsiIsHome) return undefined;
    const move = claimedMove(event, facts);
    if (move === undefined || move.plausible !== false) return undefined;
    const { words } = facts;
    const doubted = placeIsDoubted(event, facts);
    return found(
      implausibleMove,
      facts,
      `${words.caller(event)} ${entry.deed} ${words.subscriber(event)} (${event.operation}) in ${countryName(move.to)}, ` +
        `${lastPlaceWords(event, facts)}; ${wayWords(move)}` +
        (doubted ? '; that last place was doubted when it was claimed, so this may be the way back' : ''),
      { ...weightOf(facts, doubted), class: entry.class },
    );
  },
};

function weightOf({ subscriber }: Facts, doubted: boolean): Particulars {
  if (doubted) return FROM_DOUBT;
  // a cancelLocation alone is weak: what moved them may be a registration by a road that nobody watches
  return subscriber.aliveAtMs > subscriber.placedAtMs ? FROM_LIFE : FROM_REGISTRATION;
}

function wayWords({ km = 0, neededMs = 0, elapsedMs }: ClaimedMove): string {
  return `${km} kilometres in ${duration(elapsedMs)}, where at least ${duration(neededMs)} are needed`;
}
