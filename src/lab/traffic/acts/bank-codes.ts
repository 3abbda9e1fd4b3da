import type { Act } from '../visit.ts';

/** Names that banks and shops write under. */
const SENDERS = ['ExampleBank', 'ExampleCard', 'ExampleShop', 'ExamplePost'];

/** Pays with a card abroad: the bank sends a code by the service centre of the home network. */
export const bankCodes: Act = {
  timesADay: ({ codesADay }) => codesADay,
  play: ({ life, phone, random, own }) => {
    const from = { alphanumeric: random.pick(SENDERS) };
    life.submit(own.smsc, 'code', from, life.world.phones.msisdnOf(phone), random);
  },
};
