import type { FastifyInstance } from 'fastify';
import type { BankKnowledge } from '../bank/bank-memory.ts';
import { RiskGate } from '../bank/code-gate.ts';
import type { EventDatabase } from '../bank/events/event-database.ts';
import { SubscriptionService } from '../bank/events/subscription-service.ts';
import { InterceptionRisk } from '../bank/interception-risk.ts';
import { OneTimeCodes, type TextSender } from '../bank/one-time-codes.ts';
import { snapshots } from '../bank/snapshot-of.ts';
import type { BankConfig } from '../network/bank-config-schema.ts';
import { digitsOf } from '../state/subscriber-row.ts';
import { type BankAccess, buildBankAccess } from './auth/bank-access.ts';
import type { SigningKeys } from './auth/signing-keys.ts';
import { bankApis } from './bank-apis.ts';
import { serveCamaraApi } from './camara-api.ts';
import { serveDocumentation } from './documentation.ts';
import { EventDelivery, type FailedAttempt } from './events/event-delivery.ts';
import { EventSigner } from './events/event-signer.ts';
import { type Resolver, SinkGuard, type SinkPolicy } from './events/sink-guard.ts';
import type { QuestionLog } from './question.ts';
import { withSandbox } from './sandbox/sandbox-apis.ts';
import { SandboxSide } from './sandbox/sandbox-side.ts';

export interface BankSideOptions {
  /** The section `bank`, with the keys of its files. */
  readonly config: BankConfig;
  readonly keys: SigningKeys;
  readonly knowledge: BankKnowledge;
  readonly events: EventDatabase;
  /** Where what banks ask is written down; nowhere without one. */
  readonly questions?: QuestionLog | undefined;
  /** Takes texts with codes; without one, the interface for codes is not served. */
  readonly texts?: (TextSender & { addTo?(server: FastifyInstance): void }) | undefined;
  /** Now as the network has it, which answers are about, and as the machine has it, which tokens are about. */
  readonly networkNowMs: () => number;
  readonly wallNowMs: () => number;
  /** From 0 up to and without 1, for waits; and a whole number below `end` that nobody can foresee, for codes. */
  readonly chance: () => number;
  readonly secretChance: (end: number) => number;
  readonly newId: () => string;
  readonly resolve: Resolver;
  readonly deadline: (afterMs: number) => AbortSignal;
  readonly trustedCertificates?: readonly string[];
  readonly onFailedAttempt?: (attempt: FailedAttempt) => void;
  /** A fault of ours, or of the disk, that no caller is told of. */
  readonly onFault: (error: unknown) => void;
}

/** All that a bank meets: who may ask, what is answered, and what is told without being asked. */
export class BankSide {
  readonly access: BankAccess;
  readonly risk: InterceptionRisk;
  readonly subscriptions: SubscriptionService;
  readonly delivery: EventDelivery;
  private readonly options: BankSideOptions;
  private readonly guard: SinkGuard;
  private readonly sandbox: SandboxSide | undefined;
  /** Numbers of which something has changed since the last look, digits with a 1 before them. */
  private readonly changed = new Set<number>();

