import type { NetworkNodes } from '../core/world.ts';

/** A part of a journey: one network. */
export interface Leg {
  readonly at: NetworkNodes;
  /** Before, the phone is off or hears nobody for so long: a flight, a stretch of sea. */
  readonly awayMs: number;
  readonly stayMs: number;
}
