// The client of a bank against the server, over HTTP on loopback.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exportJWK, type JWK } from 'jose';
import { buildBankAccess } from '../src/http/auth/bank-access.ts';
import { makeSigningKeys } from '../src/http/auth/signing-keys.ts';
import { type OperationHandler, serveCamaraApi } from '../src/http/camara-api.ts';
import { loadContract } from '../src/http/contract/load-contract.ts';
import { newServer } from '../src/http/server.ts';
import { subjectOf } from '../src/http/subject.ts';
import { makeBankKeys } from '../src/http/testing/bank-client.ts';
import { bankSchema } from '../src/network/bank-config-schema.ts';
import { WardlineBank, WardlineError } from './wardline-bank.ts';

const ISSUER = 'https://wardline.operator.example';
const PURPOSE = 'dpv:FraudPreventionAndDetection';
const CHECK = `${PURPOSE} sms-interception-risk:check`;
const SCOPES = ['check', 'read', 'delete', 'io.wardline.sms-interception-risk.v0.suspected:create'];

const ANSWER = {
  verdict: 'SAFE',
  reasons: [{ code: 'REGISTRATION_CONFIRMED', text: 'Texts go to where the subscriber is.' }],
  lastStatusTime: null,
  coverage: { watchedSince: null, watchedUntil: null, signalling: ['SS7_INTERCONNECT'] },
  recommendedAction: 'SEND',
};

const server = newServer(() => 'made-up');
const asked: string[] = [];
let tokensGiven = 0;
let url: string;
let key: JWK;

const handlers: Readonly<Record<string, OperationHandler>> = {
  checkSmsInterceptionRisk: async ({ caller, body }) => {
    asked.push(subjectOf(caller, (body as { phoneNumber?: string }).phoneNumber));
    return ANSWER;
  },
  createSmsInterceptionRiskSubscription: async ({ body }, reply) => {
    reply.code(201);
    const { sinkCredential: _, ...subscription } = body as { sinkCredential: object };
    return { ...subscription, id: 'one', status: 'ACTIVE' };
  },
  retrieveSmsInterceptionRiskSubscriptionList: async () => [],
  retrieveSmsInterceptionRiskSubscription: async () => ({}),
  deleteSmsInterceptionRiskSubscription: async (_request, reply) => void reply.code(204).send(),
};

before(async () => {
  const { privateKey, publicJwk } = await makeBankKeys();
  key = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: publicJwk.kid };
  const access = buildBankAccess({
    config: bankSchema.parse({
      publicUrl: ISSUER,
      tenants: [
        {
          id: 'example-bank',
          name: 'Example Bank',
          clientId: 'client-1',
          jwks: { keys: [publicJwk] },
          scopes: SCOPES.map((scope) => `sms-interception-risk:${scope}`),
          purposes: [PURPOSE],
          numbers: ['447700900000-447700900499'],
          consent: 'contract',
        },
      ],
    }),
    keys: await makeSigningKeys(),
    isOurs: (msisdn) => msisdn.startsWith('4477009'),
    nowMs: Date.now,
    onError: () => {},
  });
  server.addHook('onResponse', async ({ url: path }) => {
    if (path === '/oauth2/token') tokensGiven += 1;
  });
  await access.addRoutes(server);
  const document = loadContract('sms-interception-risk');
  const api = { prefix: '/sms-interception-risk/v0.1', document, handlers };
  await serveCamaraApi(server, api, access.authenticator, () => 'made-up');
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
after(() => server.close());

function newBank(clientId = 'client-1'): WardlineBank {
  return new WardlineBank({ url, issuer: ISSUER, clientId, key });
}

test('a bank asks whether a code could be read by somebody else', async () => {
  assert.deepEqual(await newBank().interceptionRisk('+447700900123'), ANSWER);
  assert.equal(asked.at(-1), '447700900123');
});

test('a token is got once, and kept', async () => {
  const bank = newBank();
  const before = tokensGiven;
  await Promise.all([bank.interceptionRisk('+447700900123'), bank.interceptionRisk('+447700900124')]);
  await bank.interceptionRisk('+447700900125', 24);
  assert.equal(tokensGiven, before + 1);
});

test('a token of three legs names the subscriber, and the request does not', async () => {
  const calls = newBank().with(CHECK, '+447700900321');
  const { data } = await calls.smsInterceptionRisk.POST('/check', { body: {} });
  assert.equal(data?.verdict, 'SAFE');
  assert.equal(asked.at(-1), '447700900321');
});

test('what the server refuses has its code and its words', async () => {
  const bank = newBank();
  await assert.rejects(bank.interceptionRisk('+447700900123', 0), (error) => {
    assert.ok(error instanceof WardlineError);
    assert.deepEqual([error.status, error.code], [400, 'OUT_OF_RANGE']);
    assert.equal(error.message, 'maxAge is 0; it must be at least 1');
    return true;
  });
  await assert.rejects(bank.interceptionRisk('+447700900900'), { status: 404, code: 'IDENTIFIER_NOT_FOUND' });
});

test('a bank that the server does not know gets no token', async () => {
  await assert.rejects(newBank('client-2').getToken(CHECK), {
    name: 'WardlineError',
    code: 'invalid_client',
  });
});

test('a bank subscribes, by the types of the contract', async () => {
  const type = 'io.wardline.sms-interception-risk.v0.suspected';
  const calls = newBank().with(`${PURPOSE} sms-interception-risk:${type}:create`);
  const { data, error } = await calls.smsInterceptionRisk.POST('/subscriptions', {
    body: {
      protocol: 'HTTP',
      sink: 'https://events.bank.example/wardline',
      sinkCredential: {
        credentialType: 'ACCESSTOKEN',
        accessToken: 'a-token-of-the-bank',
        accessTokenExpiresUtc: '2026-06-03T00:00:00.000Z',
        accessTokenType: 'bearer',
      },
      types: [type],
      config: { subscriptionDetail: { phoneNumber: '+447700900123' }, initialEvent: true },
    },
  });
  assert.equal(error, undefined);
  assert.equal(data?.status, 'ACTIVE');
});
