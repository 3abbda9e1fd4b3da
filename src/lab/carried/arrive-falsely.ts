import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';
import { fetchKeys } from './fetch-keys.ts';
import { stealRegistration } from './steal-registration.ts';

/** Switches register a phone so soon after it has shown that it is genuine. */
const UNTIL_REGISTRATION_MS = 2000;

/** Plays the whole arrival of somebody who has not come: keys first, the registration behind. */
export function arriveFalsely(stage: Stage, carried: Pick<Carried, 'node' | 'about'>): void {
  fetchKeys(stage, carried);
  stage.after(UNTIL_REGISTRATION_MS, () => stealRegistration(stage, carried));
}
