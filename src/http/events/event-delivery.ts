import type { SecureContext } from 'node:tls';
import type { DueQueue, WaitingEvent } from '../../bank/events/outbox.ts';
import type { Subscription } from '../../bank/events/subscription.ts';
import type { SubscriptionService } from '../../bank/events/subscription-service.ts';
import { MAX_ATTEMPTS, waitBeforeRetryMs } from './back-off.ts';
import { outcomeOf } from './delivery-outcome.ts';
import { type EventSigner, SIGNATURE_HEADER } from './event-signer.ts';
import type { SinkGuard, SinkPolicy } from './sink-guard.ts';
import { postToSink, type SinkAnswer, trustAlso } from './sink-post.ts';

/** Deliveries at one time: a socket and some kilobytes each. */
export const MAX_DELIVERIES = 64;
/** Of one tenant, so that sinks of one bank that hang do not keep the events of another. */
export const MAX_DELIVERIES_PER_TENANT = 16;
/** From the name service to the last octet of the answer. A sink takes an event first and works on it then. */
const ATTEMPT_MS = 10_000;

/** A try that failed, for the log: nothing in it tells whom the event is about. */
export interface FailedAttempt {
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly eventId: string;
  readonly type: string;
  /** Tries so far, with this one. */
  readonly attempts: number;
  readonly reason: string;
  /** It is with the dead letters now. */
  readonly isGivenUp: boolean;
}

export interface EventDeliveryOptions {
  readonly service: SubscriptionService;
  readonly guard: SinkGuard;
  readonly signer: EventSigner;
  /** Where events of a tenant may go; `undefined` for a tenant that is no more. */
  readonly policyOf: (tenant: string) => SinkPolicy | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 up to and without 1. */
  readonly chance: () => number;
  /** A signal that aborts after so many milliseconds. */
  readonly deadline: (afterMs: number) => AbortSignal;
  /** Certificates in PEM that are trusted beside the public ones. */
  readonly trustedCertificates?: readonly string[];
  readonly onFailedAttempt?: (attempt: FailedAttempt) => void;
  /** The store did not do its part; what was not written down is sent again. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Takes events from the outbox to their sinks: those of one subscription one after the other, each until it was
 * taken or given up.
 */
export class EventDelivery {
  /** Counted since the start. */
  readonly counts = { delivered: 0, failed: 0, givenUp: 0, gone: 0 };
  private readonly options: EventDeliveryOptions;
  /** Tenants by the queue that is worked on. */
  private readonly working = new Map<number, { readonly tenant: string; readonly done: Promise<void> }>();
  private readonly trust: SecureContext | undefined;
  private isStopped = false;

  constructor(options: EventDeliveryOptions) {
    this.options = options;
    const { trustedCertificates } = options;
    this.trust = trustedCertificates === undefined ? undefined : trustAlso(trustedCertificates);
  }

  /** Starts what is due and has room. To be called every second, or more often; never throws. */
  run(): void {
    if (this.isStopped) return;
    try {
      for (const queue of this.startable()) {
        const done = this.work(queue);
        this.working.set(queue.subscription, { tenant: queue.tenant, done });
      }
    } catch (error) {
      this.options.onFault(error);
    }
  }

  /** When nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.working.size > 0) await Promise.all([...this.working.values()].map(({ done }) => done));
  }

  /** Starts nothing more, and waits for what is on its way: ten seconds at most. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.settled();
  }

  private startable(): DueQueue[] {
    const room = MAX_DELIVERIES - this.working.size;
    if (room <= 0) return [];
    const perTenant = new Map<string, number>();
    for (const { tenant } of this.working.values()) perTenant.set(tenant, (perTenant.get(tenant) ?? 0) + 1);
    const isFull = (tenant: string) => (perTenant.get(tenant) ?? 0) >= MAX_DELIVERIES_PER_TENANT;
    const full = [...perTenant.keys()].filter(isFull);
    const started: DueQueue[] = [];
    // those that are worked on are due as well, until they are done
    for (const queue of this.options.service.outbox.due(this.options.clock(), 2 * MAX_DELIVERIES, full)) {
      const { subscription, tenant } = queue;
      if (started.length === room) break;
      if (this.working.has(subscription) || isFull(tenant)) continue;
      perTenant.set(tenant, (perTenant.get(tenant) ?? 0) + 1);
      started.push(queue);
    }
    return started;
  }

  /** Delivers what one subscription has waiting, until that is nothing or has to wait. */
  private async work({ subscription }: DueQueue): Promise<void> {
    const { service, clock, onFault } = this.options;
    let isSound = true;
    try {
      // what is started is noted before it is done, however quick it is
      await Promise.resolve();
      while (!this.isStopped) {
        const event = service.outbox.head(subscription, clock());
        if (event === undefined) break;
        await this.deliver(event);
      }
    } catch (error) {
      isSound = false;
      onFault(error);
    }
    this.working.delete(subscription);
    // a store that refuses is asked again at the next run, and not at once
    if (isSound) this.run();
  }

