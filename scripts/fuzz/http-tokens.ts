import { importJWK, type JWK, SignJWT } from 'jose';
import type { SigningKeys } from '../../src/http/auth/signing-keys.ts';
import { BankClient, type BankKeys, makeBankKeys } from '../../src/http/testing/bank-client.ts';
import { bankSchema } from '../../src/network/bank-config-schema.ts';
import type { HttpOperation } from './http-operations.ts';

const PUBLIC_URL = 'https://wardline.example.com';
const PURPOSE = 'dpv:FraudPreventionAndDetection';
const PLENTY = 100_000;

/** Whom a request says it is from. */
export type Asker =
  /** A bank alone, another one, and the first for a subscriber of its own. */
  | 'bank'
  | 'other bank'
  | 'subscriber'
  /** A bank that may ask one thing, and one whose day's questions are asked. */
  | 'narrow'
  | 'spent'
  /** Nobody: the header is missing, or has what is no token of ours. */
  | 'none'
  | 'garbage'
  | 'basic'
  | 'expired'
  | 'foreign'
  | 'unsigned'
  | 'elsewhere'
  | 'oversized';

/** Whose tokens open something. */
export const GOOD_ASKERS = ['bank', 'other bank', 'subscriber'] as const;
export const BAD_ASKERS: readonly Asker[] = [
  'none',
  'garbage',
  'basic',
  'expired',
  'foreign',
  'unsigned',
  'elsewhere',
  'oversized',
];

/** The one scope of the narrow bank. */
export const NARROW_SCOPE = 'sim-swap:check';
/** Whom the token of the subscriber is about, E.164. */
export const SUBSCRIBER = '+447700900001';

/** The section `bank` for the askers; all banks have one key. */
export function askersConfig(key: JWK, operations: readonly HttpOperation[]) {
  const all = [...new Set(operations.flatMap(({ scopes }) => scopes.flat()))];
  const tenant = (id: string, more: object) => ({
    id,
    name: id,
    clientId: id,
    jwks: { keys: [key] },
    scopes: all,
    purposes: [PURPOSE],
    consent: 'contract',
    quota: { perSecond: PLENTY, perDay: 1_000_000_000 },
    sinks: { allowPrivate: true },
    ...more,
  });
  return bankSchema.parse({
    publicUrl: PUBLIC_URL,
    tenants: [
      tenant('bank', {
        numbers: ['447700900000-447700900899'],
        consent: ['447700900001', '447700900003-447700900899'],
      }),
      tenant('other-bank', {}),
      tenant('narrow', { scopes: [NARROW_SCOPE] }),
      tenant('spent', { quota: { perSecond: PLENTY, perDay: 1 } }),
    ],
  });
}

/** The headers `Authorization` of every asker, got and made at a server that listens. */
export async function askersHeaders(
  url: string,
  bankKeys: BankKeys,
  signing: SigningKeys,
  operations: readonly HttpOperation[],
): Promise<ReadonlyMap<Asker, string | undefined>> {
  const scope = [PURPOSE, ...new Set(operations.flatMap(({ scopes }) => scopes.flat()))].join(' ');
  const client = (id: string) => new BankClient(url, id, bankKeys, PUBLIC_URL);
  const own = signing.keys[0] as JWK;
  const foreign = await makeBankKeys();
  const foreignKey = { ...own, ...(await exportedOf(foreign)) };
  const now = Math.floor(Date.now() / 1000);
  const made = await sign(own, { scope, exp: now + 300 });
  const [, payload = ''] = made.split('.');
  const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
  const tokens: readonly (readonly [Asker, string])[] = [
    ['bank', await client('bank').token(scope)],
    ['other bank', await client('other-bank').token(scope)],
    ['subscriber', await client('bank').token(scope, SUBSCRIBER)],
    ['narrow', await client('narrow').token(`${PURPOSE} ${NARROW_SCOPE}`)],
    ['spent', await client('spent').token(scope)],
    ['garbage', 'no.token.this'],
    ['expired', await sign(own, { scope, iat: now - 900, exp: now - 600 })],
    ['foreign', await sign(foreignKey, { scope, exp: now + 300 })],
    ['unsigned', unsigned],
    ['elsewhere', await sign(own, { scope, aud: 'https://other.example.com', exp: now + 300 })],
    ['oversized', await sign(own, { scope, padding: 'x'.repeat(5000), exp: now + 300 })],
  ];
  return new Map<Asker, string | undefined>([
    ...tokens.map(([asker, token]) => [asker, `Bearer ${token}`] as const),
    ['none', undefined],
    ['basic', 'Basic YmFuazpzZWNyZXQ='],
  ]);
}

async function exportedOf({ privateKey }: BankKeys): Promise<JWK> {
  const { exportJWK } = await import('jose');
  return exportJWK(privateKey);
}

/** A token as the server makes them, but for what is said. */
async function sign(key: JWK, claims: Readonly<Record<string, unknown>>): Promise<string> {
  return new SignJWT({
    iss: PUBLIC_URL,
    aud: PUBLIC_URL,
    sub: 'bank',
    client_id: 'bank',
    iat: Math.floor(Date.now() / 1000),
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: String(key.kid) })
    .sign(await importJWK(key, 'ES256'));
}
