import type { NetworkNodes } from '../../core/world.ts';
import type { Leg } from '../leg.ts';
import type { Trip } from './trip.ts';

const MINUTE_MS = 60_000;
/** Times that a phone changes networks at a border before it settles: both are heard there. */
const CHANGES = 4;

/** A working day beyond the border. Near it the phone goes to and fro between the networks, morning and evening. */
export function commute({ random, own, to, border }: Trip): Leg[] {
  const gapMs = () => (border === 'land' ? 0 : random.between(15, 40) * MINUTE_MS);
  // the sea has two shores: who crosses it hears both for a while, and only then the gap
  const change = (at: NetworkNodes, stayMs: number): Leg => ({ at, awayMs: 0, stayMs });
  const toAndFro = (near: NetworkNodes, far: NetworkNodes): Leg[] =>
    Array.from({ length: random.below(CHANGES) }, () => [
      change(far, random.between(2, 15) * MINUTE_MS),
      change(near, random.between(2, 15) * MINUTE_MS),
    ]).flat();
  return [
    ...toAndFro(own, to),
    { at: to, awayMs: gapMs(), stayMs: random.between(7, 9.5) * 60 * MINUTE_MS },
    ...toAndFro(to, own),
    { at: own, awayMs: gapMs(), stayMs: 0 },
  ];
}
