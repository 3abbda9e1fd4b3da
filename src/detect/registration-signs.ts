import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import type { Evidence } from './detector.ts';
import { type Facts, WARM_UP_MS } from './facts.ts';
import { type ClaimedMove, placeIsDoubted } from './last-place.ts';
import { countryName, duration } from './place-words.ts';
import { callerIsOfNetworkOf, callerIsOfNetworkOfNumber } from './same-network.ts';
import type { Serving } from './serving-node.ts';

/*
 * What speaks for a registration being stolen, and what speaks against it. From 40 points on an analyst
 * should look and codes should wait, from 75 on the registration should not be believed. No single sign
 * reaches 75, and none that honest networks show every day reaches 40 together with another such.
 */

/** Nobody travels so fast: nearly proof where life was seen at the last place. */
const IMPOSSIBLE = 55;
/** The last place is a registration and no more, which may have been the lie. */
const IMPOSSIBLE_FROM_REGISTRATION = 35;
/** The last place was doubted when it was claimed: most likely this is the way back. */
const IMPOSSIBLE_FROM_DOUBT = 10;
/** Between 700 and 1,000 km/h border to border: no airline manages it from door to door. */
const HARDLY_POSSIBLE = 20;
/** Life at the last place just before; between neighbours two networks cover one street. */
const JUST_ALIVE = 20;
const JUST_ALIVE_NEXT_DOOR = 10;
/** A title that asked how to route a text to this very subscriber and never sent one, to any: a VLR asks no such thing. */
const ASKED_ROUTING = 60;
/** The same of one that does send texts: small networks have one title for all they do. */
const ASKED_ROUTING_AND_TEXTS = 30;
/** Another title of its network, as whenever a friend abroad writes. */
const NETWORK_ASKED_ROUTING = 10;
/**
 * The same, of one who was not abroad, and no text came of the question, which would have crossed our links; and
 * now a title of that network registers the subscriber that never served anybody.
 */
const NETWORK_ASKED_FOR_NOTHING = 45;
/** A centre brings its text within seconds, or tries again for minutes. */
const TEXT_FOLLOWS_MS = 5 * 60_000;
/** Another detector found that somebody harvests, tracks or takes keys of the subscriber; more if the same network. */
const RECONNAISSANCE = 15;
const OWN_RECONNAISSANCE = 25;
/** Somebody outside wanted the subscriber's registration gone, which clears the way. */
const CANCELLED = 20;
/** New titles are rare, and are seen whenever memory is young: never alone. */
const FIRST_SEEN = 10;
const NEVER_SERVED = 10;
/** A title that speaks like a service centre and never served anybody. */
const TEXTS_ONLY = 20;
/** Its IR.21 says that it is something else. */
const OTHER_ROLE = 30;
/** The registration names nodes of another operator than calls; hubs and sponsors do as well. */
const OTHER_OPERATOR_NAMED = 30;
const OTHER_COUNTRY_NAMED = 15;
/** Phones are authenticated on arrival; keys may have been fetched by a road that nobody watches. */
const NO_AUTHENTICATION = 15;
/**
 * Its operator tells which nodes serve subscribers, and this one is not among them: titles are leased out. New
 * switches come before their papers, so that it weighs less once subscribers were served there.
 */
const NOT_LISTED = 55;
const NOT_LISTED_BUT_SERVES = 25;
/** One of our own titles from outside; another operator at home; a national title that nobody claims. */
const OWN_TITLE = 60;
const NATIONAL = 40;
/** Roaming needs an agreement, but agreements need somebody to write them down. */
const UNKNOWN_OPERATOR = 20;
const NOT_OF_LINK = 20;

const SERVES_ALREADY = -25;
const BEEN_THERE = -15;
const AUTHENTICATED = -15;
const NEXT_DOOR = -10;
const TIME_ENOUGH = -10;
const HAS_SERVED = -10;
const ABOARD = -20;

/**
 * Everything that speaks against can be arranged by who is patient: ask for keys first, choose a neighbour,
 * wait, serve somebody else before. All of it together lowers no suspicion further than this.
 */
