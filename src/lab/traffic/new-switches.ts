import { DAY_MS } from './daylight.ts';
import type { Life } from './life.ts';

/** Ends of the titles of new switches: behind those that networks begin with, within the range that they told each other. */
const FIRST_END = 110;
const ENDS = 70;

/** Partners grow: a switch that nobody has heard of serves phones from one day to the next. */
export function growNetworks(life: Life): void {
  const random = life.random.fork('new switches');
  let added = 0;
  const next = (): void => {
    life.after(random.exponential(life.habits.daysBetweenNewSwitches * DAY_MS), () => {
      const place = life.destinations.filter(({ nodes }) => nodes.switches.length > 0);
      if (place.length === 0 || added >= ENDS) return;
      const { nodes } = random.pick(place);
      life.world.addSwitch(nodes, String(FIRST_END + added++));
      next();
    });
  };
  next();
}