  private async deliver(event: WaitingEvent): Promise<void> {
    const { service, clock } = this.options;
    const subscription = service.subscription(event.subscription);
    if (subscription === undefined) return service.outbox.delivered(event, clock());
    const answer = await this.post(subscription, event);
    if ('status' in answer) return this.settle(subscription, event, answer);
    return this.failed(subscription, event, answer);
  }

  private settle(subscription: Subscription, event: WaitingEvent, answer: SinkAnswer): void {
    const { service, clock } = this.options;
    const outcome = outcomeOf(answer);
    switch (outcome) {
      case 'delivered':
        this.counts.delivered++;
        service.outbox.delivered(event, clock());
        return;
      case 'gone':
        this.counts.gone++;
        service.sinkGone(subscription.seq, clock());
        return;
      case 'again':
      case 'never': {
        const reason = `the sink answered ${answer.status}`;
        const retryAfterMs = outcome === 'again' ? (answer.retryAfterMs ?? 0) : undefined;
        this.failed(subscription, event, { reason, retryAfterMs });
        return;
      }
      default:
        outcome satisfies never;
    }
  }

  /** One try. Answers what the sink did, or why it was not asked. */
  private async post(subscription: Subscription, event: WaitingEvent): Promise<SinkAnswer | Failure> {
    const { guard, signer, policyOf, clock, deadline } = this.options;
    const { tenant, sink, credential } = subscription;
    const policy = policyOf(tenant);
    if (policy === undefined) return never('the bank is not known any more');
    if (credential !== undefined && credential.expiresAtMs <= clock())
      return never('the access token of the sink has expired');
    const signal = deadline(ATTEMPT_MS);
    const check = await orAborted(guard.check(sink, policy), signal);
    if (check === undefined) return later('the name of the sink was not resolved in time');
    if ('fault' in check) return later(check.fault);
    const headers = {
      'content-type': 'application/cloudevents+json',
      'user-agent': 'wardline',
      'x-correlator': event.eventId,
      [SIGNATURE_HEADER]: await signer.sign(event.body, clock()),
      ...(credential !== undefined && { authorization: `Bearer ${credential.accessToken}` }),
    };
    try {
      return await postToSink({ ...check, headers, body: event.body, signal, trust: this.trust });
    } catch (error) {
      return later(signal.aborted ? 'the sink did not answer in time' : `no connection (${codeOf(error)})`);
    }
  }

  private failed(subscription: Subscription, event: WaitingEvent, { reason, retryAfterMs }: Failure): void {
    const { service, clock, chance, onFailedAttempt } = this.options;
    const attempts = event.attempts + 1;
    const isGivenUp = retryAfterMs === undefined || attempts >= MAX_ATTEMPTS;
    if (isGivenUp) service.outbox.bury({ ...event, attempts }, reason, clock());
    else service.outbox.postponed(event, clock() + waitBeforeRetryMs(attempts, chance(), retryAfterMs));
    this.counts.failed++;
    if (isGivenUp) this.counts.givenUp++;
    const { tenant, id: subscriptionId } = subscription;
    const { eventId, type } = event;
    onFailedAttempt?.({ tenant, subscriptionId, eventId, type, attempts, reason, isGivenUp });
  }
}

interface Failure {
  readonly reason: string;
  /** What the sink asked to wait for, at least; `undefined` where no other try is made. */
  readonly retryAfterMs: number | undefined;
}

function later(reason: string): Failure {
  return { reason, retryAfterMs: 0 };
}

function never(reason: string): Failure {
  return { reason, retryAfterMs: undefined };
}

/** `undefined` where the signal came first. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
    work.then(resolve, reject);
  });
}

/** The code of a fault of the net; its words may have the address of the sink in them. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
