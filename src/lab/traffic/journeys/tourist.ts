import { DAY_MS } from '../daylight.ts';
import { flightMs } from '../flights.ts';
import type { Leg } from '../leg.ts';
import type { Trip } from './trip.ts';

const HOUR_MS = 3_600_000;
/** Tourists who see two countries. */
const ONWARD_SHARE = 0.15;
/** Neighbours across the sea who take a train through the tunnel or a car, and are heard again within the hour. */
const BY_LAND_SHARE = 0.3;

/** Flies out, stays for days, sees another country perhaps, flies back. */
export function tourist({ habits, random, own, to, km, onward, border }: Trip): Leg[] {
  const stayMs = random.between(...habits.touristDays) * DAY_MS;
  const byLand = border === 'land' || (border === 'sea' && random.chance(BY_LAND_SHARE));
  const wayMs = () => (byLand ? random.between(0.2, 0.6) * HOUR_MS : flightMs(km) * random.between(1, 1.3));
  const out: Leg = { at: to, awayMs: wayMs(), stayMs };
  const back: Leg = { at: own, awayMs: wayMs(), stayMs: 0 };
  if (onward.length === 0 || !random.chance(ONWARD_SHARE)) return [out, back];
  const further = random.pick(onward);
  return [
    { ...out, stayMs: stayMs / 2 },
    { at: further, awayMs: random.between(0, 0.2) * HOUR_MS, stayMs: stayMs / 2 },
    // who came by land goes back the way they came; over two countries that takes a while
    { ...back, awayMs: back.awayMs + HOUR_MS },
  ];
}
