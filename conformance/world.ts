import assert from 'node:assert/strict';
import { type IWorldOptions, World } from '@cucumber/cucumber';
import { type Access, authorizationOf } from './access.ts';
import type { Api } from './apis.ts';
import type { Bank, BankSetting } from './bank.ts';
import { MONITORED_DAYS, openBank } from './bank-server.ts';
import { LIMITED_QUESTIONS } from './banks.ts';
import { Clock } from './clock.ts';
import { type Contract, contractOf, type Operation } from './contract.ts';
import { defaultBody } from './default-body.ts';
import { setAt } from './json-path.ts';
import { Dialogues } from './network/dialogues.ts';
import { Subscriber } from './network/subscriber.ts';
import { Past } from './past.ts';
import { type Received, receivedOf } from './received.ts';
import { RequestDraft } from './request-draft.ts';
import type { Notification, Sink } from './sink.ts';
import { SubscriptionDraft } from './subscription-draft.ts';

/** Subscribers of the operator: the one in question, and one beside. */
const NUMBERS = { first: '447700900123', second: '447700900124' } as const;
/** A fixed line of the operator: no SIM card, no texts, no roaming. */
export const FIXED_LINE = '+442079460123';
/** No number of the operator: from the range that France keeps for fiction. */
export const FOREIGN_NUMBER = '+33639980001';
const IMSIS = { first: '234150000000123', changed: '234150000000923', second: '234150000000124' } as const;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** What happens takes some seconds of dialogues, and is over when it is asked about. */
const LATELY_MS = 10_000;
const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** One scenario: what its steps have said so far, and what the server answered. */
export class ConformanceWorld extends World {
  readonly clock = new Clock();
  readonly past = new Past();
  readonly setting: BankSetting = {};
  readonly subscription = new SubscriptionDraft();
  access: Access = { kind: 'two-legged' };
  notification: Notification | undefined;
  /** When that was brought about which a notification is to tell of. */
  happenedAtMs = 0;
  /** Of one-time passwords: what `send-code` gave, in order. */
  readonly codes: { readonly authenticationId: string; readonly code: string }[] = [];
  private known: { readonly api: Api; readonly request: RequestDraft; readonly sink: Sink } | undefined;
  private opened: { readonly bank: Bank; readonly subscriber: Subscriber } | undefined;
  private aimed: Operation | undefined;
  private received: Received | undefined;

  constructor(options: IWorldOptions) {
    super(options);
  }

  /** Which interface the scenario is of, and the bank's webhook. */
  begin(api: Api, sink: Sink): void {
    this.known = { api, request: new RequestDraft(api, {}), sink };
  }

  get api(): Api {
    return this.need().api;
  }

  get contract(): Contract {
    return contractOf(this.api);
  }

  get request(): RequestDraft {
    return this.need().request;
  }

  get phoneNumber(): string {
    return `+${NUMBERS.first}`;
  }

  get operation(): Operation {
    assert(this.aimed !== undefined, 'the scenario is about no resource');
    return this.aimed;
  }

  /** For how long SIM cards are followed, as the server is set. */
  get monitoredDays(): number {
    return this.setting.monitoredDays ?? MONITORED_DAYS;
  }

  /** The resource that the scenario is about, as path below the server; the body is one that it takes. */
  about(path: string): void {
    const { prefix } = this.api;
    assert(path.includes(prefix), `${path} is not of ${this.api.name}`);
    this.aim(this.operationAt('POST', path.slice(path.indexOf(prefix) + prefix.length)));
    this.request.body = this.defaultBody(this.operation.operationId, this.contract.eventTypes[0]);
  }

  /** The operation that is asked for. */
  aim(operation: Operation): void {
    this.aimed = operation;
    this.request.method = operation.method;
    this.request.path = operation.path;
    if (operation.method !== 'POST') this.request.body = undefined;
  }

  operationAt(method: string, path: string): Operation {
    const found = this.contract.operations.find((one) => one.method === method && one.path === path);
    assert(found !== undefined, `the contract has no ${method} ${path}`);
    return found;
  }

  get sink(): Sink {
    return this.need().sink;
  }

  /** The server and the subscriber; the past is played when they are first needed. */
  async open() {
    if (this.opened !== undefined) return this.opened;
    const bank = await openBank(this.clock, this.setting);
    const dialogues = new Dialogues(bank.link);
    const subscriber = new Subscriber(dialogues, NUMBERS.first, IMSIS.first);
    this.past.play(subscriber, IMSIS.changed, this.clock.nowMs);
    new Past().play(new Subscriber(dialogues, NUMBERS.second, IMSIS.second), '', this.clock.nowMs);
    this.opened = { bank, subscriber };
    return this.opened;
  }

