import { hkdfSync } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** What tokens are signed with: P-256 with SHA-256 (RFC 7518, 3.4). */
export const SIGNING_ALGORITHM = 'ES256';

/** Keys that tokens are signed with, the newest first; the others verify tokens that are still about. */
export interface SigningKeys {
  readonly keys: readonly JWK[];
}

/** New keys. */
export async function makeSigningKeys(): Promise<SigningKeys> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const key = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(key);
  return { keys: [{ ...key, kid, alg: SIGNING_ALGORITHM, use: 'sig' }] };
}

function isSigningKey(key: unknown): key is JWK {
  if (typeof key !== 'object' || key === null) return false;
  const { kty, crv, x, y, d, kid } = key as Readonly<Record<string, unknown>>;
  return kty === 'EC' && crv === 'P-256' && [x, y, d, kid].every((part) => typeof part === 'string');
}

/** Reads what `JSON.stringify` made of signing keys; `undefined` for anything else. Never tells what was read. */
export function parseSigningKeys(text: string): SigningKeys | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const keys: unknown = typeof data === 'object' && data !== null && 'keys' in data ? data.keys : undefined;
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isSigningKey)) return undefined;
  return { keys: keys.map((key: JWK) => ({ ...key, alg: SIGNING_ALGORITHM, use: 'sig' })) };
}

/** Their public halves, which everybody may know. */
export function publicHalves({ keys }: SigningKeys): { keys: JWK[] } {
  return { keys: keys.map(({ d: _, ...key }) => key) };
}

/** A secret of 32 octets for one use, the same for the same keys. */
export function derivedSecret({ keys: [first] }: SigningKeys, use: string): Buffer {
  if (first?.d === undefined) throw new RangeError('there is no private key');
  return Buffer.from(hkdfSync('sha256', first.d, '', `wardline ${use}`, 32));
}
