import { askRoute, type Route } from '../attackers/reconnaissance.ts';
import type { Stage } from '../scenarios/stage.ts';

/**
 * Finds out IMSI and switch of a victim as a service centre would, under a title that is not used again, and
 * goes on a while later. What it finds out is no spoil yet: that is what the evasion is for.
 */
export function knowingTheRoute(stage: Stage, task: (route: Route, phone: number) => void): void {
  const phone = stage.victim();
  stage.tell('asks where texts to a subscriber go (sendRoutingInfoForSM)');
  askRoute(stage.rogue(), stage.world.phones.msisdnOf(phone), (route) => {
    if (route !== undefined) stage.after(stage.pauseMs(), () => task(route, phone));
  });
}
