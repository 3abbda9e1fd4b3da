import type { Stage } from '../scenarios/stage.ts';
import { askRoute, type Route } from './ask-route.ts';

/** Finds out IMSI and switch of a victim as a service centre would, under a title that is not used again, and goes on a while later. */
export function knowingTheRoute(stage: Stage, task: (route: Route, phone: number) => void): void {
  const phone = stage.victim();
  askRoute(stage, {
    node: stage.rogue(),
    about: phone,
    done: (route) => {
      if (route !== undefined) stage.after(stage.pauseMs(), () => task(route, phone));
    },
  });
}
