import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { BankIssuerConfig } from '../../network/bank-config-schema.ts';
import { keySetOf } from './key-set.ts';

/** A server of keys that is slower than this is as good as down: the bank waits with its customer. */
const FETCH_TIMEOUT_MS = 3000;
/** Unknown keys are looked for again after so long, and not at every forged token. */
const COOLDOWN_MS = 30_000;

/** An authorization server whose tokens are taken. */
export interface TrustedIssuer {
  readonly issuer: string;
  /** What its tokens have in `aud`. */
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Whether its tokens name subscribers by our own subjects; another's have `phone_number`, or no subscriber. */
  readonly isOwn: boolean;
  /** Banks that it may speak for, by identifier; `undefined` for all. */
  readonly tenants: ReadonlySet<string> | undefined;
}

/** The server that is built in. */
export function ownIssuer(publicUrl: string, keys: JSONWebKeySet): TrustedIssuer {
  return {
    issuer: publicUrl,
    audience: publicUrl,
    keys: createLocalJWKSet(keys),
    isOwn: true,
    tenants: undefined,
  };
}

/** One of the configuration, whose keys are there or fetched when they are needed. */
export function foreignIssuer(config: BankIssuerConfig): TrustedIssuer {
  const keys =
    config.jwksUri === undefined
      ? createLocalJWKSet(keySetOf(config.jwks))
      : createRemoteJWKSet(new URL(config.jwksUri), {
          timeoutDuration: FETCH_TIMEOUT_MS,
          cooldownDuration: COOLDOWN_MS,
        });
  return {
    issuer: config.issuer,
    audience: config.audience,
    keys,
    isOwn: false,
    tenants: config.tenants === undefined ? undefined : new Set(config.tenants),
  };
}
