import type { OperationHandler } from '../camara-api.ts';
import { type SubscriptionServices, subscriptionHandlers } from './subscriptions.ts';

/** The subscriptions of our own sms-interception-risk 0.1, in CAMARA's form. */
export function interceptionRiskSubscriptionHandlers(
  services: SubscriptionServices,
): Readonly<Record<string, OperationHandler>> {
  return subscriptionHandlers(
    'sms-interception-risk',
    {
      create: 'createSmsInterceptionRiskSubscription',
      list: 'retrieveSmsInterceptionRiskSubscriptionList',
      retrieve: 'retrieveSmsInterceptionRiskSubscription',
      remove: 'deleteSmsInterceptionRiskSubscription',
    },
    services,
  );
}
