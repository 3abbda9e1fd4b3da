import type { JSONWebKeySet } from 'jose';
import type { BankConfig, BankTenantConfig } from '../../network/bank-config-schema.ts';
import { PrefixSet } from '../../network/prefix-set.ts';
import type { Tenant } from '../caller.ts';
import { sandboxSubscriber } from '../sandbox/sandbox-numbers.ts';
import { keySetOf } from './key-set.ts';

/** No numbers of its own: what is not restricted is everybody's. */
function rangesOf(texts: readonly string[]): PrefixSet | undefined {
  if (texts.length === 0) return undefined;
  const set = new PrefixSet();
  for (const text of texts) set.add(text);
  return set;
}

/** A bank as the configuration describes it. */
export class BankTenant implements Tenant {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly keys: JSONWebKeySet;
  readonly scopes: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly quota: BankTenantConfig['quota'];
  readonly sinks: BankTenantConfig['sinks'];
  readonly isSandbox: boolean;
  private readonly numbers: PrefixSet | undefined;
  private readonly consent: PrefixSet | 'contract' | undefined;

  /** @throws RangeError where a range is none, which `readConfig` would have told */
  constructor(config: BankTenantConfig) {
    this.id = config.id;
    this.name = config.name;
    this.clientId = config.clientId;
    this.keys = keySetOf(config.jwks);
    this.scopes = new Set(config.scopes);
    this.purposes = new Set(config.purposes);
    this.quota = config.quota;
    this.sinks = config.sinks;
    this.isSandbox = config.sandbox === true;
    this.numbers = rangesOf(config.numbers);
    this.consent = config.consent === 'contract' ? 'contract' : rangesOf(config.consent);
  }

  mayAskAbout(msisdn: string): boolean {
    if (this.isSandbox) return sandboxSubscriber(msisdn) !== undefined;
    return this.numbers === undefined || this.numbers.covers(msisdn);
  }

  hasConsentOf(msisdn: string): boolean {
    if (this.isSandbox) return sandboxSubscriber(msisdn)?.hasConsent === true;
    return this.consent === 'contract' || this.consent?.covers(msisdn) === true;
  }
}

/** The banks that may ask, by what their tokens and requests call them. */
export class TenantBook {
  private readonly byClientId: ReadonlyMap<string, BankTenant>;

  constructor(config: BankConfig) {
    const tenants = config.tenants.map((tenant) => new BankTenant(tenant));
    this.byClientId = new Map(tenants.map((tenant) => [tenant.clientId, tenant]));
  }

  get all(): readonly BankTenant[] {
    return [...this.byClientId.values()];
  }

  /** The bank that is known to OAuth 2 as this client. */
  ofClient(clientId: string): BankTenant | undefined {
    return this.byClientId.get(clientId);
  }
}
