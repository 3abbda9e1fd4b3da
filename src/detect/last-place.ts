import { type MoveJudgement, moveJudgement } from '../network/plausible-move.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { Facts } from './facts.ts';
import { countryName, duration } from './place-words.ts';
import { callerIsOfNetworkOf } from './same-network.ts';

/** When the subscriber was last known to be where memory has them; 0 where nothing is known. */
export function lastSeenAtMs({ subscriber }: Facts): number {
  return Math.max(subscriber.placedAtMs, subscriber.aliveAtMs);
}

/** How long a finding about a registration casts doubt on the place that it made. */
const DOUBT_MS = 24 * 3_600_000;
/** From this score on a finding is doubt enough. */
const DOUBT_SCORE = 40;

/** A subscriber who was at one place and is said to be in another country. */
export interface ClaimedMove extends MoveJudgement {
  readonly to: string;
  readonly elapsedMs: number;
}

/**
 * The move that a registration, or a request for keys, claims: from the last place and life to the country
 * of who calls, or else of the node that it names. `undefined` where either is not known. Aboard ships and
 * aircraft is no country, and their networks are left alone here.
 */
export function claimedMove(event: SignallingEvent, facts: Facts): ClaimedMove | undefined {
  const { subscriber } = facts;
  const seenAtMs = lastSeenAtMs(facts);
  if (seenAtMs === 0 || subscriber.country === '') return undefined;
  const to = claimedCountry(event, facts);
  if (to === undefined) return undefined;
  // captures of several links are not in perfect order
  const elapsedMs = Math.max(0, event.atMs - seenAtMs);
  const { plausible, km, neededMs, neighbours } = moveJudgement({ from: subscriber.country, to, elapsedMs });
  // field by field: to copy an object whose fields are not said takes longer than the judgement
  return { plausible, km, neededMs, neighbours, to, elapsedMs };
}

/** Where a registration says that the subscriber is. */
export function claimedCountry(event: SignallingEvent, facts: Facts): string | undefined {
  const { callingCountry } = facts;
  if (callingCountry !== undefined) return callingCountry;
  // a title that tells no country is a ship's, or of a numbering plan that the list of partners explains
  return event.calling.np > 1 ? countryOfNamedNode(event, facts) : undefined;
}

function countryOfNamedNode(event: SignallingEvent, facts: Facts): string | undefined {
  for (const { field, digits } of event.titlesInArgument) {
    if (field === 'vlr-Number' || field === 'sgsn-Number') return facts.countryOf(digits);
  }
  return undefined;
}

/** `who was at home 4 minutes before`, `who registered in France 3 hours before and was not seen since`. */
export function lastPlaceWords({ atMs }: SignallingEvent, facts: Facts): string {
  const { whereabouts, country, placedAtMs, aliveAtMs } = facts.subscriber;
  const place = whereabouts === 'home' ? 'at home' : country === '' ? 'abroad' : `in ${countryName(country)}`;
  const before = duration(Math.max(0, atMs - lastSeenAtMs(facts)));
  if (aliveAtMs > placedAtMs || placedAtMs === 0) return `who was active ${place} ${before} before`;
  return whereabouts === 'home'
    ? `who came back home ${before} before`
    : `who registered ${place} ${before} before`;
}

/** Whether the remembered place was itself found to be claimed falsely, by who serves there. */
export function placeIsDoubted(event: SignallingEvent, facts: Facts): boolean {
  const { subscriber, recent } = facts;
  if (subscriber.whereabouts !== 'abroad') return false;
  const node = subscriber.vlr || subscriber.sgsn;
  return recent.some(
    ({ threat, score, sender, atMs }) =>
      threat === 'sms-interception' &&
      score >= DOUBT_SCORE &&
      event.atMs - atMs <= DOUBT_MS &&
      // the same network again is no way back
      callerIsOfNetworkOf(sender, event, facts) !== true &&
      (sender === node || facts.countryOf(sender) === subscriber.country),
  );
}
