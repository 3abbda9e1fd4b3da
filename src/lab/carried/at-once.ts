import type { Stage } from '../scenarios/stage.ts';

/** Victims that somebody in a hurry takes in one go. */
const VICTIMS = 3;
/** Seconds between them, at most. */
const GAP_MS = 1500;

/** Does the same to several victims, one hard upon the other. */
export function atOnce(stage: Stage, task: (phone: number) => void): void {
  for (let i = 0; i < VICTIMS; i++) {
    const phone = stage.victim();
    stage.after(i * stage.random.between(GAP_MS / 2, GAP_MS), () => task(phone));
  }
}
