import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { EventDatabase } from '../../bank/events/event-database.ts';
import { makeSigningKeys } from '../../http/auth/signing-keys.ts';
import { BankSide } from '../../http/bank-side.ts';
import { CONTRACT_NAMES } from '../../http/contract/contract-name.ts';
import { loadContract } from '../../http/contract/load-contract.ts';
import { newServer } from '../../http/server.ts';
import { BankClient, makeBankKeys } from '../../http/testing/bank-client.ts';
import { bankSchema } from '../../network/bank-config-schema.ts';
import { BankStory } from './bank-story.ts';
import { Story } from './story.ts';
import { PARIS, subscriber } from './story-network.ts';
import { arrives, quietMorning, writes } from './story-scenes.ts';

/* The bank side as it is served, three banks, and every operation that they may ask. */

export const PUBLIC_URL = 'https://wardline.example.com';
export const PURPOSE = 'dpv:FraudPreventionAndDetection';
export const TOKEN = '/oauth2/token';
export const NUMBER = `+${subscriber(1).msisdn}`;
export const SECOND_NUMBER = `+${subscriber(2).msisdn}`;
/** Other Bank may ask about it, and Example Bank may not. */
export const OTHERS_NUMBER = `+${subscriber(900).msisdn}`;
export const NOWHERE = '00000000-0000-4000-8000-000000000000';

interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  /** Lists of scopes, of which one opens it; of those that create, one scope. */
  readonly scopes: readonly (readonly string[])[];
}

export const OPERATIONS: readonly Operation[] = CONTRACT_NAMES.flatMap((name) => {
  const { servers, paths } = loadContract(name);
  const prefix = servers[0]?.url.replace('{apiRoot}', '') ?? '';
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const { operationId, security } = operation as unknown as {
        operationId: string;
        security: { openId: string[] }[];
      };
      return {
        id: operationId,
        method: method.toUpperCase() as Operation['method'],
        url: `${prefix}${path.replace('{subscriptionId}', NOWHERE)}`,
        scopes: security.map(({ openId }) => openId),
      };
    }),
  );
});
export const ALL_SCOPES = [...new Set(OPERATIONS.flatMap(({ scopes }) => scopes.flat()))];
export const EVERYTHING = [PURPOSE, ...ALL_SCOPES].join(' ');

const story = new Story();
quietMorning(story);
for (const who of [subscriber(1), subscriber(2)]) arrives(story, who, PARIS);
story.wait(30);
for (const who of [subscriber(1), subscriber(2)]) writes(story, who, PARIS);
const network = new BankStory(story);
network.hear();

const [bankKeys, otherKeys, signing] = await Promise.all([
  makeBankKeys(),
  makeBankKeys('PS256'),
  makeSigningKeys(),
]);
export const serverKey = signing.keys[0] as JWK;
export const clock = { aheadMs: 0 };
let lastText = '';
/** The text that was sent last. */
export const sentText = (): string => lastText;
const faults: unknown[] = [];
const bankOf = (id: string, jwk: JWK, more: object) => ({
  id,
  name: id,
  clientId: id,
  jwks: { keys: [jwk] },
  scopes: ALL_SCOPES,
  purposes: [PURPOSE],
  consent: 'contract',
  sinks: { allowPrivate: true },
  quota: { perSecond: 100_000, perDay: 100_000 },
  ...more,
});
const side = await BankSide.open({
  config: bankSchema.parse({
    publicUrl: PUBLIC_URL,
    tenants: [
      bankOf('example-bank', bankKeys.publicJwk, { numbers: ['447700900000-447700900499'] }),
      bankOf('other-bank', otherKeys.publicJwk, {}),
      bankOf('small-bank', bankKeys.publicJwk, {
        scopes: ['sim-swap:check', 'device-roaming-status:read'],
        quota: { perSecond: 100, perDay: 2 },
      }),
    ],
  }),
  keys: signing,
  knowledge: network.knowledge,
  events: EventDatabase.open(':memory:'),
  texts: {
    async send({ body }) {
      lastText = body;
    },
  },
  networkNowMs: () => story.nowMs,
  wallNowMs: () => Date.now() + clock.aheadMs,
  chance: Math.random,
  secretChance: randomInt,
  newId: randomUUID,
  resolve: async () => ['127.0.0.1'],
  deadline: (afterMs) => AbortSignal.timeout(afterMs),
  onFault: (error) => faults.push(error),
});
const server = newServer(randomUUID);
await side.addTo(server);
export const url = await server.listen({ port: 0, host: '127.0.0.1' });
/** To be called after the tests. */
export async function closeAccessServer(): Promise<void> {
  await server.close();
  await side.close();
  assert.deepEqual(faults, []);
}

export const bank = new BankClient(url, 'example-bank', bankKeys, PUBLIC_URL);
export const other = new BankClient(url, 'other-bank', otherKeys, PUBLIC_URL);
export const small = new BankClient(url, 'small-bank', bankKeys, PUBLIC_URL);

interface Told {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export async function call(
  { method, url: path }: Pick<Operation, 'method' | 'url'>,
  authorization: string | undefined,
  payload: object | undefined = method === 'POST' ? {} : undefined,
): Promise<Told> {
  const response = await server.inject({
    method,
    url: path,
    ...(authorization === undefined ? {} : { headers: { authorization } }),
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, body: response.body === '' ? {} : response.json() };
}

/** `200`, or the status and code of a refusal, whose body has to be of the form that all have. */
export function told({ status, body }: Told): string {
  if (status < 400) return String(status);
  assert.deepEqual(Object.keys(body).sort(), ['code', 'message', 'status']);
  assert.equal(body.status, status);
  return `${status} ${body.code}`;
}

/** An access token as the server makes them, but for what is said. */
export async function signed(key: JWK, claims: object = {}, header: object = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: PUBLIC_URL,
    aud: PUBLIC_URL,
    sub: 'example-bank',
    client_id: 'example-bank',
    scope: EVERYTHING,
    iat: now,
    exp: now + 60,
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: String(serverKey.kid), ...header })
    .sign(await importJWK(key, 'ES256'));
}
