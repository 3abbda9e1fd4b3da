import { type BackchannelRequest, errors, type OidcClient, type OidcContext, Provider } from 'oidc-provider';
import { backchannelForm } from './backchannel-form.ts';
import type { BankTenant, TenantBook } from './bank-tenant.ts';
import { checkAssertionLife } from './client-assertion.ts';
import { AUTHORIZATION_PATHS } from './discovery-document.ts';
import { CIBA, GRANT_TYPES } from './grant-types.ts';
import { ACCESS_TOKEN_S, CIBA_REQUEST_S, CLOCK_TOLERANCE_S, oidcStore } from './oidc-store.ts';
import { TAKEN_ALGORITHMS } from './signing-algorithms.ts';
import { SIGNING_ALGORITHM, type SigningKeys } from './signing-keys.ts';
import type { SubjectBook } from './subject-book.ts';
import { OPENID, readTokenScope, tokenScopeFault } from './token-scope.ts';

/** A subscriber as the profile names them: RFC 3966 global number without separators, E.164. */
const TEL_URI = /^tel:\+([1-9]\d{4,14})$/;

/** What banks get tokens from. */
export interface AuthorizationServices {
  /** Issuer of the tokens and audience that they are for; no path. */
  readonly publicUrl: string;
  readonly tenants: TenantBook;
  readonly subjects: SubjectBook;
  readonly keys: SigningKeys;
  /** Whether a number is of this network's subscribers: digits with country code, without `+`. */
  readonly isOurs: (msisdn: string) => boolean;
  /** The wall clock: the library has no other. */
  readonly nowMs: () => number;
  /** Told about faults of ours, of which the bank learns nothing. */
  readonly onError: (error: unknown) => void;
}

function refused(words: string): Error {
  const error = new errors.AccessDenied(words);
  error.status = 403;
  error.statusCode = 403;
  return error;
}

/** The hooks by which the library asks what a bank may. */
class BankRules {
  private readonly services: AuthorizationServices;
  /** Requests whose ID token nobody asked for. */
  private readonly withoutIdToken = new WeakSet<OidcContext>();
  provider: Provider | undefined;

  constructor(services: AuthorizationServices) {
    this.services = services;
  }

  private tenantOf(clientId: string): BankTenant {
    const tenant = this.services.tenants.ofClient(clientId);
    if (tenant === undefined) throw new errors.InvalidClientAuth('client not found');
    return tenant;
  }

  async checkAssertion(
    ctx: OidcContext,
    claims: Readonly<Record<string, unknown>>,
    client: OidcClient,
  ): Promise<void> {
    const { nowMs, publicUrl } = this.services;
    checkAssertionLife(claims, nowMs());
    if (ctx.oidc.route !== 'backchannel_authentication') return;
    const audiences = [publicUrl, `${publicUrl}${AUTHORIZATION_PATHS.backchannel}`];
    const rules = { audiences, nowMs: nowMs() };
    const read = await backchannelForm(ctx.oidc.body ?? {}, this.tenantOf(client.clientId), rules);
    ctx.oidc.body = read.form;
    if (!read.wantsIdToken) this.withoutIdToken.add(ctx);
  }

  /** What a token may say. Asked when scopes are, and again when a token of CIBA is fetched. */
  resourceServer(ctx: OidcContext, resource: string, client: OidcClient): Readonly<Record<string, unknown>> {
    if (resource !== this.services.publicUrl) throw new errors.InvalidTarget();
    const tenant = this.tenantOf(client.clientId);
    const isFetch = ctx.oidc.params?.grant_type === CIBA;
    const fault = tokenScopeFault(readTokenScope(ctx.oidc.params?.scope ?? ''), tenant);
    if (!isFetch && fault !== undefined) throw new errors.InvalidScope(fault);
    return {
      audience: resource,
      scope: [...tenant.scopes, ...tenant.purposes].join(' '),
      accessTokenTTL: ACCESS_TOKEN_S,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: SIGNING_ALGORITHM } },
    };
  }

  /** The subject of the subscriber that a bank asks a token for. */
  subjectOfHint(hint: string, clientId: string): string {
    const tenant = this.tenantOf(clientId);
    if (/^(ipport|operatortoken):/.test(hint))
      throw new errors.UnknownUserId('subscribers are known by tel: alone');
    const msisdn = TEL_URI.exec(hint)?.[1];
    if (msisdn === undefined)
      throw new errors.InvalidRequest('login_hint is no tel: URI; write tel:+ and the number in E.164');
    // A number that the bank may not ask about is to it as if it were not there, as it is at the interfaces.
    if (!this.isServed(msisdn, tenant) || !tenant.mayAskAbout(msisdn))
      throw new errors.UnknownUserId('the number is not known here');
    const subject = this.services.subjects.remember(tenant, msisdn);
    if (subject === undefined) throw refused('this client holds too many tokens; try again in a minute');
    return subject;
  }

  /** The numbers of the sandbox are of no network. */
  private isServed(msisdn: string, tenant: BankTenant): boolean {
    return tenant.isSandbox || this.services.isOurs(msisdn);
  }

  isKnown(subject: string, clientId: string): boolean {
    return this.services.subjects.numberOf(this.tenantOf(clientId), subject) !== undefined;
  }

  /** The operator's configuration answers in place of the subscriber, at once. */
  async decide(ctx: OidcContext, request: BackchannelRequest): Promise<void> {
    const { provider } = this;
    if (provider === undefined) throw new Error('asked before the server was made');
    const { accountId, clientId } = request;
    const tenant = this.tenantOf(clientId);
    const msisdn = this.services.subjects.numberOf(tenant, accountId);
    if (msisdn === undefined || !tenant.hasConsentOf(msisdn)) {
      await provider.backchannelResult(request, new errors.AccessDenied());
    } else {
      const grant = new provider.Grant({ accountId, clientId });
      grant.addOIDCScope(OPENID);
      grant.addResourceScope(this.services.publicUrl, request.scope);
      await grant.save();
      if (this.withoutIdToken.has(ctx))
        request.scope = request.scope
          .split(' ')
          .filter((scope) => scope !== OPENID)
          .join(' ');
      await provider.backchannelResult(request, grant);
    }
    // It is decided already, so that there is nothing to wait for.
    ctx.body = { ...(ctx.body as object), interval: 1 };
  }
}