const MOST_AGAINST = -25;
/** Of a title that has never served anybody nothing is known: to ask for keys first is the least that it can do. */
const MOST_AGAINST_NEWCOMER = -15;

/** Reconnaissance older than this is another story. */
const RECON_MS = 24 * 3_600_000;
const CANCEL_MS = 3_600_000;
/** A phone is authenticated seconds before it is registered; timer m and a queue are no more than minutes. */
const AUTHENTICATION_MS = 10 * 60_000;
const JUST_MS = 10 * 60_000;
const HARDLY_KM_PER_HOUR = 700;
const MS_PER_HOUR = 3_600_000;
/** A finding below is a remark. */
const RECON_SCORE = 45;

const RECON_CLASSES: ReadonlySet<string> = new Set(['identity-harvest', 'location-tracking', 'key-theft']);
const CLEARING_OPERATIONS: ReadonlySet<string> = new Set([
  'cancelLocation',
  'purgeMS',
  'deleteSubscriberData',
]);

/** What a registration is weighed with; worked out once. */
export interface Claim {
  readonly event: SignallingEvent;
  readonly facts: Facts;
  readonly serving: Serving;
  readonly move: ClaimedMove | undefined;
  /** The caller is of our own country, or ours by title. */
  readonly national: boolean;
}

/** What speaks for a theft; empty where nothing does. */
export function signsOfTheft(claim: Claim): Evidence[] {
  const signs: Evidence[] = [];
  addMove(claim, signs);
  addReconnaissance(claim, signs);
  addSender(claim, signs);
  addNamedNodes(claim, signs);
  addAuthentication(claim, signs);
  return signs;
}

/** What speaks for an honest arrival, held to `MOST_AGAINST`. */
export function signsOfHonesty({ event, facts, serving, move, national }: Claim): Evidence[] {
  const signs: Evidence[] = [];
  const { subscriber, sender, callingOperator } = facts;
  const most = sender.served || serving === 'serves' ? MOST_AGAINST : MOST_AGAINST_NEWCOMER;
  if (serving === 'serves')
    signs.push({ points: SERVES_ALREADY, text: 'its network serves the subscriber already' });
  else if (authenticationAge(event, facts) !== undefined) {
    const text = 'its network authenticated the phone just before';
    signs.push({ points: AUTHENTICATED, text });
  }
  if (national) return held(signs, most);
  if (facts.callingCountry === undefined && move === undefined) {
    signs.push({
      points: ABOARD,
      text: 'the title is no country’s, as those of ships, aircraft and satellites',
    });
  }
  if (
    serving !== 'serves' &&
    subscriber.previousCountry !== '' &&
    facts.callingCountry === subscriber.previousCountry
  ) {
    signs.push({ points: BEEN_THERE, text: 'the subscriber was in that country before' });
  }
  if (move?.plausible === true && serving !== 'serves') {
    if (move.neighbours) signs.push({ points: NEXT_DOOR, text: `${countryName(move.to)} is next door` });
    else if (kmPerHour(move) < HARDLY_KM_PER_HOUR && move.elapsedMs > JUST_MS) {
      const text = `there was time to travel, ${duration(move.elapsedMs)}`;
      signs.push({ points: TIME_ENOUGH, text });
    }
  }
  if (callingOperator !== undefined && sender.served) {
    signs.push({
      points: HAS_SERVED,
      text: `it has served subscribers of ours, as a node of ${callingOperator.name}`,
    });
  }
  return held(signs, most);
}

function held(signs: readonly Evidence[], most: number): Evidence[] {
  let left = most;
  return signs.flatMap(({ points, text }) => {
    const counted = Math.max(points, left);
    left -= counted;
    return counted === 0 ? [] : [{ points: counted, text }];
  });
}

function kmPerHour({ km = 0, elapsedMs }: ClaimedMove): number {
  return elapsedMs === 0 ? Infinity : (km * MS_PER_HOUR) / elapsedMs;
}

