import { cloudEventOf } from './cloud-event.ts';
import { DeadLetters } from './dead-letters.ts';
import { EVENT_APIS, type EventApiName, type EventKind, type LifecycleKind } from './event-api-table.ts';
import type { EventDatabase } from './event-database.ts';
import { follow } from './follow.ts';
import { Outbox } from './outbox.ts';
import type { Snapshot } from './snapshot.ts';
import {
  dueEndOf,
  type NewSubscription,
  type Subscription,
  statusAfter,
  type TerminationReason,
} from './subscription.ts';
import { SubscriptionStore } from './subscription-store.ts';
import type { Happening, Told } from './told.ts';
import { WatchedNumbers } from './watched-numbers.ts';

/** Subscriptions of one tenant. The contracts list them without pages: so many are an answer of five megabytes. */
export const MAX_SUBSCRIPTIONS_PER_TENANT = 10_000;

/** Subscriptions of all tenants, a kilobyte of memory each. */
export const MAX_SUBSCRIPTIONS = 100_000;

/** Numbers asked anew in a tick for what time alone changes: some milliseconds, between which requests are served. */
const NUMBERS_PER_TICK = 500;

/** Subscriptions that end by time in one tick; the rest do in the next. */
const ENDS_PER_TICK = 500;

export interface SubscriptionServiceOptions {
  readonly database: EventDatabase;
  /** What holds of a number (digits, no `+`) at a time. */
  readonly answersFor: (msisdn: string, nowMs: number) => Snapshot;
  /** What holds of it for one subscription, where that is not the same for all: in the sandbox. */
  readonly holdsFor?: (subscription: Subscription, nowMs: number) => Snapshot;
  /** A name that nobody can guess and that never comes again, a UUID for one. */
  readonly newId: () => string;
  /** Where the interfaces are, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether a tenant may learn the country that the holder of a number is in. */
  readonly mayTellPlace: (tenant: string, msisdn: string) => boolean;
}

const ENDED_TEXT: Readonly<Record<TerminationReason, string>> = {
  NETWORK_TERMINATED: 'the server stopped telling events',
  SUBSCRIPTION_EXPIRED: 'the time that the subscription was asked for is over',
  MAX_EVENTS_REACHED: 'the number of events that was asked for is reached',
  ACCESS_TOKEN_EXPIRED: 'the access token of the sink expires',
  SUBSCRIPTION_DELETED: 'the subscription was deleted',
};

/**
 * Subscriptions of all tenants: who is told what, until when. It is told that something about numbers changed, asks
 * what holds of those that somebody subscribed to, and writes what that tells to the outbox, together with having
 * told it. Time is an argument; numbers are digits without `+`.
 */
export class SubscriptionService {
  readonly outbox: Outbox;
  readonly deadLetters: DeadLetters;
  private readonly options: SubscriptionServiceOptions;
  private readonly store: SubscriptionStore;
  private readonly watched = new WatchedNumbers();

  constructor(options: SubscriptionServiceOptions) {
    this.options = options;
    this.store = new SubscriptionStore(options.database);
    this.deadLetters = new DeadLetters(options.database);
    this.outbox = new Outbox(options.database, this.deadLetters);
    for (const subscription of this.store.everyActive()) this.watched.set(subscription);
  }

  /** @returns `undefined` where the tenant, or all of them, have as many as there may be */
  create(asked: NewSubscription, nowMs: number): Subscription | undefined {
    const hasRoom =
      this.watched.size < MAX_SUBSCRIPTIONS &&
      this.store.activeCount(asked.tenant) < MAX_SUBSCRIPTIONS_PER_TENANT;
    if (!hasRoom) return undefined;
    const { hasInitialEvent, tellsStart } = EVENT_APIS[asked.api];
    const snapshot = this.options.answersFor(asked.msisdn, nowMs);
    return this.change(() => {
      const inserted = this.store.insert(asked, this.options.newId(), nowMs);
      if (tellsStart)
        this.tell(inserted, 'subscription-started', nowMs, {
          atMs: nowMs,
          data: { initiationReason: 'SUBSCRIPTION_CREATED' },
        });
      const told: Told = hasInitialEvent && asked.initialEvent === true ? { owesInitial: true } : {};
      return this.evaluate({ ...inserted, told }, snapshot, nowMs, true);
    });
  }

  find(tenant: string, api: EventApiName, id: string): Subscription | undefined {
    return this.store.byId(tenant, api, id);
  }

  /** Those that are active. @param msisdn of which number, all of them if not given */
  list(tenant: string, api: EventApiName, msisdn?: string): readonly Subscription[] {
    return this.store.active(tenant, api, msisdn);
  }

  /** Ends it, and tells its sink nothing more than that. @returns whether there was one */
  remove(tenant: string, api: EventApiName, id: string, nowMs: number): boolean {
    return this.change(() => {
      const found = this.store.byId(tenant, api, id);
      if (found === undefined) return false;
      if (found.status === 'ACTIVE') this.end(found, 'SUBSCRIPTION_DELETED', nowMs, nowMs);
      else this.store.end(found.seq, 'DELETED', nowMs, true);
      return true;
    });
  }

  /** What was said of these numbers may have changed. @returns how many events are to be told */
  numbersChanged(msisdns: Iterable<string>, nowMs: number): number {
    const subscribed = new Set<string>();
    for (const msisdn of msisdns) if (this.watched.has(msisdn)) subscribed.add(msisdn);
    return this.evaluateNumbers(subscribed, nowMs);
  }

