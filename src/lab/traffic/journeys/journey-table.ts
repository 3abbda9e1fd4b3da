import type { Leg } from '../leg.ts';
import type { TrafficHabits } from '../traffic-defaults.ts';
import { business } from './business.ts';
import { ferry } from './ferry.ts';
import { longStay } from './long-stay.ts';
import { tourist } from './tourist.ts';
import type { Trip } from './trip.ts';

/** A kind of journey: how many of those who are away are on it, and how long it lasts. */
export interface Journey {
  readonly name: string;
  readonly shareOf: (habits: TrafficHabits) => number;
  readonly days: (habits: TrafficHabits) => readonly [number, number];
  readonly legs: (trip: Trip) => Leg[];
  /** Whether people go there so. */
  readonly leadsTo: (border: 'land' | 'sea' | undefined) => boolean;
}

const anywhere = (): boolean => true;

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'tourists',
    shareOf: ({ businessShare, longStayerShare, ferryShare }) =>
      1 - businessShare - longStayerShare - ferryShare,
    days: ({ touristDays }) => touristDays,
    legs: tourist,
    leadsTo: anywhere,
  },
  {
    name: 'business',
    shareOf: ({ businessShare }) => businessShare,
    days: ({ businessDays }) => businessDays,
    legs: business,
    leadsTo: anywhere,
  },
  {
    name: 'ferries',
    shareOf: ({ ferryShare }) => ferryShare,
    days: ({ touristDays }) => touristDays,
    legs: ferry,
    leadsTo: (border) => border !== undefined,
  },
  {
    name: 'long stays',
    shareOf: ({ longStayerShare }) => longStayerShare,
    days: ({ longStayDays }) => longStayDays,
    legs: longStay,
    leadsTo: anywhere,
  },
];

export function meanDays([shortest, longest]: readonly [number, number]): number {
  return (shortest + longest) / 2;
}
