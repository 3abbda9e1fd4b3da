import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { type Facts, WARM_UP_MS } from '../facts.ts';
import { claimedMove, lastPlaceWords, lastSeenAtMs } from '../last-place.ts';
import { countryName, duration } from '../place-words.ts';
import { isRequestFromOutside } from '../request.ts';
import { callerIsOfNetworkOfNumber } from '../same-network.ts';
import { servingOf } from '../serving-node.ts';

/** Keys of many subscribers within an hour, and hardly one of them registered: no switch works so. */
const MANY_AND_NONE = 45;
const SOME_AND_NONE = 25;
const MANY_AND_FEW = 25;
/** The same of who has patience: within a day, of what was asked for more than an hour ago. */
const DAY_MOST_UNUSED = 50;
const DAY_UNUSED = 40;
/** Its network has several titles that never served anybody and take keys in turn. */
const DAY_NETWORK_UNUSED = 30;
/** Asked before, no registration followed, and asked again; steering of roaming refuses registrations, but they are tried. */
const AGAIN_AND_NONE = 25;
const AGAIN = 10;
/** Nobody can have got there; implausible-move says so as well. */
const IMPOSSIBLE = 40;
const JUST_ALIVE = 15;
const NEVER_SERVED = 10;
const UNKNOWN_OPERATOR = 15;
const OWN_COUNTRY = 20;
/** Its operator tells which nodes serve subscribers, and this one is not among them. */
const NOT_LISTED = 25;

const HAS_SERVED = -15;
const TIME_ENOUGH = -10;
const NEXT_DOOR = -5;
/** As for registrations: what speaks against can be arranged by who is patient. */
const MOST_AGAINST = -20;

const MANY = 20;
const SOME = 5;
/** Links lose messages, and some phones are switched off between keys and registration. */
const DAY_LEAST = 3;
const DAY_MANY = 5;
const DAY_NETWORK_LEAST = 6;
/** Arrivals register within seconds of their keys: fewer than one in so many is no traffic of arrivals. */
const ARRIVALS_SHARE = 4;
/** A phone that tries again does so for minutes; a day later it is another arrival. */
const AGAIN_FROM_MS = 60_000;
const AGAIN_TO_MS = 24 * 3_600_000;
const JUST_MS = 10 * 60_000;

export const keysWithoutArrival: Detector = {
  id: 'keys-without-arrival',
  title: 'Keys are asked for and nobody arrives',
  about:
    'Authentication vectors open a subscriber’s calls and data to who listens on the radio, and let a false ' +
    'network pass for the true one. Every arrival asks for them seconds before it registers, so that one ' +
    'request says nothing. Suspicious is a title that asks for many subscribers and registers hardly any, within ' +
    'an hour or, a few at a time, within a day, or asks ' +
    'again and again for one whose phone is elsewhere. The network that serves the subscriber is left alone.',
  class: 'key-theft',
  operations: [56],
  when: ['outside'],
  severity: 'high',
  score: 99,
  references: ['3GPP TS 29.002 clause 8.5.2', '3GPP TS 33.102 clause 6.3', '3GPP TS 33.204'],
  falsePositives: [
    'Arrivals: keys come before the registration, and are asked for again where the phone tries again',
    'Steering of roaming, which refuses the registration after the keys were given',
    'Keys for access over Wi-Fi and for IMS, which no registration follows: a partner’s AAA server',
    'Switches whose registrations come by another link or by Diameter',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !facts.hasPlan || !facts.imsiIsHome) {
      return undefined;
    }
    if (servingOf(event, facts) === 'serves') return undefined;
    const signs: Evidence[] = [];
    addCounts(facts, signs);
    addDay(facts, signs);
    addRepeats(event, facts, signs);
    addPlace(event, facts, signs);
    const deeds = signs.length;
    const odd = addSender(facts, signs);
    // every partner that is not in the plan, and every new switch, asks for keys a first time
    if (deeds === 0 && !odd) return undefined;
    addAgainst(event, facts, signs);
    const from = lastSeenAtMs(facts) === 0 ? '' : `, ${lastPlaceWords(event, facts)}`;
    const { words } = facts;
    return suspected(
      keysWithoutArrival,
      facts,
      `${words.caller(event)} asked for keys of ${words.subscriber(event)} (${event.operation})${from}`,
      signs,
    );
  },
};

function addCounts({ sender }: Facts, signs: Evidence[]): void {
  const { hour } = sender;
  const { authenticationAsked: requests } = hour;
  // requests first: how many different subscribers there were takes longer to tell, and is no more than that
  if (requests < SOME) return;
  const { updatedSubscribers: registered } = hour;
  if (registered > 0 && (requests < MANY || registered * ARRIVALS_SHARE >= requests)) return;
  const { authenticationSubscribers: asked } = hour;
  if (asked < SOME) return;
  const text = `within an hour it asked for keys of ${asked} subscribers and registered ${registered}`;
  if (registered === 0) signs.push({ points: asked >= MANY ? MANY_AND_NONE : SOME_AND_NONE, text });
  else if (asked >= MANY && registered * ARRIVALS_SHARE < asked) signs.push({ points: MANY_AND_FEW, text });
}

