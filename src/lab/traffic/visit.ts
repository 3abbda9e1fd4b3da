import type { Random } from '../../kit/random.ts';
import type { NetworkNodes } from '../core/world.ts';
import type { Switch } from '../nodes/switch.ts';
import type { Life } from './life.ts';
import type { TrafficHabits } from './traffic-defaults.ts';

/** Somebody is in a network that is not their own, and is served there. */
export interface Visit {
  readonly life: Life;
  readonly phone: number;
  readonly random: Random;
  /** Whose customer the phone is. */
  readonly own: NetworkNodes;
  /** The switch that serves it. */
  readonly at: Switch;
  /** Goes under another switch of the same network. */
  move(): void;
  /** Is off or out of coverage for so long, and does not leave meanwhile. */
  goSilent(forMs: number): void;
}

/** Something that people do abroad, now and then. */
export interface Act {
  /** How often on an average day. */
  readonly timesADay: (habits: TrafficHabits) => number;
  readonly play: (visit: Visit) => void;
}
