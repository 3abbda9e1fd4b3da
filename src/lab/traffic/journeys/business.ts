import { DAY_MS } from '../daylight.ts';
import { flightMs } from '../flights.ts';
import type { Leg } from '../leg.ts';
import type { Trip } from './trip.ts';

/** Off here, on there hours later, back after a day or two: the shortest honest way between two countries. */
export function business({ habits, random, own, to, km }: Trip): Leg[] {
  return [
    { at: to, awayMs: flightMs(km), stayMs: random.between(...habits.businessDays) * DAY_MS },
    { at: own, awayMs: flightMs(km), stayMs: 0 },
  ];
}
