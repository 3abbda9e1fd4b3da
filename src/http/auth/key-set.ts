import type { JSONWebKeySet, JWK } from 'jose';
import type { PublicKeys } from '../../network/public-key-schema.ts';

/** Public keys of the configuration as the library takes them. What they lack was told when they were read. */
export function keySetOf(keys: PublicKeys | undefined): JSONWebKeySet {
  return { keys: (keys?.keys ?? []).map((key) => ({ ...key }) as JWK) };
}
