import type { OperationHandler } from '../camara-api.ts';
import { type SubscriptionServices, subscriptionHandlers } from './subscriptions.ts';

/** CAMARA sim-swap-subscriptions 0.3.0. */
export function simSwapSubscriptionHandlers(
  services: SubscriptionServices,
): Readonly<Record<string, OperationHandler>> {
  return subscriptionHandlers(
    'sim-swap-subscriptions',
    {
      create: 'createSimSwapSubscription',
      list: 'retrieveSubscriptionList',
      retrieve: 'retrieveSubscription',
      remove: 'deleteSubscription',
    },
    services,
  );
}
