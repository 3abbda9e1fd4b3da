import type { World } from '../../lab/core/world.ts';
import type { Casting } from '../../lab/scenarios/stage.ts';
import { liveHonestly } from '../../lab/traffic/honest-life.ts';
import type { WrittenText } from '../../lab/traffic/life.ts';
import { LivingCasting } from '../../lab/traffic/living-casting.ts';

const HOUR_MS = 3_600_000;

/**
 * Plans the honest life of a world, and answers who of it can be taken for a victim.
 *
 * @param wrote told of every text that is written in it
 */
export function liveAndCast(world: World, hours: number, wrote?: (text: WrittenText) => void): Casting {
  const life = liveHonestly(world, { untilMs: world.lab.nowMs + hours * HOUR_MS });
  if (wrote !== undefined) life.writers.push(wrote);
  return new LivingCasting(life);
}