/** What came of the keys that were given within a day; whoever counts on an hour being forgotten is found here. */
function addDay(facts: Facts, signs: Evidence[]): void {
  const { senderDay } = facts;
  const { keysUnused } = senderDay;
  // of nearly everybody nothing is left: what else was counted is not looked for
  if (keysUnused === 0) return;
  const { keysUsed, networkKeysUnused } = senderDay;
  if (keysUnused <= keysUsed) return;
  if (keysUnused >= DAY_LEAST) {
    const text = `within a day it was given keys of ${keysUnused} subscribers whom its network did not try to register within an hour, and of ${keysUsed} whom it did`;
    signs.push({ points: keysUnused >= DAY_MANY ? DAY_MOST_UNUSED : DAY_UNUSED, text });
  } else if (keysUsed === 0 && !facts.sender.served && networkKeysUnused >= DAY_NETWORK_LEAST) {
    const text = `within a day titles of its network that never served anybody were given keys of ${networkKeysUnused} subscribers, and no registration followed within an hour`;
    signs.push({ points: DAY_NETWORK_UNUSED, text });
  }
}

function addRepeats(event: SignallingEvent, facts: Facts, signs: Evidence[]): void {
  const { authenticationAskedByNumber, authenticationAskedAtMs, placedAtMs } = facts.subscriber;
  const age = event.atMs - authenticationAskedAtMs;
  if (authenticationAskedAtMs === 0 || age < AGAIN_FROM_MS || age > AGAIN_TO_MS) return;
  // a registration since then was what the keys were for
  if (placedAtMs >= authenticationAskedAtMs) return;
  if (callerIsOfNetworkOfNumber(authenticationAskedByNumber, event, facts) !== true) return;
  const text = `it asked for them ${duration(age)} before already, and no registration came of it`;
  signs.push({ points: facts.sender.hour.updates === 0 ? AGAIN_AND_NONE : AGAIN, text });
}

function addPlace(event: SignallingEvent, facts: Facts, signs: Evidence[]): void {
  const move = claimedMove(event, facts);
  if (move === undefined) return;
  const { aliveAtMs, placedAtMs, country } = facts.subscriber;
  const lived = aliveAtMs > placedAtMs;
  if (move.plausible === false && lived) {
    const text = `nobody travels ${move.km ?? 0} kilometres in ${duration(move.elapsedMs)}`;
    signs.push({ points: IMPOSSIBLE, text });
  }
  if (lived && !move.neighbours && move.plausible !== undefined && event.atMs - aliveAtMs <= JUST_MS) {
    const ago = duration(Math.max(0, event.atMs - aliveAtMs));
    signs.push({ points: JUST_ALIVE, text: `the phone was active in ${countryName(country)} ${ago} before` });
  }
}

/** @returns whether one request is odd enough: of our own country, where hardly anybody roams, or of no listed node */
function addSender(facts: Facts, signs: Evidence[]): boolean {
  const { callingOperator, callingCountry, imsiOperator, sender, watchedMs } = facts;
  const country = callingOperator === undefined ? callingCountry : callingOperator.country;
  const national = country === imsiOperator?.country && !facts.callerMay('sendAuthenticationInfo');
  if (national) {
    signs.push({ points: OWN_COUNTRY, text: 'the title is of our own country' });
  } else if (callingOperator === undefined) {
    signs.push({ points: UNKNOWN_OPERATOR, text: 'no partner of ours has this title' });
  }
  const unlisted = facts.callerIsListed === false && !sender.served;
  if (unlisted) {
    const text = 'its operator does not list it among the nodes that serve subscribers';
    signs.push({ points: NOT_LISTED, text });
  }
  if (!sender.served && !sender.pressed && watchedMs >= WARM_UP_MS) {
    signs.push({ points: NEVER_SERVED, text: 'the title has never served anybody' });
  }
  return national || unlisted;
}

function addAgainst(event: SignallingEvent, facts: Facts, signs: Evidence[]): void {
  let left = MOST_AGAINST;
  const add = (points: number, text: string) => {
    const counted = Math.max(points, left);
    left -= counted;
    if (counted < 0) signs.push({ points: counted, text });
  };
  const { callingOperator, sender } = facts;
  if (callingOperator !== undefined && sender.served) {
    add(HAS_SERVED, `it has served subscribers of ours, as a node of ${callingOperator.name}`);
  }
  const move = claimedMove(event, facts);
  if (move?.plausible !== true || move.to === facts.subscriber.country) return;
  if (move.neighbours) add(NEXT_DOOR, `${countryName(move.to)} is next door`);
  else if (move.elapsedMs > JUST_MS)
    add(TIME_ENOUGH, `there was time to travel, ${duration(move.elapsedMs)}`);
}