  /** Time went on: ends what is over, and asks some numbers anew. To be called every second, or more often. */
  tick(nowMs: number): number {
    const due = this.store.due(nowMs, ENDS_PER_TICK);
    if (due.length > 0)
      this.change(() => {
        for (const subscription of due) {
          const end = dueEndOf(subscription);
          if (end !== undefined) this.end(subscription, end.reason, end.atMs, nowMs);
        }
      });
    const told = this.evaluateNumbers(this.watched.next(NUMBERS_PER_TICK), nowMs);
    this.options.database.transaction(() => this.store.purge(nowMs));
    return told;
  }

  /** By its place in the store, whether it ended or not. */
  subscription(seq: number): Subscription | undefined {
    return this.store.bySeq(seq);
  }

  /** The sink is no more: it is told nothing, not even that this is the end. */
  sinkGone(seq: number, nowMs: number): void {
    this.change(() => {
      const found = this.store.bySeq(seq);
      this.outbox.drop(seq, 'everything', nowMs);
      if (found?.status !== 'ACTIVE') return;
      this.store.end(seq, 'DELETED', nowMs, false);
      this.watched.delete(found);
    });
  }

  /** Sends a dead letter again, behind what waits. @returns why not, where it cannot */
  retry(row: number, nowMs: number): 'retried' | 'no-such-letter' | 'subscription-ended' {
    const seq = this.deadLetters.subscriptionOf(row);
    if (seq === undefined) return 'no-such-letter';
    const found = this.store.bySeq(seq);
    if (found?.status !== 'ACTIVE') return 'subscription-ended';
    this.outbox.revive(found, row, nowMs);
    return 'retried';
  }

  get activeCount(): number {
    return this.watched.size;
  }

  private evaluateNumbers(msisdns: Iterable<string>, nowMs: number): number {
    const steps: { subscription: Subscription; snapshot: Snapshot }[] = [];
    for (const msisdn of msisdns) {
      const snapshot = this.options.answersFor(msisdn, nowMs);
      for (const subscription of this.watched.of(msisdn))
        steps.push({ subscription, snapshot: this.options.holdsFor?.(subscription, nowMs) ?? snapshot });
    }
    if (steps.length === 0) return 0;
    return this.change(() => {
      let events = 0;
      for (const { subscription, snapshot } of steps)
        events += this.evaluate(subscription, snapshot, nowMs, false).eventsSent - subscription.eventsSent;
      return events;
    });
  }

  /** Compares, tells, and remembers what was told; answers the subscription as it is then. */
  private evaluate(
    before: Subscription,
    snapshot: Snapshot,
    nowMs: number,
    isBeginning: boolean,
  ): Subscription {
    const { tenant, msisdn, kind, startsAtMs, maxEvents } = before;
    const mayTellPlace = this.options.mayTellPlace(tenant, msisdn);
    const { told, happening } = follow({
      ...{ kind, told: before.told, snapshot, isBeginning, startsAtMs, nowMs, mayTellPlace },
    });
    const eventsSent = before.eventsSent + (happening === undefined ? 0 : 1);
    const after: Subscription = { ...before, told, eventsSent };
    if (happening !== undefined) this.tell(after, kind, nowMs, happening);
    if (isBeginning || happening !== undefined || !isSameState(before.told, told)) this.store.advance(after);
    if (maxEvents !== undefined && eventsSent >= maxEvents)
      return this.end(after, 'MAX_EVENTS_REACHED', nowMs, nowMs);
    this.watched.set(after);
    return after;
  }

  private end(
    subscription: Subscription,
    reason: TerminationReason,
    atMs: number,
    nowMs: number,
  ): Subscription {
    const isHidden = reason === 'SUBSCRIPTION_DELETED';
    const status = statusAfter(reason);
    if (isHidden) this.outbox.drop(subscription.seq, 'changes', nowMs);
    this.tell(subscription, 'subscription-ended', nowMs, {
      atMs,
      data: {
        terminationReason: reason,
        terminationDescription: ENDED_TEXT[reason],
        ...EVENT_APIS[subscription.api].endHas,
      },
    });
    this.store.end(subscription.seq, status, nowMs, isHidden);
    this.watched.delete(subscription);
    return { ...subscription, status };
  }

  private tell(
    subscription: Subscription,
    kind: EventKind | LifecycleKind,
    nowMs: number,
    happening: Happening,
  ): void {
    const { newId, publicUrl } = this.options;
    const event = cloudEventOf(subscription, { id: newId(), publicUrl, kind, ...happening });
    this.outbox.put(subscription, event, { isLifecycle: kind.startsWith('subscription-'), nowMs });
  }

  /** One transaction. Memory went ahead of a file that refused is set back from it. */
  private change<T>(body: () => T): T {
    try {
      return this.options.database.transaction(body);
    } catch (error) {
      this.watched.reset(this.store.everyActive());
      throw error;
    }
  }
}

/** The time of the newest fact alone is not worth a write; it is kept in memory. */
function isSameState(before: Told, after: Told): boolean {
  return JSON.stringify({ ...before, factAtMs: 0 }) === JSON.stringify({ ...after, factAtMs: 0 });
}
