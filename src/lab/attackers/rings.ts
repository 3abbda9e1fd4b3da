import { NONE } from '../core/phones.ts';
import type { World } from '../core/world.ts';
import type { Stage } from '../scenarios/stage.ts';
import { switchOf } from './victims.ts';

/** Pause between two tries to reach somebody: milliseconds. */
const AGAIN_MS = 10 * 60_000;

/**
 * A friend rings a victim, and again where nobody answers.
 *
 * @param wentElsewhere told once somebody answers who is not the victim
 */
export function friendRings(stage: Stage, victim: number, tries: number, wentElsewhere: () => void): void {
  const { phones } = stage.world;
  const friend = somebodyInReach(stage.world, victim);
  const number = phones.msisdnOf(friend);
  let heard = false;
  phones.listeners.push((phone, from) => {
    if (phone === victim && from === number) heard = true;
  });
  const ring = (left: number): void => {
    // the friend may be on a flight by now
    if (phones.camped[friend] === NONE) {
      if (left > 1) stage.after(AGAIN_MS, () => ring(left - 1));
      return;
    }
    stage.tell('rings the victim', 'a friend');
    switchOf(stage.world, friend).call(friend, phones.msisdnOf(victim), ({ answered }) => {
      if (answered && !heard) wentElsewhere();
      else if (!answered && left > 1) stage.after(AGAIN_MS, () => ring(left - 1));
    });
  };
  ring(tries);
}

/** The next phone of ours that a switch serves. */
function somebodyInReach({ phones }: World, victim: number): number {
  for (let step = 1; step < phones.homeCount; step++) {
    const phone = (victim + step) % phones.homeCount;
    if (phones.isOn(phone) && phones.camped[phone] !== NONE) return phone;
  }
  return victim;
}
