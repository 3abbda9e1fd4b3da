import type { CamaraApi } from './camara-api.ts';
import { loadContract } from './contract/load-contract.ts';
import { reachabilitySubscriptionHandlers } from './routes/device-reachability-status-subscriptions.ts';
import { roamingSubscriptionHandlers } from './routes/device-roaming-status-subscriptions.ts';
import { simSwapSubscriptionHandlers } from './routes/sim-swap-subscriptions.ts';
import type { SubscriptionServices } from './routes/subscriptions.ts';

/** CAMARA's interfaces that subscribe, as they are served. Our own subscribes at the paths of its question. */
export function subscriptionApis(services: SubscriptionServices): readonly CamaraApi[] {
  return [
    {
      prefix: '/sim-swap-subscriptions/v0.3',
      document: loadContract('sim-swap-subscriptions'),
      handlers: simSwapSubscriptionHandlers(services),
    },
    {
      prefix: '/device-roaming-status-subscriptions/v0.8',
      document: loadContract('device-roaming-status-subscriptions'),
      handlers: roamingSubscriptionHandlers(services),
    },
    {
      prefix: '/device-reachability-status-subscriptions/v0.8',
      document: loadContract('device-reachability-status-subscriptions'),
      handlers: reachabilitySubscriptionHandlers(services),
    },
  ];
}
