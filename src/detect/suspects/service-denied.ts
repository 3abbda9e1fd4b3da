import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { argumentOf } from '../argument.ts';
import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { member } from '../member.ts';
import { isOfOwnSubscriber, isRequestFromOutside } from '../request.ts';
import { callerIsOfNetworkOf } from '../same-network.ts';
import { servingOf } from '../serving-node.ts';

const OPCODE_RESET = 37;
const OPCODE_PURGE_MS = 67;

/** Nearly all that the title sent within an hour was of this kind. */
const STORM = 40;
const BIG_STORM = 55;
const STORM_FROM = 100;
const BIG_STORM_FROM = 1000;
/** An estimate of 2 may be 1; a title that does more than that is at work and in no storm. */
const STORM_OPERATIONS = 2;

const OURS = 30;
const NOT_SERVING = 30;
const UNKNOWN_OPERATOR = 20;
/** A restart is told in the name of an HLR that is not the caller's, or even ours. */
const OTHER_HLR = 50;
const OUR_HLR = 75;

/** Whoever restarts, or ends many visits at once, speaks for its own. */
const ITS_OWN = -35;
const SERVES = -35;

export const serviceDenied: Detector = {
  id: 'service-denied',
  title: 'Subscribers are cut off in numbers',
  about:
    'Cancelled registrations, purges and withdrawn services each take a phone off the net; by the hundred ' +
    'from one title they are an attack on a network. A reset makes every subscriber of an HLR be restored and ' +
    'floods it, where it is told in the name of an HLR that is not the sender’s. Single ones about our ' +
    'subscribers are found by home-only-from-outside and not-the-serving-node; here is what their number says.',
  class: 'denial-of-service',
  operations: [3, 8, OPCODE_RESET, OPCODE_PURGE_MS],
  when: ['outside'],
  severity: 'high',
  score: 99,
  references: ['3GPP TS 29.002 clauses 8.1.3, 8.1.6, 8.8.2 and 8.10.1', '3GPP TS 23.007'],
  falsePositives: [
    'An HLR that restarts: one reset to each of our switches, and the registrations that follow',
    'A home network that ends the visits of many of its roamers, as after a change of steering',
    'A switch that restarts or clears up, and purges the roamers it had',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts)) return undefined;
    const { messages, operations } = facts.sender.hour;
    const isStorm = messages >= STORM_FROM && operations <= STORM_OPERATIONS;
    if (!isStorm && event.opcode !== OPCODE_RESET) return undefined;
    const signs: Evidence[] = [];
    if (isStorm) {
      signs.push({
        points: messages >= BIG_STORM_FROM ? BIG_STORM : STORM,
        text: `within an hour it sent ${messages} messages and hardly anything but ${event.operation}`,
      });
    }
    if (event.opcode === OPCODE_RESET) addReset(event, facts, signs);
    else addSubscriber(event, facts, signs);
    if (signs.length === 0) return undefined;
    if (facts.hasPlan && facts.callingOperator === undefined) {
      signs.push({ points: UNKNOWN_OPERATOR, text: 'no partner of ours has this title' });
    }
    const { words } = facts;
    const about = event.opcode === OPCODE_RESET ? '' : ` about ${words.subscriber(event)}`;
    return suspected(serviceDenied, facts, `${words.caller(event)} sent ${event.operation}${about}`, signs);
  },
};

function addReset(event: SignallingEvent, facts: Facts, signs: Evidence[]): void {
  const hlr = member(member(member(argumentOf(event), 'sendingNodenumber'), 'hlr-Number'), 'digits');
  if (typeof hlr !== 'string' || hlr === '') return;
  if (facts.operatorOf(hlr)?.home === true) {
    signs.push({ points: OUR_HLR, text: `it named ${facts.words.node(hlr)}, one of ours, as the HLR` });
    return;
  }
  const own = callerIsOfNetworkOf(hlr, event, facts);
  if (own === false) {
    signs.push({
      points: OTHER_HLR,
      text: `it named ${facts.words.node(hlr)} as the HLR, of another network`,
    });
  } else if (own === true && signs.length > 0) {
    signs.push({ points: ITS_OWN, text: 'it speaks of its own HLR' });
  }
}

function addSubscriber(event: SignallingEvent, facts: Facts, signs: Evidence[]): void {
  if (event.opcode !== OPCODE_PURGE_MS) {
    if (facts.subscriberIsHome) signs.push({ points: OURS, text: 'the subscriber is ours' });
    else if (isOfOwnSubscriber(facts)) signs.push({ points: ITS_OWN, text: 'the subscriber is its own' });
    return;
  }
  const serving = servingOf(event, facts);
  if (serving === 'serves') signs.push({ points: SERVES, text: 'it serves the subscriber' });
  else if (serving === 'home' || serving === 'elsewhere') {
    signs.push({ points: NOT_SERVING, text: 'it does not serve the subscriber' });
  }
}
