import type { Act } from '../visit.ts';

/** Of those whom people abroad write to, so many are at home where they come from; the others are where they are. */
const TO_OWN_SHARE = 0.7;

/** Writes a text, by the service centre that the SIM names: that of the home network. */
export const writesText: Act = {
  timesADay: ({ writtenADay }) => writtenADay,
  play: ({ life, phone, random, at, own }) => {
    const { network } = random.chance(TO_OWN_SHARE) || at.network.isHome ? own : { network: at.network };
    const to = life.someNumber(network, random);
    at.submitText(phone, to, life.words('person', to, random), own.smsc.title);
  },
};

/** Gets a text from somebody at home. */
export const getsText: Act = {
  timesADay: ({ receivedADay }) => receivedADay,
  play: ({ life, phone, random, own }) => {
    const from = life.someNumber(own.network, random);
    life.submit(own.smsc, 'person', from, life.world.phones.msisdnOf(phone), random);
  },
};
