import type { Api } from './apis.ts';
import { keysOf, removeAt, setAt, valueAt } from './json-path.ts';

type Json = Record<string, unknown>;

/**
 * Where the test definitions of the subscriptions say `$.device`, the body has it below; where they say
 * `networkIdentifier`, the contracts say `networkAccessIdentifier`; the limits of a subscription are in its `config`.
 */
const MISPLACED: readonly [from: RegExp, to: readonly string[]][] = [
  [/^subscriptionExpireTime$/, ['config', 'subscriptionExpireTime']],
  [/^subscriptionMaxEvents$/, ['config', 'subscriptionMaxEvents']],
];

/** A request as the steps of a scenario describe it, before it is sent. */
export class RequestDraft {
  method = 'POST';
  /** Path below the server, `{subscriptionId}` still in it. */
  path = '';
  subscriptionId = '';
  readonly headers = new Map<string, string>();
  /** `undefined` where there is none. */
  body: Json | undefined;
  /** True where a step said something of whom the request is about; else it is as the token needs it. */
  namesSomebody = false;
  private readonly api: Api;

  constructor(api: Api, body: Json) {
    this.api = api;
    this.body = body;
  }

  value(path: string): unknown {
    return valueAt(this.body, this.keys(path));
  }

  set(path: string, value: unknown): void {
    const keys = this.keys(path);
    this.noteIdentifier(keys);
    setAt(this.need(), keys, value);
  }

  remove(path: string): void {
    const keys = this.keys(path);
    this.noteIdentifier(keys);
    removeAt(this.need(), keys);
  }

  /** Names a subscriber by their telephone number. */
  name(phoneNumber: string): void {
    this.namesSomebody = true;
    setAt(this.need(), this.api.identifier.phoneNumber, phoneNumber);
  }

  /** Takes out whom it is about, of a request whose token says so. */
  leaveSubscriberToToken(): void {
    removeAt(this.need(), this.api.identifier.root);
  }

  /** The octets of the body. */
  text(): string | undefined {
    return this.body === undefined ? undefined : JSON.stringify(this.body);
  }

  private keys(path: string): readonly string[] {
    const keys = keysOf(path).map((key) => (key === 'networkIdentifier' ? 'networkAccessIdentifier' : key));
    const { root } = this.api.identifier;
    if (keys[0] === 'device' && root.at(-1) === 'device') return [...root, ...keys.slice(1)];
    const [, to] = MISPLACED.find(([from]) => keys.length === 1 && from.test(keys[0] ?? '')) ?? [];
    return to ?? keys;
  }

  private noteIdentifier(keys: readonly string[]): void {
    const { root } = this.api.identifier;
    if (root.every((key, index) => keys[index] === key)) this.namesSomebody = true;
  }

  private need(): Json {
    if (this.body === undefined) throw new Error('the scenario took the body away');
    return this.body;
  }
}
