import type { OperationHandler } from '../camara-api.ts';
import { type SubscriptionServices, subscriptionHandlers } from './subscriptions.ts';

/** CAMARA device-reachability-status-subscriptions 0.8.0. */
export function reachabilitySubscriptionHandlers(
  services: SubscriptionServices,
): Readonly<Record<string, OperationHandler>> {
  return subscriptionHandlers(
    'device-reachability-status-subscriptions',
    {
      create: 'createDeviceReachabilityStatusSubscription',
      list: 'retrieveDeviceReachabilityStatusSubscriptionList',
      retrieve: 'retrieveDeviceReachabilityStatusSubscription',
      remove: 'deleteDeviceReachabilityStatusSubscription',
    },
    services,
  );
}
