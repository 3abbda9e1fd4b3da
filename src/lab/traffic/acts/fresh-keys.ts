import type { Act } from '../visit.ts';

/** The vectors of a phone are used up: the switch fetches others, and nobody registers. */
export const freshKeys: Act = {
  timesADay: ({ keysADay }) => keysADay,
  play: ({ at, phone, life }) => {
    if (life.world.phones.attached[phone] === at.number) at.authenticate(phone, () => {});
  },
};
