import type { CountryCode } from './country.ts';
import { countryGap } from './country-gap.ts';

/**
 * Nobody is carried faster from one country to another: airliners cruise at 900 km/h, and a strong tail
 * wind is nearly made up for by the way to the airport, which is not counted.
 */
export const MAX_TRAVEL_KM_PER_HOUR = 1000;

/**
 * Forgiven in every judgement. A location update may be late by a repetition (timer m of TS 29.002 17.1.2
 * is 15 to 30 s, and a handset tries again for minutes), the first sighting may be of a phone that left a
 * while after it, networks' clocks differ, and a phone registers again before the aircraft is at the gate.
 * Half an hour covers those together; a spoof that waits as long as a flight takes is not seen by speed at
 * all, and by nothing here.
 */
export const MOVE_SLACK_MS: number = 30 * 60_000;

const MS_PER_HOUR = 3_600_000;

/** A subscriber seen in one country, and then in another. */
export interface Move {
  readonly from: CountryCode | undefined;
  readonly to: CountryCode | undefined;
  /** Between the two sightings. Which was first does not matter: the way is as long back as there. */
  readonly elapsedMs: number;
}

export interface MoveJudgement {
  /** `undefined` where nothing can be said: ships, aircraft and satellites, shared or unknown codes. */
  readonly plausible: boolean | undefined;
  readonly km: number | undefined;
  /** The least time in which it would be plausible, slack taken off; 0 between neighbours. */
  readonly neededMs: number | undefined;
  readonly neighbours: boolean;
}

const NOT_JUDGED: MoveJudgement = Object.freeze({
  plausible: undefined,
  km: undefined,
  neededMs: undefined,
  neighbours: false,
});

/** Hours that the shortest way between two countries takes; `undefined` where one has no place on land. */
export function leastTravelHours(from: CountryCode, to: CountryCode): number | undefined {
  const gap = countryGap(from, to);
  return gap === undefined ? undefined : gap.km / MAX_TRAVEL_KM_PER_HOUR;
}

/**
 * Whether somebody can have been in both countries in that time. Neighbours are always plausible: phones
 * at a border change networks without moving. Aboard (`maritime`: +870, +881 to +883, MCC 901) is nowhere,
 * and nothing is said.
 */
export function moveJudgement({ from, to, elapsedMs }: Move): MoveJudgement {
  if (from === undefined || to === undefined || !Number.isFinite(elapsedMs)) return NOT_JUDGED;
  const gap = countryGap(from, to);
  if (gap === undefined) return NOT_JUDGED;
  const { km, neighbours } = gap;
  if (neighbours) return { plausible: true, km, neededMs: 0, neighbours };
  const travelMs = (km / MAX_TRAVEL_KM_PER_HOUR) * MS_PER_HOUR;
  const neededMs = Math.max(0, Math.ceil(travelMs) - MOVE_SLACK_MS);
  return { plausible: Math.abs(elapsedMs) >= neededMs, km, neededMs, neighbours };
}
