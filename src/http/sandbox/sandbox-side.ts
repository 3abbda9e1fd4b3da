import { EventDatabase } from '../../bank/events/event-database.ts';
import { SubscriptionService } from '../../bank/events/subscription-service.ts';
import { type BankAnswers, bankApisOf } from '../bank-apis.ts';
import type { CamaraApi } from '../camara-api.ts';
import { EventDelivery, type EventDeliveryOptions } from '../events/event-delivery.ts';
import { sandboxAnswers } from './sandbox-answers.ts';
import { sandboxCodes } from './sandbox-codes.ts';
import { sandboxSubscriber } from './sandbox-numbers.ts';
import { sandboxSnapshot } from './sandbox-snapshot.ts';

export interface SandboxSideOptions extends Omit<EventDeliveryOptions, 'service'> {
  readonly newId: () => string;
  readonly publicUrl: string;
}

/**
 * All that a bank of the sandbox meets: the interfaces of the others, with numbers, codes, subscriptions and events of
 * its own, in memory alone. It is made of nothing that knows the network, so that nothing of it can be told here.
 */
export class SandboxSide {
  readonly apis: readonly CamaraApi[];
  private readonly options: SandboxSideOptions;
  private readonly database = EventDatabase.open(':memory:');
  private readonly service: SubscriptionService;
  private readonly delivery: EventDelivery;

  constructor(options: SandboxSideOptions) {
    const { clock: nowMs, newId, publicUrl, guard, policyOf } = options;
    this.options = options;
    this.service = new SubscriptionService({
      database: this.database,
      answersFor: (msisdn, atMs) => sandboxSnapshot(msisdn, atMs, atMs),
      holdsFor: ({ msisdn, startsAtMs }, atMs) => sandboxSnapshot(msisdn, startsAtMs, atMs),
      newId,
      publicUrl,
      mayTellPlace: (_, msisdn) => sandboxSubscriber(msisdn)?.hasConsent === true,
    });
    this.delivery = new EventDelivery({ ...options, service: this.service });
    const answers: BankAnswers = {
      ...sandboxAnswers(sandboxCodes(nowMs, newId), nowMs),
      subscriptions: {
        service: this.service,
        guard,
        policyOf,
        isOurs: (msisdn) => sandboxSubscriber(msisdn) !== undefined,
        nowMs,
      },
    };
    this.apis = bankApisOf(answers);
  }

  /** Tells what has changed, and sends what is due. To be called some times a second. */
  tick(): void {
    try {
      this.service.tick(this.options.clock());
    } catch (error) {
      this.options.onFault(error);
    }
    this.delivery.run();
  }

  async close(): Promise<void> {
    await this.delivery.stop();
    this.database.dispose();
  }
}