function clientOf({ clientId, keys }: BankTenant): Readonly<Record<string, unknown>> {
  return {
    client_id: clientId,
    jwks: keys,
    token_endpoint_auth_method: 'private_key_jwt',
    grant_types: [...GRANT_TYPES],
    response_types: [],
    redirect_uris: [],
    id_token_signed_response_alg: SIGNING_ALGORITHM,
    backchannel_token_delivery_mode: 'poll',
  };
}

function featuresOf(rules: BankRules, publicUrl: string): Readonly<Record<string, unknown>> {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // The profile lets a server that does not bind tokens ignore proofs (ICM r3.3, Sender-Constrained Tokens).
    dPoP: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => publicUrl,
      useGrantedResource: () => true,
      getResourceServerInfo: (ctx: OidcContext, resource: string, client: OidcClient) =>
        rules.resourceServer(ctx, resource, client),
    },
    ciba: {
      enabled: true,
      deliveryModes: ['poll'],
      processLoginHint: (ctx: ClientContext, hint: string) =>
        rules.subjectOfHint(hint, ctx.oidc.client.clientId),
      validateRequestContext: () => undefined,
      validateBindingMessage: () => undefined,
      verifyUserCode: () => undefined,
      triggerAuthenticationDevice: (ctx: OidcContext, request: BackchannelRequest) =>
        rules.decide(ctx, request),
    },
  };
}

type ClientContext = OidcContext & { readonly oidc: { readonly client: OidcClient } };

/**
 * The authorization server: OAuth 2 as CAMARA's profile has it (IdentityAndConsentManagement r3.3), with
 * `private_key_jwt`, client credentials, and CIBA polled. `authorizationRoutes` puts it behind Fastify.
 */
export function buildAuthorizationServer(services: AuthorizationServices): Provider {
  const { publicUrl, tenants, keys, nowMs, onError } = services;
  const rules = new BankRules(services);
  const provider = new Provider(publicUrl, {
    adapter: oidcStore(nowMs),
    clients: tenants.all.map(clientOf),
    jwks: keys,
    routes: {
      token: AUTHORIZATION_PATHS.token,
      backchannel_authentication: AUTHORIZATION_PATHS.backchannel,
      jwks: AUTHORIZATION_PATHS.jwks,
    },
    scopes: [OPENID],
    clockTolerance: CLOCK_TOLERANCE_S,
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: [...TAKEN_ALGORITHMS] },
    assertJwtClientAuthClaimsAndHeader: (
      ctx: OidcContext,
      claims: Readonly<Record<string, unknown>>,
      _header: unknown,
      client: OidcClient,
    ) => rules.checkAssertion(ctx, claims, client),
    findAccount: (ctx: ClientContext, accountId: string) =>
      rules.isKnown(accountId, ctx.oidc.client.clientId)
        ? { accountId, claims: () => ({ sub: accountId }) }
        : undefined,
    features: featuresOf(rules, publicUrl),
    issueRefreshToken: () => false,
    renderError: (ctx: OidcContext, out: unknown) => {
      ctx.body = out;
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_S,
      ClientCredentials: ACCESS_TOKEN_S,
      BackchannelAuthenticationRequest: CIBA_REQUEST_S,
      Grant: CIBA_REQUEST_S + ACCESS_TOKEN_S,
      IdToken: ACCESS_TOKEN_S,
    },
  });
  provider.proxy = true;
  provider.on('server_error', (_ctx: unknown, error: unknown) => onError(error));
  rules.provider = provider;
  return provider;
}
