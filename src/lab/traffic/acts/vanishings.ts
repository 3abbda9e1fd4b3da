import { DAY_MS } from '../daylight.ts';
import type { Act } from '../visit.ts';

/** Registers keep a silent phone for a day or two at least (TS 23.012 clause 3.6.1.4 leaves the time to operators). */
const KEPT_MS = [1.2 * DAY_MS, 2 * DAY_MS] as const;

/** Silent for days: the visited register forgets the phone and tells its home (purgeMS); some day it is back. */
export const vanishings: Act = {
  timesADay: ({ vanishingsADay }) => vanishingsADay,
  play: ({ life, phone, random, at, goSilent }) => {
    const { phones, lab } = life.world;
    goSilent(random.between(2 * DAY_MS, 5 * DAY_MS));
    lab.queue.after(random.between(...KEPT_MS), () => {
      if (phones.isOn(phone)) return;
      if (phones.attached[phone] === at.number) at.purge(phone);
      const { sgsn } = life.nodesOf(at.network);
      if (phones.packetAttached[phone] === sgsn.number) sgsn.purge(phone);
    });
  },
};
