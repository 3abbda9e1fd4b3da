import type { World } from '../../lab/core/world.ts';
import type { Casting } from '../../lab/scenarios/stage.ts';

/** Plans the honest life of a world, and answers who of it can be taken for a victim. */
export function liveAndCast(_world: World, _hours: number): Casting {
  let next = 0;
  return { next: () => next++ };
}
