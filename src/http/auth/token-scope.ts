import type { BankTenant } from './bank-tenant.ts';

/** How a purpose is told from a scope of an interface. */
const PURPOSE_PREFIX = 'dpv:';

/** Asks for an ID token; no interface has it (OpenID Connect Core 1.0, 3.1.2.1). */
export const OPENID = 'openid';
/** Asks for a refresh token, which nobody is given: both grants can be had again without the subscriber. */
const OFFLINE_ACCESS = 'offline_access';

/** The words of a scope parameter, sorted by what they mean. */
export interface TokenScope {
  readonly scopes: readonly string[];
  readonly purposes: readonly string[];
}

/** @param text scopes with a space between (RFC 6749, 3.3) */
export function readTokenScope(text: string): TokenScope {
  const words = [...new Set(text.split(' ').filter((word) => word !== ''))];
  return {
    scopes: words.filter(
      (word) => word !== OPENID && word !== OFFLINE_ACCESS && !word.startsWith(PURPOSE_PREFIX),
    ),
    purposes: words.filter((word) => word.startsWith(PURPOSE_PREFIX)),
  };
}

/**
 * Why a bank may not have a token of these scopes: there must be exactly one purpose, and both it and every scope
 * must be granted. `undefined` where it may.
 */
export function tokenScopeFault(asked: TokenScope, tenant: BankTenant): string | undefined {
  const [purpose, second] = asked.purposes;
  if (purpose === undefined) return 'no purpose is named; ask for exactly one scope that begins with dpv:';
  if (second !== undefined) return 'several purposes are named; ask for a token for each';
  if (!tenant.purposes.has(purpose)) return 'the purpose is not granted to this client';
  if (asked.scopes.some((scope) => !tenant.scopes.has(scope))) return 'a scope is not granted to this client';
  return undefined;
}
