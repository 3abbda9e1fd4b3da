import type { Act } from '../visit.ts';

/** What people dial: their balance most, call forwarding the few. */
const BALANCE_SHARE = 0.7;
const ASK_SHARE = 0.4;
const CANCEL_SHARE = 0.3;
/** Who forwards calls abroad forwards them to somebody at home, or to a local SIM in the other pocket. */
const TO_LOCAL_SHARE = 0.3;
const SUBSCRIBERS = 100_000;

/** Dials service codes: the balance (USSD); asks for, cancels and sets call forwarding. */
export const serviceCodes: Act = {
  timesADay: ({ serviceCodesADay }) => serviceCodesADay,
  play: ({ life, phone, random, at, own }) => {
    if (random.chance(BALANCE_SHARE)) at.askBalance(phone);
    else if (random.chance(ASK_SHARE)) at.askForwarding(phone, () => {});
    else if (random.chance(CANCEL_SHARE)) at.cancelForwarding(phone);
    else {
      const { network } = random.chance(TO_LOCAL_SHARE) ? at : own;
      const to = network.msisdnOf(random.below(network.isHome ? life.subscribers : SUBSCRIBERS));
      at.forwardCalls(phone, to, () => {}, 'cfnrc');
    }
  },
};