function addMove({ event, facts, move, national }: Claim, signs: Evidence[]): void {
  if (move === undefined || national) return;
  const { subscriber } = facts;
  const { km = 0, elapsedMs, to } = move;
  if (to === subscriber.country || move.plausible === undefined) return;
  const way = `${km} kilometres in ${duration(elapsedMs)}`;
  const lived = subscriber.aliveAtMs > subscriber.placedAtMs;
  const doubted = placeIsDoubted(event, facts);
  if (move.plausible === false) {
    const points = doubted ? IMPOSSIBLE_FROM_DOUBT : lived ? IMPOSSIBLE : IMPOSSIBLE_FROM_REGISTRATION;
    const since = doubted
      ? ', from a place that was doubted itself'
      : lived
        ? ''
        : ', from a place registered and not lived at';
    signs.push({ points, text: `nobody travels ${way}${since}` });
  } else if (!move.neighbours && !doubted && kmPerHour(move) > HARDLY_KM_PER_HOUR) {
    signs.push({ points: HARDLY_POSSIBLE, text: `hardly anybody travels ${way}` });
  }
  if (lived && !doubted && event.atMs - subscriber.aliveAtMs <= JUST_MS) {
    const where = subscriber.whereabouts === 'home' ? 'at home' : `in ${countryName(subscriber.country)}`;
    const text = `the subscriber was active ${where} ${duration(Math.max(0, event.atMs - subscriber.aliveAtMs))} before`;
    signs.push({ points: move.neighbours ? JUST_ALIVE_NEXT_DOOR : JUST_ALIVE, text });
  }
}

function addReconnaissance({ event, facts }: Claim, signs: Evidence[]): void {
  const { subscriber, sender, recent } = facts;
  const { routingAskedByNumber, routingAskedAtMs } = subscriber;
  const age = event.atMs - routingAskedAtMs;
  if (routingAskedByNumber !== 0 && age <= RECON_MS) {
    const ago = `${duration(Math.max(0, age))} before`;
    // nine digits are remembered, which a network's nodes often share: the title's own memory decides
    if (event.calling.title.startsWith(subscriber.routingAskedBy) && sender.askedRouting) {
      const text = `the same title asked how to route a text to the subscriber ${ago}`;
      signs.push(
        sender.sentTexts
          ? { points: ASKED_ROUTING_AND_TEXTS, text }
          : { points: ASKED_ROUTING, text: `${text}, and no text of it was ever seen` },
      );
    } else if (callerIsOfNetworkOfNumber(routingAskedByNumber, event, facts) === true) {
      const text = `its network asked how to route a text to the subscriber ${ago}`;
      const forNothing =
        !subscriber.textFollowed &&
        subscriber.whereabouts !== 'abroad' &&
        age >= TEXT_FOLLOWS_MS &&
        !sender.served &&
        !sender.pressed;
      signs.push(
        forNothing
          ? { points: NETWORK_ASKED_FOR_NOTHING, text: `${text}, and no text came of it` }
          : { points: NETWORK_ASKED_ROUTING, text },
      );
    }
  }
  if (recent.length > 0) addFound({ event, facts }, recent, signs);
}

function addFound(
  { event, facts }: Pick<Claim, 'event' | 'facts'>,
  recent: readonly RecentFinding[],
  signs: Evidence[],
): void {
  let other: RecentFinding | undefined;
  let own: RecentFinding | undefined;
  let cancelled: RecentFinding | undefined;
  for (const finding of recent) {
    const age = event.atMs - finding.atMs;
    if (finding.score < RECON_SCORE || age > RECON_MS) continue;
    if (CLEARING_OPERATIONS.has(finding.operation)) {
      if (age <= CANCEL_MS) cancelled ??= finding;
    } else if (RECON_CLASSES.has(finding.threat)) {
      if (callerIsOfNetworkOf(finding.sender, event, facts) === true) {
        // keys just before are a part of every arrival, whatever was thought of them
        if (finding.operation !== 'sendAuthenticationInfo' || age > AUTHENTICATION_MS) own ??= finding;
      } else other ??= finding;
    }
  }
  const { words } = facts;
  const told = ({ sender, operation, atMs }: RecentFinding, who: string) =>
    `${who === '' ? words.node(sender) : who} sent ${operation} about the subscriber ${duration(Math.max(0, event.atMs - atMs))} before`;
  if (own) signs.push({ points: OWN_RECONNAISSANCE, text: told(own, 'its network') });
  else if (other) signs.push({ points: RECONNAISSANCE, text: told(other, '') });
  if (cancelled) signs.push({ points: CANCELLED, text: told(cancelled, '') });
}

