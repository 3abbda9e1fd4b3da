import type { Act } from '../visit.ts';

/** Travels about within the country: another switch serves the phone. */
export const moves: Act = {
  timesADay: ({ movesADay }) => movesADay,
  play: (visit) => visit.move(),
};
