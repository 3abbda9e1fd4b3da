import type { Act } from '../visit.ts';

/** Numbers of a partner's subscribers whom somebody may write to. */
const CORRESPONDENTS = 100_000;
/** Of those whom people abroad write to, so many are at home where they come from; the others are where they are. */
const TO_OWN_SHARE = 0.7;

/** Writes a text, by the service centre that the SIM names: that of the home network. */
export const writesText: Act = {
  timesADay: ({ writtenADay }) => writtenADay,
  play: ({ life, phone, random, at, own }) => {
    const { network } = random.chance(TO_OWN_SHARE) || at.network.isHome ? own : { network: at.network };
    const count = network.isHome ? life.subscribers : CORRESPONDENTS;
    const to = network.msisdnOf(random.below(count));
    at.submitText(phone, to, life.words('person', to, random), own.smsc.title);
  },
};

/** Gets a text from somebody at home. */
export const getsText: Act = {
  timesADay: ({ receivedADay }) => receivedADay,
  play: ({ life, phone, random, own }) => {
    const count = own.network.isHome ? life.subscribers : CORRESPONDENTS;
    const from = own.network.msisdnOf(random.below(count));
    life.submit(own.smsc, 'person', from, life.world.phones.msisdnOf(phone), random);
  },
};
