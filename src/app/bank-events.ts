import { randomUUID } from 'node:crypto';
import type { BankKnowledge } from '../bank/bank-memory.ts';
import { EventDatabase } from '../bank/events/event-database.ts';
import { SnapshotAnswers } from '../bank/events/snapshot-of.ts';
import { SubscriptionService } from '../bank/events/subscription-service.ts';
import type { InterceptionRisk } from '../bank/interception-risk.ts';
import { EventDelivery, type FailedAttempt } from '../http/events/event-delivery.ts';
import type { EventSigner } from '../http/events/event-signer.ts';
import { type Resolver, SinkGuard, type SinkPolicy } from '../http/events/sink-guard.ts';
import { resolveHost } from '../http/events/sink-resolver.ts';
import type { SubscriptionServices } from '../http/routes/subscriptions.ts';

/** Between looks at what is due: short beside what a network takes to tell, long beside what a look costs. */
const TICK_MS = 1_000;

export interface BankEventsOptions {
  /** The file of subscriptions; `:memory:` keeps nothing. */
  readonly path: string;
  readonly knowledge: BankKnowledge;
  readonly risk: InterceptionRisk;
  /** A bank by its identifier; `undefined` for one that is not configured. */
  readonly bankOf: (
    tenant: string,
  ) => { readonly sinks: SinkPolicy; hasConsentOf(msisdn: string): boolean } | undefined;
  /** Where the interfaces are, without a slash at the end. */
  readonly publicUrl: string;
  readonly signer: EventSigner;
  /** Now, as the network has it: milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly resolve?: Resolver;
  readonly trustedCertificates?: readonly string[];
  readonly onFailedAttempt?: (attempt: FailedAttempt) => void;
  readonly onFault: (error: unknown) => void;
}

/** Subscriptions and their deliveries while the server runs. */
export class BankEvents {
  readonly services: SubscriptionServices;
  readonly delivery: EventDelivery;
  private readonly database: EventDatabase;
  private readonly options: BankEventsOptions;
  private readonly timer: NodeJS.Timeout;
  private readonly changed = new Set<string>();

  /** @throws StoreError where the file cannot be used */
  constructor(options: BankEventsOptions) {
    this.options = options;
    const { knowledge, risk, bankOf, nowMs, resolve = resolveHost } = options;
    this.database = EventDatabase.open(options.path);
    const answers = new SnapshotAnswers(knowledge, risk);
    const service = new SubscriptionService({
      database: this.database,
      answersFor: (msisdn, atMs) => answers.of(msisdn, atMs),
      newId: randomUUID,
      publicUrl: options.publicUrl,
      mayTellPlace: (tenant, msisdn) => bankOf(tenant)?.hasConsentOf(msisdn) === true,
    });
    const guard = new SinkGuard(resolve);
    const policyOf = (tenant: string) => bankOf(tenant)?.sinks;
    const isOurs = (msisdn: string) => knowledge.plan.isHomeMsisdn(msisdn);
    this.services = { service, guard, policyOf, isOurs, nowMs };
    this.delivery = new EventDelivery({
      ...{ service, guard, policyOf, signer: options.signer, onFault: options.onFault },
      ...(options.onFailedAttempt && { onFailedAttempt: options.onFailedAttempt }),
      ...(options.trustedCertificates && { trustedCertificates: options.trustedCertificates }),
      clock: nowMs,
      chance: Math.random,
      deadline: AbortSignal.timeout,
    });
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.timer.unref();
  }

  /** Something that banks are told of this number (digits, no `+`) may have changed; cheap, and looked at by `flush`. */
  numberChanged(msisdn: string): void {
    this.changed.add(msisdn);
  }

  /** Tells what changed since the last time: to be called after a slice of messages. */
  flush(): void {
    this.guarded(() => {
      const numbers = [...this.changed];
      this.changed.clear();
      if (this.services.service.numbersChanged(numbers, this.options.nowMs()) > 0) this.delivery.run();
    });
  }

  /** Tells nothing more, waits for what is on its way (ten seconds at most), and gives the file back. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.flush();
    await this.delivery.stop();
    this.database.dispose();
  }

  private tick(): void {
    this.flush();
    this.guarded(() => this.services.service.tick(this.options.nowMs()));
    this.delivery.run();
  }

  private guarded(body: () => void): void {
    try {
      body();
    } catch (error) {
      this.options.onFault(error);
    }
  }
}
