import type { Random } from '../../kit/random.ts';
import type { NetworkNodes } from '../core/world.ts';
import type { Switch } from '../nodes/switch.ts';
import { RIVALS, STEERING_PARTNERS } from './destination-table.ts';
import type { Life } from './life.ts';

/** A phone that is refused tries again after seconds (TS 24.008 clause 4.4.4.9: T3211 is 15 s), so often a network. */
const TRIES = [2, 5] as const;
const AGAIN_MS = [8_000, 30_000] as const;

/**
 * A phone shows up in a country: it tries the network that it hears best, again where it is refused, and then the
 * next one, until it is served or has tried them all.
 *
 * @param wanted whether the phone still is there
 */
export function settleIn(
  life: Life,
  phone: number,
  nodes: NetworkNodes,
  random: Random,
  wanted: () => boolean,
  done: (served: Switch | undefined) => void,
): void {
  const candidates = networksHeard(life, phone, nodes, random);
  const tryNetwork = (i: number): void => {
    const candidate = candidates[i];
    const at = candidate && life.switchOf(candidate, random);
    if (at === undefined) {
      done(undefined);
      return;
    }
    life.world.phones.camped[phone] = at.number;
    tryOften(life, phone, at, random, wanted, (served) => {
      if (served) done(at);
      else tryNetwork(i + 1);
    });
  };
  tryNetwork(0);
}

/** Fetches keys and registers, again and again where that fails; what is left of the keys serves the next try. */
function tryOften(
  life: Life,
  phone: number,
  at: Switch,
  random: Random,
  wanted: () => boolean,
  done: (served: boolean) => void,
): void {
  let left = TRIES[0] + random.below(TRIES[1] - TRIES[0]);
  const outcome = (task: () => void) => (succeeded: boolean) => {
    if (!wanted()) return;
    if (succeeded) done(true);
    else if (--left <= 0) done(false);
    else
      life.world.lab.queue.after(random.between(...AGAIN_MS), () => {
        if (wanted()) task();
      });
  };
  const register = (): void => at.register(phone, outcome(register));
  const authenticate = (): void =>
    at.authenticate(phone, (known) => {
      if (known && wanted()) register();
      else outcome(authenticate)(false);
    });
  authenticate();
}

/** The network itself, and at times a competitor that is heard better at first. */
function networksHeard(life: Life, phone: number, nodes: NetworkNodes, random: Random): NetworkNodes[] {
  const own = life.networkOf(phone);
  const rival = RIVALS[nodes.network.facts.id];
  const other = rival === undefined || own === nodes ? undefined : life.nodes(rival);
  if (other === undefined) return [nodes];
  const isOurs = own.network.isHome;
  if (isOurs) return random.chance(life.habits.rivalFirstShare) ? [other, nodes] : [nodes, other];
  // guests of networks that prefer our competitor, which nobody at our border sees once they are there
  const isSteeredAway = STEERING_PARTNERS.includes(own.network.facts.id);
  return isSteeredAway && random.chance(life.habits.rivalFirstShare) ? [nodes, other] : [nodes];
}
