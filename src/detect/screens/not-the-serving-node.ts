import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { serviceCode, serviceKind } from '../argument.ts';
import { type Detector, found, type Particulars } from '../detector.ts';
import type { Facts } from '../facts.ts';
import { homeSubscriber } from '../home-subscriber.ts';
import { lastPlaceWords } from '../last-place.ts';
import { isRequestFromOutside } from '../request.ts';
import { type Serving, servingOf } from '../serving-node.ts';
import type { ThreatClass } from '../threat-class.ts';

interface Deed {
  readonly class: ThreatClass;
  readonly deed: string;
}

/** What each operation does to the subscriber `$`. */
const MAP_DEEDS: ReadonlyMap<number, Deed> = new Map([
  [10, { class: 'call-interception', deed: 'registered a supplementary service of $' }],
  [11, { class: 'profile-fraud', deed: 'erased a supplementary service of $' }],
  [12, { class: 'call-interception', deed: 'activated a supplementary service of $' }],
  [13, { class: 'profile-fraud', deed: 'deactivated a supplementary service of $' }],
  [14, { class: 'identity-harvest', deed: 'asked how a supplementary service of $ is set' }],
  [17, { class: 'profile-fraud', deed: 'set the barring password of $' }],
  [46, { class: 'sms-spoofing', deed: 'sent a text in the name of $' }],
  [57, { class: 'identity-harvest', deed: 'asked for the whole profile of $' }],
  [59, { class: 'profile-fraud', deed: 'opened a USSD session in the name of $' }],
  [66, { class: 'sms-interception', deed: 'said that $ is ready for waiting texts' }],
  [67, { class: 'denial-of-service', deed: 'said that $ is gone' }],
]);

const CAP_DEEDS: ReadonlyMap<number, Deed> = new Map([
  [0, { class: 'profile-fraud', deed: 'began a call on the account of $' }],
  [60, { class: 'profile-fraud', deed: 'began a text on the account of $' }],
  [78, { class: 'profile-fraud', deed: 'began a data session on the account of $' }],
]);

const OPCODE_PURGE_MS = 67;
const OPCODE_MO_FORWARD_SM = 46;
const OPCODE_REGISTER_SS = 10;
const OPCODE_ACTIVATE_SS = 12;

const ELSEWHERE: Particulars = { severity: 'high', score: 85 };
/** A registration may have come by a road that nobody watches. */
const HOME_ONCE: Particulars = { severity: 'medium', score: 60 };
/** Stragglers of the network before are everyday; a forger would have to know that one. */
const LEFT: Particulars = { severity: 'low', score: 30 };
const UNSURE: Particulars = { severity: 'low', score: 25 };
/** Nobody roams where there is no agreement; and agreements have to be written down by somebody. */
const NO_PARTNER: Particulars = { severity: 'medium', score: 50 };

export const notTheServingNode: Detector = {
  id: 'not-the-serving-node',
  title: 'A network that does not serve the subscriber speaks for them',
  about:
    'Texts, USSD, supplementary services, purges and charging of our roamer come from the network where the ' +
    'roamer is registered. The calling title is held against the VLR and SGSN of the last accepted ' +
    'registration: the same title, the same operator, or the same first seven digits where no plan knows ' +
    'them. Where nothing is remembered nothing is claimed, but of networks that are no partner of ours. Registrations and requests for keys move the ' +
    'subscriber and are judged elsewhere.',
  class: 'profile-fraud',
  category: 3,
  operations: [...MAP_DEEDS.keys()].sort((a, b) => a - b),
  capOperations: [...CAP_DEEDS.keys()],
  when: ['outside'],
  severity: 'high',
  score: 85,
  references: [
    '3GPP TS 29.002 clauses 8.1.6, 8.10.2, 11, 12.2 and 12.4',
    '3GPP TS 29.078 clauses 6.1, 7.1 and 8.1',
    '3GPP TS 23.040 clause 10.2',
  ],
  falsePositives: [
    'The network that was just left clears up: within an hour, and purges at any time, it scores low',
    'A registration that came by a road that is not watched, such as Diameter or another link',
    'Hubs and sponsors that call under titles of their own: list their titles as those of the partner',
    'Optimal routing, where a switch abroad begins a call to our subscriber: allow the operation',
    'A forged registration that was believed: then the honest network is the one that is found',
  ],
  inspect(event, facts) {
    const nothingRemembered = facts.subscriber.whereabouts === 'unknown';
    if (nothingRemembered && facts.callingOperator !== undefined) return undefined;
    if (!isRequestFromOutside(event, facts) || !facts.hasPlan) return undefined;
    // versions 1 and 2 deliver texts under this code too; from a subscriber comes what names a number
    if (event.opcode === OPCODE_MO_FORWARD_SM && event.msisdnNumber === 0) return undefined;
    const serving = servingOf(event, facts);
    const weight = nothingRemembered ? NO_PARTNER : weightOf(serving, event, facts);
    if (weight === undefined || facts.callerMay(event.opcode)) return undefined;
    // no code is in both, and which user it is of the engine has told by now
    const entry = MAP_DEEDS.get(event.opcode) ?? CAP_DEEDS.get(event.opcode);
    const subscriber = homeSubscriber(event, facts);
    if (entry === undefined || subscriber === undefined) return undefined;
    const { words } = facts;
    const where = nothingRemembered
      ? 'no partner of ours has this title, and nobody was seen to register them anywhere'
      : `${lastPlaceWords(event, facts)}${servingWords(serving, facts)}`;
    const deed = entry.deed.replace('$', subscriber);
    return found(notTheServingNode, facts, `${words.caller(event)} ${deed} (${event.operation}), ${where}`, {
      ...weight,
      class: classOf(event, entry.class),
    });
  },
};

/** Whoever sets a barring of somebody else's cuts them off; other services let calls be overheard. */
function classOf(event: SignallingEvent, usual: ThreatClass): ThreatClass {
  if (event.opcode !== OPCODE_REGISTER_SS && event.opcode !== OPCODE_ACTIVATE_SS) return usual;
  return serviceKind(serviceCode(event)) === 'barring' ? 'denial-of-service' : usual;
}

function weightOf(serving: Serving, event: SignallingEvent, facts: Facts): Particulars | undefined {
  switch (serving) {
    case 'serves':
    case 'unknown':
      return undefined;
    case 'unsure':
      return UNSURE;
    case 'left':
      return LEFT;
    case 'home-once':
      return isLatePurge(event, facts) ? LEFT : HOME_ONCE;
    case 'elsewhere':
    case 'home':
      return isLatePurge(event, facts) ? LEFT : ELSEWHERE;
    default:
      return serving satisfies never;
  }
}

/** A VLR that missed our cancelLocation purges a subscriber who is long gone, days later; our HLR ignores it. */
function isLatePurge({ opcode }: SignallingEvent, { subscriber, callingCountry }: Facts): boolean {
  return (
    opcode === OPCODE_PURGE_MS &&
    callingCountry !== undefined &&
    callingCountry === subscriber.previousCountry
  );
}

function servingWords(serving: Serving, { subscriber, words }: Facts): string {
  switch (serving) {
    case 'home':
    case 'home-once':
      return '; no network abroad serves them';
    case 'left':
      return '; this network may have served them until then';
    default: {
      const node = words.node(subscriber.vlr || subscriber.sgsn);
      const doubt = serving === 'unsure' ? ', and whether both are of one network is not known' : '';
      return `; the node that serves them is ${node}${doubt}`;
    }
  }
}
