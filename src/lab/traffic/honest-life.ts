import type { World } from '../core/world.ts';
import { sendCommuters } from './commuters.ts';
import { writeToCustomers } from './company-texts.ts';
import { inviteGuests } from './guests.ts';
import { purgeLate } from './late-purges.ts';
import { type HonestLifeOptions, Life } from './life.ts';
import { growNetworks } from './new-switches.ts';
import { lookUpNumbers } from './number-look-ups.ts';
import { writeToEachOther } from './person-texts.ts';
import { repertoireOf } from './repertoire.ts';
import { steer } from './steering.ts';
import { sendTravellers } from './travellers.ts';
import { carryTwoIdentities } from './two-identities.ts';

/**
 * Plans the honest life of a world: people who travel, write, and are written to, and networks with their troubles.
 * Everything happens on the world's own queue, from its seed. A world has one life.
 *
 * @returns what others ask of it: who writes, who is at home
 */
export function liveHonestly(world: World, options: HonestLifeOptions = {}): Life {
  const life = new Life(world, options);
  const { lost, late } = life.habits;
  world.lab.exchange.trouble = { lost, late };
  const repertoire = repertoireOf(life.habits);
  steer(life);
  purgeLate(life);
  carryTwoIdentities(life);
  sendCommuters(life, repertoire);
  sendTravellers(life, repertoire);
  inviteGuests(life, repertoire);
  writeToEachOther(life);
  writeToCustomers(life);
  lookUpNumbers(life);
  growNetworks(life);
  return life;
}
