import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { errors } from 'oidc-provider';
import type { BankTenant } from './bank-tenant.ts';
import { MAX_ASSERTION_S } from './oidc-store.ts';
import { TAKEN_ALGORITHMS } from './signing-algorithms.ts';
import { OPENID } from './token-scope.ts';

/** The fields of a form; one that was sent twice is a list. */
export type Form = Record<string, string | string[] | undefined>;

/** Fields that the profile has the server ignore (ICM r3.3, Optional Parameters and Handling of acr_values). */
const IGNORED = ['binding_message', 'user_code', 'requested_expiry', 'acr_values'];

/** Ways to name a subscriber that the profile does not have: `login_hint` alone is. */
const OTHER_HINTS = ['login_hint_token', 'id_token_hint'];

/** Fields that stay outside of a signed request: they say who sends it (CIBA Core 1.0, 7.1.1). */
const OUTSIDE = ['client_id', 'client_assertion', 'client_assertion_type'];

/** Fields that a signed request may have inside. */
const INSIDE = ['scope', 'login_hint', 'resource', ...OTHER_HINTS];

/** What signed requests are checked against. */
export interface SignedRequestRules {
  /** Issuer and endpoint: whom a request may be addressed to. */
  readonly audiences: readonly string[];
  readonly nowMs: number;
}

const invalidRequest = (words: string) => new errors.InvalidRequest(words);

/** The fields of a signed request, whose signature is the bank's. */
async function unsign(signed: string, tenant: BankTenant, rules: SignedRequestRules): Promise<Form> {
  let claims: JWTPayload;
  try {
    ({ payload: claims } = await jwtVerify(signed, createLocalJWKSet(tenant.keys), {
      algorithms: [...TAKEN_ALGORITHMS],
      issuer: tenant.clientId,
      audience: [...rules.audiences],
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: new Date(rules.nowMs),
    }));
  } catch {
    throw invalidRequest('the signed request is not valid: check its key, iss, aud, exp, iat and jti');
  }
  const { exp = 0, iat = 0 } = claims;
  if (iat > rules.nowMs / 1000) throw invalidRequest('the signed request was made in the future');
  if (exp - iat > MAX_ASSERTION_S) throw invalidRequest('the signed request lives longer than 300 seconds');
  const fields = INSIDE.map((key) => [key, claims[key]] as const);
  return Object.fromEntries(
    fields.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

/**
 * Makes of a CIBA request as the profile has it one as the library has it: a signed request is unpacked, what is to
 * be ignored is taken out, and `openid`, which the profile does not insist on, is put in.
 *
 * @returns the form to go on with, and whether `openid` was asked for
 * @throws InvalidRequest for what the profile does not have
 */
export async function backchannelForm(
  sent: Form,
  tenant: BankTenant,
  rules: SignedRequestRules,
): Promise<{ form: Form; wantsIdToken: boolean }> {
  let form = { ...sent };
  if (typeof sent.request === 'string') {
    const outside = OUTSIDE.map((key) => [key, sent[key]] as const);
    form = { ...Object.fromEntries(outside), ...(await unsign(sent.request, tenant, rules)) };
  }
  for (const key of IGNORED) delete form[key];
  if (OTHER_HINTS.some((key) => form[key] !== undefined))
    throw invalidRequest('a subscriber is named by login_hint alone');
  if (typeof form.scope !== 'string') return { form, wantsIdToken: false };
  const wantsIdToken = form.scope.split(' ').includes(OPENID);
  return { form: { ...form, scope: wantsIdToken ? form.scope : `${OPENID} ${form.scope}` }, wantsIdToken };
}
