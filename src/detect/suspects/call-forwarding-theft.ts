import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { argumentOf, numberIn, serviceCode, serviceKind } from '../argument.ts';
import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { type Facts, WARM_UP_MS } from '../facts.ts';
import { homeSubscriber } from '../home-subscriber.ts';
import { lastPlaceWords, lastSeenAtMs } from '../last-place.ts';
import { countryName, duration } from '../place-words.ts';
import { recentTheft } from '../recent-theft.ts';
import { isRequestFromOutside } from '../request.ts';
import { type Serving, servingOf } from '../serving-node.ts';

/** Who serves the subscriber may set their forwarding, and nobody else. */
const BY_SERVING: Readonly<Record<Serving, number>> = {
  home: 45,
  elsewhere: 45,
  'home-once': 30,
  left: 15,
  unsure: 10,
  unknown: 0,
  serves: -30,
};
/** Roamers forward home, to voice mail, or to a number where they are; a third country is odd. */
const THIRD_COUNTRY = 35;
const FOREIGN_NUMBER = 15;
/** Premium rate, satellites and shared codes: the call is the money. */
const NO_COUNTRY = 35;
const UNCONDITIONAL = 10;
const UNKNOWN_OPERATOR = 15;
const OWN_COUNTRY = 30;
const NEVER_SERVED = 10;
const AFTER_THEFT = 25;
const OWN_NUMBER = -20;

const NATURE_INTERNATIONAL = 1;
const THEFT_MS = 24 * 3_600_000;

export const callForwardingTheft: Detector = {
  id: 'call-forwarding-theft',
  title: 'Somebody forwards a subscriber’s calls',
  about:
    'Calls that are forwarded to a stranger’s number are heard by the stranger, calls by which a bank reads ' +
    'out a code among them; forwarded to an expensive number they cost the subscriber. Weighed are where ' +
    'the number is, whether the network that sets it serves the subscriber, and what happened before. ' +
    'Numbers in national form say nothing about their country, and premium numbers within a country are not known.',
  class: 'call-interception',
  operations: [10, 12],
  when: ['outside'],
  severity: 'high',
  score: 99,
  references: ['3GPP TS 29.002 clauses 11.1 and 11.3', '3GPP TS 23.082', 'ITU FIGI 2019'],
  falsePositives: [
    'A roamer who forwards calls: to voice mail, home, to a number where they are, or to a family abroad',
    'A registration that came by a road that is not watched, so that the serving network is taken for a stranger',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !facts.hasPlan) return undefined;
    const serving = servingOf(event, facts);
    const code = serviceCode(event);
    if (serviceKind(code) !== 'forwarding') return undefined;
    const subscriber = homeSubscriber(event, facts);
    if (subscriber === undefined || facts.callerMay(event.opcode)) return undefined;
    const number = numberIn(argumentOf(event), 'forwardedToNumber');
    const signs: Evidence[] = [];
    addServing(serving, signs);
    addNumber(event, number, facts, signs);
    if (signs.length === 0) return undefined;
    addSender(event, facts, serving, signs);
    if (code === 'cfu' || code === 'allForwardingSS') {
      signs.push({ points: UNCONDITIONAL, text: 'every call goes there' });
    }
    const { words } = facts;
    const to = number === undefined ? '' : ` to ${words.msisdn(number.digits)}`;
    const from = lastSeenAtMs(facts) === 0 ? '' : `, ${lastPlaceWords(event, facts)}`;
    return suspected(
      callForwardingTheft,
      facts,
      `${words.caller(event)} set the forwarding of calls (${code}) of ${subscriber}${to} (${event.operation})${from}`,
      signs,
    );
  },
};

function addServing(serving: Serving, signs: Evidence[]): void {
  const points = BY_SERVING[serving];
  if (points === 0) return;
  const text = {
    home: 'the subscriber is at home',
    elsewhere: 'another network serves the subscriber',
    'home-once': 'the subscriber was at home when last seen',
    left: 'the network served the subscriber before and does no longer',
    unsure: 'whether its network serves the subscriber is not known',
    unknown: '',
    serves: 'its network serves the subscriber',
  }[serving];
  signs.push({ points, text });
}

function addNumber(
  event: SignallingEvent,
  number: { digits: string; nai: number } | undefined,
  facts: Facts,
  signs: Evidence[],
): void {
  if (number === undefined || number.nai !== NATURE_INTERNATIONAL) return;
  const { digits } = number;
  if (facts.isHomeMsisdn(digits) || facts.operatorOf(digits)?.home === true) {
    signs.push({ points: OWN_NUMBER, text: 'the number is one of ours' });
    return;
  }
  const country = facts.countryOf(digits);
  const home = homeCountry(event, facts);
  if (country === undefined) {
    signs.push({ points: NO_COUNTRY, text: 'the number is no country’s: premium, shared or satellite' });
  } else if (country !== home) {
    const third = country !== facts.callingCountry && country !== facts.subscriber.country;
    const text = `the number is in ${countryName(country)}${third ? ', where the subscriber is not' : ''}`;
    signs.push({ points: third ? THIRD_COUNTRY : FOREIGN_NUMBER, text });
  }
}

function addSender(event: SignallingEvent, facts: Facts, serving: Serving, signs: Evidence[]): void {
  const { callingOperator, callingCountry, sender, watchedMs, words } = facts;
  const country = callingOperator === undefined ? callingCountry : callingOperator.country;
  if (country !== undefined && country === homeCountry(event, facts)) {
    signs.push({ points: OWN_COUNTRY, text: 'the title is of our own country' });
  } else if (callingOperator === undefined) {
    signs.push({ points: UNKNOWN_OPERATOR, text: 'no partner of ours has this title' });
  }
  if (serving !== 'serves' && !sender.served && !sender.pressed && watchedMs >= WARM_UP_MS) {
    signs.push({ points: NEVER_SERVED, text: 'the title has never served anybody' });
  }
  const theft = recentTheft(facts, event.atMs, THEFT_MS);
  if (theft === undefined) return;
  const ago = duration(Math.max(0, event.atMs - theft.atMs));
  const text = `${words.node(theft.sender)} registered the subscriber ${ago} before, which was doubted`;
  signs.push({ points: AFTER_THEFT, text });
}

/** Our own country; by the subscriber, who is ours. */
function homeCountry(event: SignallingEvent, facts: Facts): string | undefined {
  const imsi = event.imsi || event.opening?.imsi || facts.subscriber.imsi;
  return facts.operatorOfImsi(imsi)?.country;
}
