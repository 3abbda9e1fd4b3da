import type { Random } from '../../../kit/random.ts';
import type { NetworkNodes } from '../../core/world.ts';
import type { TrafficHabits } from '../traffic-defaults.ts';

/** Where somebody comes from and goes to: what a journey is made of. */
export interface Trip {
  readonly habits: TrafficHabits;
  readonly random: Random;
  readonly own: NetworkNodes;
  readonly to: NetworkNodes;
  /** Between them, by air. */
  readonly km: number;
  /** Where the way may go on to by land. */
  readonly onward: readonly NetworkNodes[];
  readonly border?: 'land' | 'sea' | undefined;
  /** The network aboard ships. */
  readonly aboard?: NetworkNodes | undefined;
}
