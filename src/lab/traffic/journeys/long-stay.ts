import { DAY_MS } from '../daylight.ts';
import { flightMs } from '../flights.ts';
import type { Leg } from '../leg.ts';
import type { Trip } from './trip.ts';

/** Students, workers, second homes: away for weeks or months. */
export function longStay({ habits, random, own, to, km }: Trip): Leg[] {
  return [
    { at: to, awayMs: flightMs(km), stayMs: random.between(...habits.longStayDays) * DAY_MS },
    { at: own, awayMs: flightMs(km), stayMs: 0 },
  ];
}
