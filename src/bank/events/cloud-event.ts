import { EVENT_APIS, type EventKind, eventTypeOf, type LifecycleKind } from './event-api-table.ts';
import type { Subscription } from './subscription.ts';

/** An event as it is sent: CloudEvents 1.0, structured JSON. */
export interface CloudEvent {
  /** Unique within the source; an event that is sent again has it again. */
  readonly id: string;
  /** Address of the interface that tells it. */
  readonly source: string;
  readonly type: string;
  readonly specversion: '1.0';
  readonly datacontenttype: 'application/json';
  /** When it happened, ISO 8601. */
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CloudEventFacts {
  readonly id: string;
  /** Where the interfaces are, without a slash at the end. */
  readonly publicUrl: string;
  readonly kind: EventKind | LifecycleKind;
  readonly atMs: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export function cloudEventOf(
  subscription: Pick<Subscription, 'api' | 'id' | 'msisdn' | 'namesSubscriber'>,
  { id, publicUrl, kind, atMs, data }: CloudEventFacts,
): CloudEvent {
  const api = EVENT_APIS[subscription.api];
  const phoneNumber = `+${subscription.msisdn}`;
  const subject = api.subject === 'device' ? { device: { phoneNumber } } : { phoneNumber };
  return {
    id,
    source: `${publicUrl}/${api.name}/${api.version}`,
    type: eventTypeOf(api, kind),
    specversion: '1.0',
    datacontenttype: 'application/json',
    time: new Date(atMs).toISOString(),
    data: {
      ...(subscription.namesSubscriber && subject),
      subscriptionId: subscription.id,
      ...data,
    },
  };
}
