import { bankCodes } from './acts/bank-codes.ts';
import { freshKeys } from './acts/fresh-keys.ts';
import { moves } from './acts/moves.ts';
import { naps } from './acts/naps.ts';
import { getsText, writesText } from './acts/roamers-texts.ts';
import { serviceCodes } from './acts/service-codes.ts';
import { vanishings } from './acts/vanishings.ts';
import type { TrafficHabits } from './traffic-defaults.ts';
import type { Repertoire } from './traveller.ts';
import type { Act } from './visit.ts';

const ACTS: readonly Act[] = [
  moves,
  naps,
  vanishings,
  freshKeys,
  writesText,
  getsText,
  bankCodes,
  serviceCodes,
];

/** What people abroad do, as often as habits say. */
export function repertoireOf(habits: TrafficHabits): Repertoire {
  const acts = ACTS.map((act) => ({ act, timesADay: act.timesADay(habits) }));
  return { acts, timesADay: acts.reduce((sum, { timesADay }) => sum + timesADay, 0) };
}