function addSender({ facts, serving, national }: Claim, signs: Evidence[]): void {
  const { sender, callingOperator, watchedMs } = facts;
  if (national) {
    if (facts.callingIsHome) signs.push({ points: OWN_TITLE, text: 'the title is one of ours' });
    else {
      const whose =
        callingOperator === undefined ? 'nobody in the plan claims it' : `of ${callingOperator.name}`;
      signs.push({ points: NATIONAL, text: `the title is of our own country, ${whose}` });
    }
  } else if (callingOperator === undefined) {
    signs.push({ points: UNKNOWN_OPERATOR, text: 'no partner of ours has this title' });
  }
  if (facts.titleFitsLink === false)
    signs.push({ points: NOT_OF_LINK, text: 'it came by another network’s link' });
  const roles = facts.callingRoles;
  if (roles.length > 0 && !roles.includes('mscVlr') && !roles.includes('sgsn')) {
    signs.push({ points: OTHER_ROLE, text: 'its IR.21 says that the node serves nobody' });
  } else if (facts.callerIsListed === false && serving !== 'serves') {
    const text = 'its operator does not list it among the nodes that serve subscribers';
    signs.push({ points: sender.served ? NOT_LISTED_BUT_SERVES : NOT_LISTED, text });
    if (!sender.known && !sender.pressed && watchedMs >= WARM_UP_MS) {
      signs.push({ points: FIRST_SEEN, text: 'the title was never seen before' });
    }
  } else if (!sender.served && serving !== 'serves') {
    if (sender.sentTexts || sender.askedRouting) {
      signs.push({ points: TEXTS_ONLY, text: 'the title has dealt in texts and never served anybody' });
    } else if (watchedMs >= WARM_UP_MS && !sender.pressed) {
      signs.push(
        sender.known
          ? { points: NEVER_SERVED, text: 'the title has never served anybody' }
          : { points: FIRST_SEEN, text: 'the title was never seen before' },
      );
    }
  }
}

/** Fields of a registration that name the node which is to serve. */
const SERVING_FIELDS: ReadonlySet<string> = new Set(['vlr-Number', 'msc-Number', 'sgsn-Number']);

function addNamedNodes({ event, facts }: Claim, signs: Evidence[]): void {
  if (facts.namesOwnNodesOnly) return;
  for (const { field, digits } of event.titlesInArgument) {
    if (!SERVING_FIELDS.has(field) || callerIsOfNetworkOf(digits, event, facts) !== false) continue;
    const known = facts.callingOperator !== undefined && facts.operatorOf(digits) !== undefined;
    const text = `it named ${facts.words.node(digits)} as ${field}, of another network`;
    signs.push({ points: known ? OTHER_OPERATOR_NAMED : OTHER_COUNTRY_NAMED, text });
    return;
  }
}

/** How long before its network asked for keys of the subscriber; `undefined` where that is no part of this arrival. */
function authenticationAge(event: SignallingEvent, facts: Facts): number | undefined {
  const { authenticationAskedByNumber, authenticationAskedAtMs } = facts.subscriber;
  if (authenticationAskedAtMs === 0) return undefined;
  const age = event.atMs - authenticationAskedAtMs;
  if (age > AUTHENTICATION_MS) return undefined;
  return callerIsOfNetworkOfNumber(authenticationAskedByNumber, event, facts) === true ? age : undefined;
}

function addAuthentication({ event, facts, serving }: Claim, signs: Evidence[]): void {
  // keys of a visit before are kept for a while, and handed on between nodes of one network
  if (facts.watchedMs < WARM_UP_MS || serving === 'serves' || serving === 'left') return;
  if (authenticationAge(event, facts) !== undefined) return;
  signs.push({ points: NO_AUTHENTICATION, text: 'its network did not authenticate the phone before' });
}
