import type { FastifyInstance } from 'fastify';
import type { BankConfig } from '../../network/bank-config-schema.ts';
import type { Authenticator } from '../caller.ts';
import { authorizationRoutes } from './authorization-routes.ts';
import { buildAuthorizationServer } from './authorization-server.ts';
import { TenantBook } from './bank-tenant.ts';
import { MeteredAuthenticator } from './metered-authenticator.ts';
import { ACCESS_TOKEN_S, CIBA_REQUEST_S } from './oidc-store.ts';
import { Quotas } from './quotas.ts';
import { derivedSecret, publicHalves, type SigningKeys } from './signing-keys.ts';
import { SubjectBook } from './subject-book.ts';
import { TokenVerifier } from './token-verifier.ts';
import { foreignIssuer, ownIssuer } from './trusted-issuer.ts';

export interface BankAccessOptions {
  /** The section `bank`, with the keys of its files. */
  readonly config: BankConfig;
  readonly keys: SigningKeys;
  /** Whether a number is of this network's subscribers: digits with country code, without `+`. */
  readonly isOurs: (msisdn: string) => boolean;
  /** The wall clock, also where the network's time is another: banks' assertions are made by it. */
  readonly nowMs: () => number;
  /** Told about faults of ours while tokens are made. */
  readonly onError: (error: unknown) => void;
}

/** Who may ask: all of it for one configuration. */
export interface BankAccess {
  /** Also counts what each bank asks: to be called once a question. */
  readonly authenticator: Authenticator;
  readonly tenants: TenantBook;
  /** Adds `/oauth2/…` and the discovery document to a server. */
  addRoutes(server: FastifyInstance): Promise<void>;
}

export function buildBankAccess({ config, keys, isOurs, nowMs, onError }: BankAccessOptions): BankAccess {
  const { publicUrl } = config;
  const tenants = new TenantBook(config);
  const subjectLifeMs = (CIBA_REQUEST_S + ACCESS_TOKEN_S) * 1000;
  const subjects = new SubjectBook(derivedSecret(keys, 'subjects'), subjectLifeMs, nowMs);
  const provider = buildAuthorizationServer({ publicUrl, tenants, subjects, keys, isOurs, nowMs, onError });
  const issuers = [ownIssuer(publicUrl, publicHalves(keys)), ...config.issuers.map(foreignIssuer)];
  const verifier = new TokenVerifier({ issuers, tenants, subjects, nowMs });
  return {
    authenticator: new MeteredAuthenticator(verifier, new Quotas(), nowMs),
    tenants,
    addRoutes: (server) => authorizationRoutes(server, provider, publicUrl),
  };
}
