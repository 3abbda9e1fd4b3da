import { EVENT_APIS, eventTypeOf } from '../../bank/events/event-api-table.ts';
import { dueEndOf, type Subscription } from '../../bank/events/subscription.ts';
import { timestamp } from '../answer-body.ts';
import type { Caller } from '../caller.ts';

/**
 * A subscription as its owner is shown it: without what its sink is shown, and without the number where a token
 * names the subscriber, of the caller or of who made it.
 */
export function subscriptionBody(
  subscription: Subscription,
  caller: Caller,
): Readonly<Record<string, unknown>> {
  const { sink, kind, id, startsAtMs, status, expiresAtMs, maxEvents, initialEvent } = subscription;
  const api = EVENT_APIS[subscription.api];
  const due = dueEndOf(subscription);
  return {
    protocol: 'HTTP',
    sink,
    types: [eventTypeOf(api, kind)],
    config: {
      subscriptionDetail: subjectBody(subscription, caller),
      ...(expiresAtMs !== undefined && { subscriptionExpireTime: timestamp(expiresAtMs) }),
      ...(maxEvents !== undefined && { subscriptionMaxEvents: maxEvents }),
      ...(initialEvent !== undefined && { initialEvent }),
    },
    id,
    startsAt: timestamp(startsAtMs),
    ...(due !== undefined && { expiresAt: timestamp(due.atMs) }),
    status,
  };
}

function subjectBody(
  { api, msisdn, namesSubscriber }: Subscription,
  caller: Caller,
): Readonly<Record<string, unknown>> {
  if (caller.phoneNumber !== undefined || !namesSubscriber) return {};
  const phoneNumber = `+${msisdn}`;
  return EVENT_APIS[api].subject === 'device' ? { device: { phoneNumber } } : { phoneNumber };
}
