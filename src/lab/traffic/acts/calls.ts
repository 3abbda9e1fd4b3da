import type { Act } from '../visit.ts';

/** Of the calls of somebody abroad, so many are made; the others come from home. */
const MADE_SHARE = 0.5;
/** Of those that are made, so many go home; the others to a restaurant round the corner. */
const HOME_SHARE = 0.6;

/** Calls and is called: a call that comes in asks for a roaming number abroad, and is led there over the trunks. */
export const calls: Act = {
  timesADay: ({ callsADay }) => callsADay,
  play: ({ life, phone, random, at, own }) => {
    const home = () => life.someNumber(own.network, random);
    if (!random.chance(MADE_SHARE)) own.gmsc.call(home(), life.world.phones.msisdnOf(phone));
    else at.call(phone, random.chance(HOME_SHARE) ? home() : life.someNumber(at.network, random));
  },
};