  /** Something happens to the subscriber now, and the server has had the time to notice. */
  async happens(what: (subscriber: Subscriber, atMs: number) => void): Promise<void> {
    const { bank, subscriber } = await this.open();
    this.clock.elapse(MINUTE_MS);
    this.happenedAtMs = this.clock.nowMs - LATELY_MS;
    what(subscriber, this.happenedAtMs);
    bank.settle();
  }

  changeSim(): Promise<void> {
    return this.happens((subscriber, atMs) => subscriber.renewsSim(IMSIS.changed, atMs));
  }

  /** The answer to the request as it was described; it is sent when the first of the steps asks for the answer. */
  async answer(): Promise<Received> {
    this.received ??= await this.send();
    return this.received;
  }

  /** Sends the request as it is described now. */
  async send(): Promise<Received> {
    const { bank } = await this.open();
    const { request, operation } = this;
    if (this.access.kind === 'three-legged' && request.body !== undefined && !request.namesSomebody) {
      if (operation.operationId !== 'sendCode') request.leaveSubscriberToToken();
    }
    return this.exchange(bank, request, operation, this.access);
  }

  /** A request of its own, beside that of the scenario. */
  async ask(operation: Operation, body: Record<string, unknown> | undefined, access = this.access) {
    const { bank } = await this.open();
    const request = new RequestDraft(this.api, body ?? {});
    request.method = operation.method;
    request.path = operation.path;
    request.body = body;
    return this.exchange(bank, request, operation, access);
  }

  /** Makes the subscription that the scenario speaks of, where that was not done yet; answers its id. */
  async subscribe(): Promise<string> {
    const { subscription } = this;
    if (subscription.id === '') {
      await this.open();
      const body = this.defaultBody('', subscription.type || this.contract.eventTypes[0]);
      const operation = this.operationAt('POST', '/subscriptions');
      const { status, body: made } = await this.ask(operation, subscription.applyTo(body, this.clock.nowMs), {
        kind: 'two-legged',
      });
      assert.equal(status, 201, `the subscription was not made: ${JSON.stringify(made)}`);
      subscription.id = String((made as { id?: unknown }).id);
    }
    return subscription.id;
  }

  /** Another subscriber is subscribed to. */
  async subscribeForAnother(): Promise<void> {
    await this.open();
    const body = this.defaultBody('', this.contract.eventTypes[0]);
    setAt(body, this.api.identifier.phoneNumber, `+${NUMBERS.second}`);
    const { status } = await this.ask(this.operationAt('POST', '/subscriptions'), body, {
      kind: 'two-legged',
    });
    assert.equal(status, 201);
  }

  /** Asks as often as the bank may, which has little of a quota. */
  async exhaust(limit: NonNullable<BankSetting['limit']>): Promise<void> {
    this.setting.limit = limit;
    for (let asked = 0; asked < LIMITED_QUESTIONS; asked++) {
      const { status } = await this.send();
      assert.equal(status, 200);
    }
  }

  /** Waits for a notification whose type ends so. */
  async notified(typeEnd: string): Promise<Notification> {
    const { bank } = await this.open();
    bank.settle();
    this.notification = await this.sink.awaited(typeEnd);
    return this.notification;
  }

  end(): void {
    this.opened?.bank.close();
  }

  private async exchange(bank: Bank, request: RequestDraft, { scopes }: Operation, access: Access) {
    const ofApi = this.contract.operations.flatMap((one) => one.scopes);
    const authorization = await authorizationOf(access, bank, this.clock, scopes, ofApi);
    const headers = new Headers([...this.request.headers]);
    const body = request.text();
    if (body === undefined) headers.delete('content-type');
    else headers.set('content-type', 'application/json');
    if (authorization !== undefined) headers.set('authorization', authorization);
    const path = request.path.replace('{subscriptionId}', request.subscriptionId || NOWHERE);
    const init = { method: request.method, headers, ...(body === undefined ? {} : { body }) };
    return receivedOf(await fetch(`${bank.url}${this.api.prefix}${path}`, init));
  }

  private defaultBody(operationId: string, eventType: string | undefined): Record<string, unknown> {
    return defaultBody(this.api, operationId, {
      phoneNumber: this.phoneNumber,
      sink: this.sink.url,
      eventType,
      credentialUntilMs: this.clock.nowMs + 24 * HOUR_MS,
    });
  }

  private need() {
    assert(this.known !== undefined, 'the scenario is of no interface');
    return this.known;
  }
}
