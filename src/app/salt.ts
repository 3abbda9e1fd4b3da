import { randomInt } from 'node:crypto';

/** 32 bits by chance: of the places of numbers in memory, so that no sender can choose such as fall together. */
export function newSalt(): number {
  return randomInt(2 ** 32);
}
