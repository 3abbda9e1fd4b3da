import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { numberIn, resultOf } from '../argument.ts';
import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { countryName, duration } from '../place-words.ts';
import { recentTheft } from '../recent-theft.ts';

const OPCODE_PROVIDE_ROAMING_NUMBER = 4;
const NATURE_INTERNATIONAL = 1;

/** Roaming numbers are out of the switch's own ranges: anything else sends the call elsewhere. */
const OTHER_COUNTRY = 50;
const OTHER_OPERATOR = 40;
const NO_COUNTRY = 45;
const OWN_NUMBER = 45;
const FRESH = 15;
const AFTER_THEFT = 30;
/** Small networks next door to a large one of their group are at times switched there. */
const NEXT_DOOR = -15;

const FRESH_MS = 3_600_000;
const THEFT_MS = 24 * 3_600_000;

export const roamingNumberElsewhere: Detector = {
  id: 'roaming-number-elsewhere',
  title: 'Calls for a roamer are led to another country',
  about:
    'When somebody calls our roamer, the network that has registered them answers with a number to route the ' +
    'call to. It is one of its own switch’s. A number of another country or operator leads the call, and ' +
    'whatever is said in it, past a stranger: the second half of a stolen registration.',
  class: 'call-interception',
  operations: 'all',
  when: ['result'],
  severity: 'high',
  score: 99,
  references: ['3GPP TS 29.002 clause 10.2', '3GPP TS 23.018 clause 5.2', 'ITU-T E.213'],
  falsePositives: [
    'Groups of operators that switch calls of a small country in a larger one',
    'Networks whose roaming numbers are of another operator’s ranges: list them as its roaming numbers',
  ],
  inspect(event, facts) {
    if (event.opcode !== OPCODE_PROVIDE_ROAMING_NUMBER || event.kind !== 'returnResult') return undefined;
    if (!facts.fromOutside || facts.returned || facts.callingOperator?.home === true) return undefined;
    const number = numberIn(resultOf(event), 'roamingNumber');
    if (number === undefined || number.nai !== NATURE_INTERNATIONAL) return undefined;
    const signs: Evidence[] = [];
    addNumber(number.digits, facts, signs);
    if (signs.length === 0) return undefined;
    addStory(event, facts, signs);
    const { words } = facts;
    const imsi = event.opening?.imsi ?? '';
    const subscriber = imsi === '' ? 'a roamer of ours' : words.imsi(imsi);
    return suspected(
      roamingNumberElsewhere,
      facts,
      `${words.caller(event)} gave ${words.msisdn(number.digits)} as the number to route calls for ${subscriber} to`,
      signs,
    );
  },
};

function addNumber(digits: string, facts: Facts, signs: Evidence[]): void {
  const { callingOperator, callingCountry } = facts;
  const listed = facts.operatorOfRoamingNumber(digits);
  if (listed?.home === true) {
    signs.push({ points: OWN_NUMBER, text: 'the number is one of ours' });
    return;
  }
  if (listed !== undefined && listed.tadig === callingOperator?.tadig) return;
  if (callingCountry === undefined) return;
  const country = facts.countryOf(digits);
  if (country === undefined) {
    signs.push({ points: NO_COUNTRY, text: 'the number is no country’s: premium, shared or satellite' });
  } else if (country !== callingCountry) {
    signs.push({
      points: OTHER_COUNTRY,
      text: `the number is in ${countryName(country)}, the switch in ${countryName(callingCountry)}`,
    });
    if (facts.gapBetween(country, callingCountry)?.neighbours === true) {
      signs.push({ points: NEXT_DOOR, text: 'the two are next door' });
    }
  } else if (listed !== undefined && callingOperator !== undefined) {
    signs.push({ points: OTHER_OPERATOR, text: `${listed.name} gives out this number` });
  }
}

function addStory({ atMs }: SignallingEvent, facts: Facts, signs: Evidence[]): void {
  const { placedAtMs, whereabouts } = facts.subscriber;
  const theft = recentTheft(facts, atMs, THEFT_MS);
  if (theft !== undefined) {
    const ago = duration(Math.max(0, atMs - theft.atMs));
    const text = `${facts.words.node(theft.sender)} registered the subscriber ${ago} before, which was doubted`;
    signs.push({ points: AFTER_THEFT, text });
  } else if (whereabouts === 'abroad' && atMs - placedAtMs <= FRESH_MS) {
    const ago = duration(Math.max(0, atMs - placedAtMs));
    signs.push({ points: FRESH, text: `the subscriber was registered there ${ago} before` });
  }
}
