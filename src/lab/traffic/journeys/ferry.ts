import type { NetworkNodes } from '../../core/world.ts';
import { DAY_MS } from '../daylight.ts';
import type { Leg } from '../leg.ts';
import type { Trip } from './trip.ts';

const HOUR_MS = 3_600_000;

/** By ship: the network aboard serves the phone between the coasts, with silence before and behind it. */
export function ferry({ habits, random, own, to, aboard }: Trip): Leg[] {
  const crossing = (at: NetworkNodes, stayMs: number): Leg[] => {
    const gapMs = () => random.between(0.1, 0.7) * HOUR_MS;
    const ashore = { at, awayMs: gapMs(), stayMs };
    if (aboard === undefined) return [ashore];
    return [{ at: aboard, awayMs: gapMs(), stayMs: random.between(1, 6) * HOUR_MS }, ashore];
  };
  return [...crossing(to, random.between(...habits.touristDays) * DAY_MS), ...crossing(own, 0)];
}
