import type { Act } from '../visit.ts';

const HOUR_MS = 3_600_000;

/** Off or out of coverage for some hours; texts wait meanwhile, and come when the switch sees the phone again. */
export const naps: Act = {
  timesADay: ({ napsADay }) => napsADay,
  play: (visit) => visit.goSilent(visit.random.between(0.2 * HOUR_MS, 6 * HOUR_MS)),
};
