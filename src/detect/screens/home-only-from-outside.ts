import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { type Detector, type Finding, found } from '../detector.ts';
import { destinationImsi } from '../dialogue-subscriber.ts';
import type { Facts } from '../facts.ts';
import { profileChanges } from '../profile-changes.ts';
import { isRequestFromOutside } from '../request.ts';
import { CATEGORY_TWO_OPERATIONS } from '../sensitive-operations.ts';
import type { ThreatClass } from '../threat-class.ts';

const OPCODE_INSERT_SUBSCRIBER_DATA = 7;
const OPCODE_DELETE_SUBSCRIBER_DATA = 8;
const OPCODE_RESET = 37;

interface Deed {
  readonly class: ThreatClass;
  readonly deed: string;
}

/** What each operation does to the subscriber `$`. */
const DEEDS: ReadonlyMap<number, Deed> = new Map([
  [3, { class: 'denial-of-service', deed: 'cancelled the registration of $' }],
  [4, { class: 'call-interception', deed: 'asked for a roaming number of $' }],
  [7, { class: 'profile-fraud', deed: 'rewrote the service profile of $' }],
  [8, { class: 'profile-fraud', deed: 'deleted services of $' }],
  [60, { class: 'profile-fraud', deed: 'opened a USSD session towards $' }],
  [61, { class: 'profile-fraud', deed: 'sent a USSD message to $' }],
  [70, { class: 'location-tracking', deed: 'asked where $ is' }],
]);

export const homeOnlyFromOutside: Detector = {
  id: 'home-only-from-outside',
  title: 'A stranger acts as the home network of a subscriber',
  about:
    'Cancelling a registration, changing a profile, asking where a roamer is: only the subscriber’s own home ' +
    'network does that, and only about its subscribers who roam here. About one of our subscribers such a ' +
    'request never comes from outside; about any other, the caller must be the operator of the IMSI. Where ' +
    'either of the two is not known, nothing is claimed.',
  class: 'profile-fraud',
  category: 2,
  operations: CATEGORY_TWO_OPERATIONS,
  when: ['outside'],
  severity: 'critical',
  score: 95,
  references: ['3GPP TS 29.002 clauses 8.1.3, 8.1.4, 8.8, 10.1.3, 11.10', '3GPP TS 23.012'],
  falsePositives: [
    'Sponsored roaming, multi-IMSI cards and virtual operators whose IMSI range another operator lends',
    'Hubs that send under titles of their own: list their titles as those of the partner',
    'An HLR of ours hosted abroad whose titles are missing in the network plan',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !facts.hasPlan) return undefined;
    if (facts.callerMay(event.opcode)) return undefined;
    return event.opcode === OPCODE_RESET ? inspectReset(event, facts) : inspectSubscriber(event, facts);
  },
};

function inspectSubscriber(event: SignallingEvent, facts: Facts): Finding | undefined {
  const entry = DEEDS.get(event.opcode);
  if (entry === undefined) return undefined;
  const { words, callingOperator } = facts;
  // an IMSI that MAP-open gives under another numbering plan looks like a number of nobody
  const stated = event.imsi !== '' || facts.subscriberIsHome ? '' : destinationImsi(event);
  const named = stated === '' || (event.msisdn !== '' && !facts.isHomeImsi(stated));
  const imsi = named ? event.imsi : stated;
  const subscriber = named || imsi === '' ? words.subscriber(event) : words.imsi(imsi);
  const deed = () =>
    `${words.caller(event)} ${entry.deed.replace('$', subscriber)} (${event.operation}${changes(event, facts)})`;

  if (named ? facts.subscriberIsHome : facts.isHomeImsi(imsi)) {
    return found(homeOnlyFromOutside, facts, `${deed()}, one of our own; only our HLR may`, {
      class: entry.class,
    });
  }
  const imsiOperator = named ? facts.imsiOperator : facts.operatorOfImsi(imsi);
  if (imsiOperator === undefined || callingOperator === undefined) return undefined;
  if (imsiOperator.tadig === callingOperator.tadig) return undefined;
  return found(
    homeOnlyFromOutside,
    facts,
    `${deed()}, a subscriber of ${imsiOperator.name}; only ${imsiOperator.name} may`,
    { class: entry.class, severity: 'high', score: 80 },
  );
}

/** What a profile is changed to, where that says what the stranger is after. */
function changes(event: SignallingEvent, facts: Facts): string {
  const { opcode } = event;
  if (opcode !== OPCODE_INSERT_SUBSCRIBER_DATA && opcode !== OPCODE_DELETE_SUBSCRIBER_DATA) return '';
  const told = profileChanges(event, facts);
  return told === '' ? '' : `: ${told}`;
}

/** A reset names no subscriber: it is judged by who sends it. */
function inspectReset(event: SignallingEvent, facts: Facts): Finding | undefined {
  if (facts.callingOperator !== undefined) return undefined;
  return found(
    homeOnlyFromOutside,
    facts,
    `${facts.words.caller(event)} said that its HLR has restarted (reset); no network that we know has this title`,
    { class: 'denial-of-service', severity: 'info', score: 20 },
  );
}
