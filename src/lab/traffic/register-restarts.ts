import { restartRegister } from '../nodes/register-restart.ts';
import { DAY_MS } from './daylight.ts';
import type { Life } from './life.ts';
import { pickWeighted } from './pick-weighted.ts';

/** Of all restarts, the home network's own: nobody restarts the only register more often than they must. */
const OURS_SHARE = 0.15;

/**
 * Registers restart now and then and say so (reset) to whoever serves their subscribers, who register anew at their
 * next activity: at the border a wave of registrations from where everybody already is.
 */
export function restartRegisters(life: Life): void {
  const random = life.random.fork('register restarts');
  const next = (): void => {
    life.after(random.exponential(life.habits.daysBetweenRestarts * DAY_MS), () => {
      const ours = random.chance(OURS_SHARE) || life.destinations.length === 0;
      const nodes = ours
        ? life.world.home
        : pickWeighted(random, life.destinations, ({ theirs }) => theirs).nodes;
      restartRegister(nodes.hlr);
      next();
    });
  };
  next();
}
