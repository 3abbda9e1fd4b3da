import type { EdgeMessage } from '../core/edge.ts';
import type { Level } from '../core/truth.ts';
import { World } from '../core/world.ts';
import type { Scenario } from './scenario.ts';
import { Stage } from './stage.ts';

const DAY_MS = 24 * 3_600_000;

/** An attack on a world where nobody else does anything, with no firewall, for a day. */
export function playAlone(
  scenario: Scenario,
  level: Level,
  seed = 1,
): { readonly stage: Stage; readonly world: World; readonly messages: readonly EdgeMessage[] } {
  const world = new World({ seed, subscribers: 500 });
  const messages: EdgeMessage[] = [];
  world.lab.edge.observers.push((message) => messages.push(message));
  let next = 0;
  const casting = { next: () => next++ };
  const stage = new Stage(world, scenario, level, world.lab.random.fork(scenario.id), casting);
  scenario.play(stage);
  world.lab.queue.runUntil(world.lab.startMs + DAY_MS);
  return { stage, world, messages };
}
