import { Engine } from '../../src/engine/engine.ts';
import { EngineMemory } from '../../src/engine/engine-memory.ts';
import { policyOfConfig } from '../../src/engine/policy-of-config.ts';
import { NetworkPlan } from '../../src/network/network-plan.ts';
import { NumberTable } from '../../src/state/number-table.ts';
import { imsiOf, msisdnOf, placeOf, trafficConfig } from './traffic-network.ts';

const MAX_SENDERS = 65_536;

/** When those who are remembered came to their places: days before the traffic. */
const PLACED_AT_MS = Date.UTC(2026, 0, 12, 10);

/** Of so many subscribers one is at home until the traffic registers them abroad. */
const AT_HOME_EVERY = 16;

/** A prime that has no factor in common with any number of subscribers: neighbours in traffic are none in memory. */
const STRIDE = 7919;

/** Digits with a 1 before them, as memory has them. */
function numberOf(digits: string): number {
  return Number(`1${digits}`);
}

/**
 * An engine with the network of the traffic, which knows its first `subscribers` and where they are.
 *
 * @param forBanks whether it remembers what banks ask about as well
 */
export function engineWith(subscribers: number, maxSubscribers = subscribers, forBanks = false): Engine {
  const config = trafficConfig();
  const plan = new NetworkPlan(config);
  const memory = new EngineMemory({
    homeCountry: plan.home.country,
    maxSubscribers,
    maxSenders: MAX_SENDERS,
    ...(forBanks ? { tables: { numbers: new NumberTable({ capacity: maxSubscribers }) } } : {}),
  });
  const { numbers } = memory;
  const table = memory.subscribers;
  // the longest period of places: those of the traffic come round every 900
  const places = Array.from({ length: 900 }, (_, subscriber) => {
    const { title, country } = placeOf(subscriber);
    return { title: numberOf(title), country };
  });
  const firstImsi = numberOf(imsiOf(0));
  const firstMsisdn = numberOf(msisdnOf(0));
  for (let i = 0; i < subscribers; i++) {
    const subscriber = (i * STRIDE) % subscribers;
    const row = table.obtain(firstImsi + subscriber);
    table.name(firstImsi + subscriber, firstMsisdn + subscriber);
    const place = places[subscriber % places.length];
    if (place === undefined || subscriber % AT_HOME_EVERY === 0) table.cameHome(row, PLACED_AT_MS);
    else table.placed(row, 'cs', place.title, place.country, PLACED_AT_MS);
    numbers?.pair(firstImsi + subscriber, firstMsisdn + subscriber, PLACED_AT_MS);
  }
  table.watched(PLACED_AT_MS);
  if (table.size !== subscribers)
    throw new Error(`${table.size} of ${subscribers} subscribers are remembered`);
  return new Engine({ plan, hasSmsRouter: true, policy: policyOfConfig(config), memory });
}
