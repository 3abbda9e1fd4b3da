import type { TestContext } from 'node:test';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type BankConfig, bankSchema } from '../../network/bank-config-schema.ts';
import { loadContract } from '../contract/load-contract.ts';
import { buildServer } from '../server.ts';
import { subjectOf } from '../subject.ts';
import { BankClient, type BankKeys, makeBankKeys } from '../testing/bank-client.ts';
import { type BankAccess, buildBankAccess } from './bank-access.ts';
import { makeSigningKeys, type SigningKeys } from './signing-keys.ts';

/** As if behind a proxy that ends TLS: banks reach the server under this name. */
export const PUBLIC_URL = 'https://wardline.example.com';
export const PURPOSE = 'dpv:FraudPreventionAndDetection';
/** A number that Example Bank may ask about. */
export const NUMBER = '+447700900123';
/** One that Other Bank may, and Example Bank may not. */
export const OTHERS_NUMBER = '+447700900999';
/** One that Example Bank may ask about without consent. */
export const UNWILLING_NUMBER = '+447700900450';

/** A server with two banks on loopback, and a resource that tells who asks. */
export interface BankServer {
  readonly url: string;
  readonly server: FastifyInstance;
  readonly access: BankAccess;
  readonly signingKeys: SigningKeys;
  readonly bank: BankClient;
  readonly other: BankClient;
  readonly faults: unknown[];
  /** Moves the server's clock; the library's own stays. */
  readonly clock: { offsetMs: number };
  /** Asks the resource with a token. */
  ask(token: string | undefined): Promise<{ status: number; body: Readonly<Record<string, unknown>> }>;
  /** Posts to an interface: SIM swap's check is served, and answers whatever it is asked. */
  post(path: string, token: string, body: object): Promise<{ status: number; code: unknown }>;
}

function configOf(bank: BankKeys, other: BankKeys, more: object, quota: object): BankConfig {
  const rest = { purposes: [PURPOSE, 'dpv:FraudDetection'] };
  return bankSchema.parse({
    publicUrl: PUBLIC_URL,
    tenants: [
      {
        id: 'example-bank',
        name: 'Example Bank',
        clientId: 'client-1',
        jwks: { keys: [bank.publicJwk] },
        scopes: ['sim-swap:check', 'device-roaming-status:read'],
        numbers: ['447700900000-447700900499'],
        consent: ['447700900000-447700900399'],
        quota,
        ...rest,
      },
      {
        id: 'other-bank',
        name: 'Other Bank',
        clientId: 'client-2',
        jwks: { keys: [other.publicJwk] },
        scopes: ['sim-swap:check'],
        numbers: ['447700900000-447700900999'],
        consent: 'contract',
        ...rest,
      },
    ],
    ...more,
  });
}

async function checkSimSwap({ caller, body }: FastifyRequest): Promise<unknown> {
  subjectOf(caller, (body as { phoneNumber?: string }).phoneNumber);
  return { swapped: false };
}

function addResource(server: FastifyInstance, access: BankAccess): void {
  server.get('/who', async (request) => {
    const caller = await access.authenticator.authenticate(request.headers.authorization);
    return { ...caller, tenant: caller.tenant.id, scopes: [...caller.scopes] };
  });
}

/**
 * @param more keys of the section `bank` besides its banks
 * @param quota of Example Bank
 * @param port where it listens; any by default
 */
export async function startBankServer(
  test: TestContext,
  more: object = {},
  quota: object = {},
  port = 0,
): Promise<BankServer> {
  const [bankKeys, otherKeys, signingKeys] = await Promise.all([
    makeBankKeys(),
    makeBankKeys('PS256'),
    makeSigningKeys(),
  ]);
  const faults: unknown[] = [];
  const clock = { offsetMs: 0 };
  const access = buildBankAccess({
    config: configOf(bankKeys, otherKeys, more, quota),
    keys: signingKeys,
    isOurs: (msisdn) => msisdn.startsWith('4477009'),
    nowMs: () => Date.now() + clock.offsetMs,
    onError: (error) => faults.push(error),
  });
  const server = await buildServer({
    apis: [{ prefix: '/sim-swap/v2', document: loadContract('sim-swap'), handlers: { checkSimSwap } }],
    authenticator: access.authenticator,
    newId: () => 'test',
  });
  addResource(server, access);
  await access.addRoutes(server);
  const url = await server.listen({ port, host: '127.0.0.1' });
  test.after(() => server.close());
  return {
    url,
    server,
    access,
    signingKeys,
    bank: new BankClient(url, 'client-1', bankKeys, PUBLIC_URL),
    other: new BankClient(url, 'client-2', otherKeys, PUBLIC_URL),
    faults,
    clock,
    async ask(token) {
      const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/who`, { headers });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    async post(path, token, body) {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const sent = { method: 'POST', headers, body: JSON.stringify(body) };
      const response = await fetch(`${url}${path}`, sent);
      const { code } = (await response.json()) as { code?: unknown };
      return { status: response.status, code };
    },
  };
}
