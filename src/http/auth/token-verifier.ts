import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { ApiError } from '../api-error.ts';
import type { Authenticator } from '../caller.ts';
import type { BankCaller } from './bank-caller.ts';
import type { BankTenant, TenantBook } from './bank-tenant.ts';
import { CLOCK_TOLERANCE_S } from './oidc-store.ts';
import { TAKEN_ALGORITHMS } from './signing-algorithms.ts';
import type { SubjectBook } from './subject-book.ts';
import { TokenCache } from './token-cache.ts';
import { readTokenScope, tokenScopeFault } from './token-scope.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** Ours have some 900 characters. What is longer is not read at all, so that it costs nothing. */
export const MAX_TOKEN_CHARACTERS = 4096;

/** Types of a JWT that may be an access token (RFC 9068, 2.1; servers older than it write the others). */
const TOKEN_TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;
const E164 = /^\+([1-9]\d{4,14})$/;

export interface VerifierServices {
  readonly issuers: readonly TrustedIssuer[];
  readonly tenants: TenantBook;
  readonly subjects: SubjectBook;
  /** The wall clock, which the tokens were made by. */
  readonly nowMs: () => number;
}

/** The same words for every reason that a stranger could learn from. */
function unauthenticated(
  words = 'the access token is not valid here, or no longer; get a new one',
): ApiError {
  return new ApiError(401, 'UNAUTHENTICATED', words);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Tells who asks by an access token: a JWT of an issuer that is trusted, made for this server (RFC 9068, 4). */
export class TokenVerifier implements Authenticator {
  private readonly services: VerifierServices;
  private readonly issuers: ReadonlyMap<string, TrustedIssuer>;
  private readonly cache = new TokenCache();

  constructor(services: VerifierServices) {
    this.services = services;
    this.issuers = new Map(services.issuers.map((issuer) => [issuer.issuer, issuer]));
  }

  /** @throws ApiError 401 where the token is none of a caller's, 403 where its caller may not have what it says */
  async authenticate(authorization: string | undefined): Promise<BankCaller> {
    if (authorization === undefined) throw unauthenticated('there is no access token; send one as Bearer');
    if (authorization.length > MAX_TOKEN_CHARACTERS) throw unauthenticated('the access token is too long');
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('the header Authorization has no Bearer token');
    const known = this.cache.get(token, this.services.nowMs());
    if (known !== undefined) return known;
    const { payload, issuer } = await this.verify(token);
    const caller = this.callerOf(payload, issuer);
    this.cache.set(token, caller, (payload.exp ?? 0) * 1000);
    return caller;
  }

  /** The claims of a token whose signature, issuer, audience and time are right. */
  private async verify(token: string): Promise<{ payload: JWTPayload; issuer: TrustedIssuer }> {
    try {
      const issuer = this.issuers.get(decodeJwt(token).iss ?? '');
      if (issuer === undefined) throw unauthenticated();
      const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
        algorithms: [...TAKEN_ALGORITHMS],
        issuer: issuer.issuer,
        audience: issuer.audience,
        requiredClaims: ['exp'],
        clockTolerance: issuer.isOwn ? 0 : CLOCK_TOLERANCE_S,
        currentDate: new Date(this.services.nowMs()),
      });
      // An ID token is signed by the same key, and is no leave to ask.
      if (!TOKEN_TYPES.includes(protectedHeader.typ?.toLowerCase())) throw unauthenticated();
      if (issuer.isOwn && protectedHeader.typ !== 'at+jwt') throw unauthenticated();
      return { payload, issuer };
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      if (isUnreachable(cause))
        throw new ApiError(503, 'UNAVAILABLE', "the keys of the token's issuer cannot be had now; try again");
      throw unauthenticated();
    }
  }

  private callerOf(payload: JWTPayload, issuer: TrustedIssuer): BankCaller {
    // It is bound to a key whose proof we do not check, so that a thief of it must not get by with less.
    if (payload.cnf !== undefined) throw unauthenticated('tokens bound to a key are not taken here');
    const clientId = text(payload.client_id) ?? text(payload.azp);
    const tenant = clientId === undefined ? undefined : this.services.tenants.ofClient(clientId);
    if (clientId === undefined || tenant === undefined) throw unauthenticated();
    if (issuer.tenants?.has(tenant.id) === false) throw unauthenticated();
    const phoneNumber = this.phoneNumberOf(payload, issuer, tenant);
    const asked = readTokenScope(text(payload.scope) ?? '');
    const fault = tokenScopeFault(asked, tenant);
    if (fault !== undefined) throw new ApiError(403, 'PERMISSION_DENIED', `of the access token, ${fault}`);
    return { tenant, clientId, scopes: new Set(asked.scopes), purpose: asked.purposes[0], phoneNumber };
  }

  /** Whom a token is for, E.164 with `+`; `undefined` for a token of the bank alone. */
  private phoneNumberOf(payload: JWTPayload, issuer: TrustedIssuer, tenant: BankTenant): string | undefined {
    const { sub } = payload;
    let msisdn: string | undefined;
    if (issuer.isOwn) {
      if (sub === tenant.clientId) return undefined;
      msisdn = this.services.subjects.numberOf(tenant, sub ?? '');
    } else {
      const number = payload.phone_number;
      if (number === undefined && (sub === undefined || sub === tenant.clientId)) return undefined;
      msisdn = E164.exec(text(number) ?? '')?.[1];
    }
    // A subscriber who is not known must not become a token that may ask about all.
    if (msisdn === undefined)
      throw unauthenticated('the access token is for a subscriber whom it does not tell');
    if (!tenant.mayAskAbout(msisdn))
      throw new ApiError(
        403,
        'PERMISSION_DENIED',
        'the number is not among those that this client may ask about',
      );
    return `+${msisdn}`;
  }
}

/** Whether keys could not be fetched, rather than that there is none which fits. */
function isUnreachable(cause: unknown): boolean {
  if (cause instanceof errors.JWKSTimeout) return true;
  if (cause instanceof errors.JOSEError) return cause.code === 'ERR_JOSE_GENERIC';
  return cause instanceof TypeError && cause.message === 'fetch failed';
}
