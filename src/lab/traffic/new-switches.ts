import { Switch } from '../nodes/switch.ts';
import { DAY_MS } from './daylight.ts';
import type { Life } from './life.ts';

/** Ends of the titles of new switches: behind those that networks begin with, before the service centres. */
const FIRST_END = 210;
const ENDS = 90;

/** Partners grow: a switch that nobody has heard of serves phones from one day to the next. */
export function growNetworks(life: Life): void {
  const random = life.random.fork('new switches');
  const { lab, phones, switches } = life.world;
  let added = 0;
  const next = (): void => {
    life.after(random.exponential(life.habits.daysBetweenNewSwitches * DAY_MS), () => {
      const place = life.destinations.filter(({ nodes }) => nodes.switches.length > 0);
      if (place.length === 0 || added >= ENDS) return;
      const { nodes } = random.pick(place);
      const end = String(FIRST_END + added++);
      life.addSwitch(nodes, new Switch(lab, nodes.network, end, phones, switches));
      next();
    });
  };
  next();
}
