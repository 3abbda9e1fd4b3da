import type { OperationHandler } from '../camara-api.ts';
import { type SubscriptionServices, subscriptionHandlers } from './subscriptions.ts';

/** CAMARA device-roaming-status-subscriptions 0.8.0. */
export function roamingSubscriptionHandlers(
  services: SubscriptionServices,
): Readonly<Record<string, OperationHandler>> {
  return subscriptionHandlers(
    'device-roaming-status-subscriptions',
    {
      create: 'createDeviceRoamingStatusSubscription',
      list: 'retrieveDeviceRoamingStatusSubscriptionList',
      retrieve: 'retrieveDeviceRoamingStatusSubscription',
      remove: 'deleteDeviceRoamingStatusSubscription',
    },
    services,
  );
}
