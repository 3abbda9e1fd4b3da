import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { Facts } from './facts.ts';
import { lastSeenAtMs, placeIsDoubted } from './last-place.ts';
import { callerIsOfNetworkOfNumber } from './same-network.ts';

/**
 * A network that was just left still clears up: its last texts, charging and purge cross with the new
 * registration. An hour is several times the longest timer of MAP (ml, 10 min) and of a stuck queue.
 */
const LEAVING_MS = 3_600_000;

/**
 * Home is where nobody has registered the subscriber abroad, and a registration may have come by a road
 * that is not watched (Diameter, another link). What was proved within a day is taken at its word.
 */
const FRESH_MS = 24 * 3_600_000;

/**
 * Whether the caller's network serves the subscriber, by what is remembered:
 *
 * `serves`    its VLR or SGSN is the remembered one, or of the same network
 * `left`      it served until lately, or is in the country of the place before; for longer where the place of
 *             now was doubted when it was claimed: then the subscriber may have stayed
 * `elsewhere` another network serves the subscriber, by a registration that was accepted
 * `home`      the subscriber is at home, seen there within a day
 * `home-once` the subscriber was at home, longer ago than that
 * `unsure`    another title of the same country, and nobody knows whose
 * `unknown`   nothing is remembered
 */
export type Serving = 'serves' | 'left' | 'elsewhere' | 'home' | 'home-once' | 'unsure' | 'unknown';

export function servingOf(event: SignallingEvent, facts: Facts): Serving {
  const { subscriber } = facts;
  const { whereabouts } = subscriber;
  if (whereabouts === 'unknown') return 'unknown';
  if (whereabouts === 'home') {
    if (wasLeft(event, facts)) return 'left';
    return event.atMs - lastSeenAtMs(facts) <= FRESH_MS ? 'home' : 'home-once';
  }
  const { vlrNumber: vlr, sgsnNumber: sgsn } = subscriber;
  const byVlr = callerIsOfNetworkOfNumber(vlr, event, facts);
  if (byVlr === true) return 'serves';
  const bySgsn = callerIsOfNetworkOfNumber(sgsn, event, facts);
  if (bySgsn === true) return 'serves';
  if (vlr === 0 && sgsn === 0) return 'unknown';
  if ((vlr !== 0 && byVlr === undefined) || (sgsn !== 0 && bySgsn === undefined)) return 'unsure';
  return wasLeft(event, facts) ? 'left' : 'elsewhere';
}

function wasLeft(event: SignallingEvent, facts: Facts): boolean {
  const { subscriber, callingCountry } = facts;
  const { previousCountry, placedAtMs, country } = subscriber;
  return (
    callingCountry !== undefined &&
    callingCountry === previousCountry &&
    callingCountry !== country &&
    (event.atMs - placedAtMs <= LEAVING_MS || placeIsDoubted(event, facts))
  );
}
