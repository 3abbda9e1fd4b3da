import type { CloudEvent } from './cloud-event.ts';
import { EventDatabase } from './event-database.ts';
import type { Snapshot } from './snapshot.ts';
import type { NewSubscription, Subscription } from './subscription.ts';
import { SubscriptionService } from './subscription-service.ts';

export const T = Date.UTC(2026, 0, 13, 20, 0, 0);
export const MSISDN = '447700900007';

export const NOTHING_KNOWN: Snapshot = {
  simChangedAtMs: undefined,
  roaming: undefined,
  reachability: undefined,
  risk: { verdict: 'UNKNOWN', atMs: T },
};

export const ASKED: NewSubscription = {
  api: 'device-roaming-status-subscriptions',
  tenant: 'metro-bank',
  msisdn: MSISDN,
  namesSubscriber: true,
  kind: 'roaming-status',
  sink: 'https://bank.example.com/events',
  credential: undefined,
  expiresAtMs: undefined,
  maxEvents: undefined,
  initialEvent: undefined,
};

export interface WorldOptions {
  readonly path?: string;
  readonly hasConsent?: boolean;
  readonly ids?: string;
}

/** A service over a store, of a network in which this is known of everybody. */
export function eventsWorld({ path = ':memory:', hasConsent = true, ids = 'id' }: WorldOptions = {}) {
  const database = EventDatabase.open(path);
  let known: Snapshot = NOTHING_KNOWN;
  let made = 0;
  const service = new SubscriptionService({
    database,
    answersFor: () => known,
    newId: () => `${ids}-${++made}`,
    publicUrl: 'https://wardline.example.com',
    mayTellPlace: () => hasConsent,
  });
  return {
    database,
    service,
    subscribe(more: Partial<NewSubscription> = {}, nowMs = T): Subscription {
      const made = service.create({ ...ASKED, ...more }, nowMs);
      if (made === undefined) throw new Error('no room for it');
      return made;
    },
    /** Lets this be known, and answers how many events it makes. */
    becomes(more: Partial<Snapshot>, nowMs: number): number {
      known = { ...known, ...more };
      return service.numbersChanged([MSISDN], nowMs);
    },
    knows(more: Partial<Snapshot>): void {
      known = { ...known, ...more };
    },
    /** What waits to be told, in order. */
    waiting(): CloudEvent[] {
      return database.sql
        .prepare('SELECT body FROM outbox ORDER BY row')
        .all()
        .map(({ body }) => JSON.parse(String(body)) as CloudEvent);
    },
    /** The last parts of the types of what waits. */
    kinds(): string[] {
      return this.waiting().map(({ type }) => type.split('.').at(-1) ?? '');
    },
  };
}