  private constructor(options: BankSideOptions, signer: EventSigner) {
    const { config, keys, knowledge, events, wallNowMs, chance, newId, onFault } = options;
    const { plan, memory } = knowledge;
    this.options = options;
    this.risk = new InterceptionRisk(memory, plan);
    this.access = buildBankAccess({
      config,
      keys,
      isOurs: (msisdn) => plan.isHomeMsisdn(msisdn),
      nowMs: wallNowMs,
      onError: onFault,
    });
    this.subscriptions = new SubscriptionService({
      database: events,
      answersFor: snapshots(knowledge, this.risk),
      newId,
      publicUrl: config.publicUrl,
      mayTellPlace: (tenant, msisdn) => this.tenant(tenant)?.hasConsentOf(msisdn) === true,
    });
    this.guard = new SinkGuard(options.resolve);
    const delivery = {
      guard: this.guard,
      signer,
      policyOf: (tenant: string) => this.policyOf(tenant),
      chance,
      deadline: options.deadline,
      ...(options.trustedCertificates === undefined
        ? {}
        : { trustedCertificates: options.trustedCertificates }),
      ...(options.onFailedAttempt === undefined ? {} : { onFailedAttempt: options.onFailedAttempt }),
      onFault,
    };
    this.delivery = new EventDelivery({
      ...delivery,
      service: this.subscriptions,
      // who asked about real numbers once, and is in the sandbox now, is told no more of them
      policyOf: (tenant) => (this.tenant(tenant)?.isSandbox === true ? undefined : this.policyOf(tenant)),
      clock: options.networkNowMs,
    });
    if (this.access.tenants.all.some(({ isSandbox }) => isSandbox))
      this.sandbox = new SandboxSide({ ...delivery, clock: wallNowMs, newId, publicUrl: config.publicUrl });
    memory.numbers.changed = (msisdn) => this.changed.add(msisdn);
  }

  static async open(options: BankSideOptions): Promise<BankSide> {
    const [key] = options.keys.keys;
    if (key === undefined) throw new RangeError('there is no key to sign with');
    return new BankSide(options, await EventSigner.of(key));
  }

  /** Adds every interface, and the authorization server, to a server that does not listen yet. */
  async addTo(server: FastifyInstance): Promise<void> {
    const { config, knowledge, networkNowMs, wallNowMs, texts, secretChance, newId, questions } =
      this.options;
    const { plan } = knowledge;
    const codes =
      texts &&
      new OneTimeCodes({
        sender: texts,
        gate: new RiskGate(this.risk, knowledge, networkNowMs),
        nowMs: networkNowMs,
        chance: secretChance,
        newId,
      });
    const subscriptions = {
      service: this.subscriptions,
      guard: this.guard,
      policyOf: (tenant: string) => this.policyOf(tenant),
      isOurs: (msisdn: string) => plan.isHomeMsisdn(msisdn),
      nowMs: networkNowMs,
    };
    const network = bankApis({ knowledge, risk: this.risk, nowMs: networkNowMs, codes, subscriptions });
    const apis = this.sandbox === undefined ? network : withSandbox(network, this.sandbox.apis);
    await this.access.addRoutes(server);
    texts?.addTo?.(server);
    const keeping = questions && { log: questions, nowMs: wallNowMs };
    for (const api of apis) await serveCamaraApi(server, api, this.access.authenticator, newId, keeping);
    await serveDocumentation(server, config.publicUrl);
  }

  /** Something was found about a subscriber: an IMSI or MSISDN, digits with a 1 before them. */
  found(subscriber: number): void {
    const { numbers } = this.options.knowledge.memory;
    const row = numbers.findByImsi(subscriber);
    this.changed.add(row < 0 ? subscriber : numbers.msisdnOf(row));
  }

  /** Tells what has changed, and sends what is due. To be called some times a second. */
  tick(): void {
    const { networkNowMs, onFault } = this.options;
    try {
      const nowMs = networkNowMs();
      if (this.changed.size > 0) {
        const numbers = [...this.changed].map(digitsOf);
        this.changed.clear();
        this.subscriptions.numbersChanged(numbers, nowMs);
      }
      this.subscriptions.tick(nowMs);
    } catch (error) {
      onFault(error);
    }
    this.delivery.run();
    this.sandbox?.tick();
  }

  /** Ends what is on its way. */
  async close(): Promise<void> {
    await this.delivery.stop();
    await this.sandbox?.close();
    await this.options.questions?.close();
    this.options.events.dispose();
  }

  private tenant(id: string) {
    return this.access.tenants.all.find((one) => one.id === id);
  }

  private policyOf(tenant: string): SinkPolicy | undefined {
    return this.tenant(tenant)?.sinks;
  }
}
