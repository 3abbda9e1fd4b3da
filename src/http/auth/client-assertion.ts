import { errors } from 'oidc-provider';
import { MAX_ASSERTION_S } from './oidc-store.ts';

/**
 * What the profile asks of a client assertion beyond what the library checks (key, algorithm, `iss`, `sub`, `aud`,
 * `exp`, and that it is used once): it lives 300 seconds at most, from its making and from its arrival.
 * ICM r3.3, Client Authentication.
 *
 * @throws InvalidClientAuth, which is answered with 401 invalid_client
 */
export function checkAssertionLife(claims: Readonly<Record<string, unknown>>, nowMs: number): void {
  const { exp, iat } = claims;
  if (typeof exp !== 'number' || exp > nowMs / 1000 + MAX_ASSERTION_S)
    throw new errors.InvalidClientAuth('the assertion ends more than 300 seconds from now');
  if (iat === undefined) return;
  if (typeof iat !== 'number' || exp - iat > MAX_ASSERTION_S)
    throw new errors.InvalidClientAuth('the assertion lives longer than 300 seconds');
}
