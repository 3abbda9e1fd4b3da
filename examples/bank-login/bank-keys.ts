import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600;
/** As long as the digest of the codes, RFC 4226, 4. */
const APP_SECRET_OCTETS = 20;

const APP_SECRETS = 'app-secrets.json';

/**
 * The bank's private key. At the first start a pair is made: the public half is for the operator, in `bank.jwks.json`
 * beside it.
 */
export async function openBankKey(folder: string): Promise<JWK> {
  const path = join(folder, 'bank-key.json');
  const known = await readIfThere(path);
  if (known !== undefined) return JSON.parse(known) as JWK;
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const name = { kid: await calculateJwkThumbprint(publicJwk), alg: 'ES256' };
  const key: JWK = { ...(await exportJWK(pair.privateKey)), ...name };
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${JSON.stringify(key)}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  const keys = [{ ...publicJwk, ...name, use: 'sig' }];
  await writeFile(join(folder, 'bank.jwks.json'), `${JSON.stringify({ keys }, undefined, 2)}\n`);
  return key;
}

/** The secrets that customers share with their authenticator apps, by their names; made at the first start. */
export async function openAppSecrets(
  folder: string,
  customers: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = join(folder, APP_SECRETS);
  const known = JSON.parse((await readIfThere(path)) ?? '{}') as Record<string, string>;
  const isComplete = customers.every((name) => known[name] !== undefined);
  for (const name of customers) known[name] ??= randomBytes(APP_SECRET_OCTETS).toString('hex');
  if (!isComplete) {
    await mkdir(folder, { recursive: true });
    await writeFile(path, `${JSON.stringify(known)}\n`, { mode: OWNER_ONLY });
  }
  return new Map(Object.entries(known).map(([name, hex]) => [name, Buffer.from(hex, 'hex')]));
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
