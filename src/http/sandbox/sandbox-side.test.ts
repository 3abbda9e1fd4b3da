import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeSigningKeys } from '../auth/signing-keys.ts';
import type { Caller } from '../caller.ts';
import type { CamaraApi } from '../camara-api.ts';
import { loadContract } from '../contract/load-contract.ts';
import { EventSigner } from '../events/event-signer.ts';
import { SinkGuard } from '../events/sink-guard.ts';
import { buildServer } from '../server.ts';
import { tlsSink } from '../testing/tls-sink.ts';
import { withSandbox } from './sandbox-apis.ts';
import { SANDBOX_NUMBERS } from './sandbox-number-table.ts';
import { sandboxSubscriber } from './sandbox-numbers.ts';
import { SandboxSide } from './sandbox-side.ts';

const SWAPPED = 'org.camaraproject.sim-swap-subscriptions.v0.swapped';
const SCOPES = [
  'sim-swap',
  'one-time-password-sms:send-validate',
  'sms-interception-risk:check',
  `sim-swap-subscriptions:${SWAPPED}:create`,
];

/** A caller who may ask about every number. */
function callerOf(id: string, isSandbox: boolean): Caller {
  const may = (msisdn: string) => !isSandbox || sandboxSubscriber(msisdn) !== undefined;
  return {
    tenant: { id, name: id, scopes: new Set(SCOPES), isSandbox, mayAskAbout: may, hasConsentOf: may },
    clientId: id,
    scopes: new Set(SCOPES),
    purpose: 'dpv:FraudPreventionAndDetection',
    phoneNumber: undefined,
  };
}

const CALLERS: Readonly<Record<string, Caller>> = {
  sandbox: callerOf('trial-bank', true),
  network: callerOf('example-bank', false),
};

/** A network that always answers the same, and notes that it was asked. */
function network(asked: string[]): CamaraApi {
  return {
    prefix: '/sim-swap/v2',
    document: loadContract('sim-swap'),
    handlers: {
      checkSimSwap: async ({ caller }) => {
        asked.push(caller.tenant.id);
        return { swapped: true };
      },
    },
  };
}

async function open(t: TestContext, trustedCertificates: readonly string[] = []) {
  const asked: string[] = [];
  const [key] = (await makeSigningKeys()).keys;
  assert.ok(key);
  let serial = 0;
  const newId = () => `name-${++serial}`;
  const side = new SandboxSide({
    guard: new SinkGuard(async () => ['127.0.0.1']),
    signer: await EventSigner.of(key),
    policyOf: () => ({ allowPrivate: true }),
    clock: () => Date.now(),
    chance: () => 0.5,
    deadline: (afterMs) => AbortSignal.timeout(afterMs),
    onFault: (error) => assert.fail(String(error)),
    trustedCertificates,
    newId,
    publicUrl: 'http://127.0.0.1:7007',
  });
  const server = await buildServer({
    apis: withSandbox([network(asked)], side.apis),
    authenticator: { authenticate: async (who) => CALLERS[who ?? ''] as Caller },
    newId,
  });
  t.after(async () => {
    await server.close();
    await side.close();
  });
  const post = async (url: string, payload: object, who = 'sandbox') => {
    const response = await server.inject({ method: 'POST', url, payload, headers: { authorization: who } });
    const body = response.body === '' ? {} : response.json();
    return { status: response.statusCode, body, mark: response.headers['x-wardline-sandbox'] };
  };
  return { asked, side, post };
}

const CHECK = '/sim-swap/v2/check';
const NEVER_SWAPPED = { phoneNumber: '+447700900022' };

test('a bank of the sandbox is answered by the table, and the network is not asked', async (t) => {
  const { asked, post } = await open(t);
  const answer = await post(CHECK, NEVER_SWAPPED);
  assert.deepEqual(answer, { status: 200, body: { swapped: false }, mark: 'true' });
  assert.deepEqual(asked, []);
});

test('another bank is answered by the network, about the same number', async (t) => {
  const { asked, post } = await open(t);
  const answer = await post(CHECK, NEVER_SWAPPED, 'network');
  assert.deepEqual(answer, { status: 200, body: { swapped: true }, mark: undefined });
  assert.deepEqual(asked, ['example-bank']);
});

test('what the network does not serve is served in the sandbox, and to nobody else', async (t) => {
  const { post } = await open(t);
  const path = '/sms-interception-risk/v0.1/check';
  const { status, body } = await post(path, { phoneNumber: '+447700900002' });
  assert.deepEqual([status, body.verdict], [200, 'INTERCEPTION_IN_PROGRESS']);
  const other = await post(path, { phoneNumber: '+447700900002' }, 'network');
  assert.deepEqual([other.status, other.body.code, other.mark], [501, 'NOT_IMPLEMENTED', undefined]);
});

test('numbers that are not of the sandbox are not found, and the error says whose it is', async (t) => {
  const { post } = await open(t);
  const { status, body, mark } = await post(CHECK, { phoneNumber: '+447700900999' });
  assert.deepEqual([status, body.code, mark], [404, 'IDENTIFIER_NOT_FOUND', 'true']);
});

test('a code of the sandbox is right once', async (t) => {
  const { post } = await open(t);
  const send = { phoneNumber: '+447700900100', message: '{{code}} is your code' };
  const { body } = await post('/one-time-password-sms/v1/send-code', send);
  const check = async (code: string) => {
    const answer = await post('/one-time-password-sms/v1/validate-code', { ...body, code });
    return [answer.status, answer.body.code];
  };
  assert.deepEqual(await check('111111'), [400, 'ONE_TIME_PASSWORD_SMS.INVALID_OTP']);
  assert.deepEqual(await check('123456'), [204, undefined]);
  assert.deepEqual(await check('123456'), [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED']);
});

test('a change of SIM is told a second after somebody subscribed to it, once', async (t) => {
  const sink = await tlsSink();
  t.after(() => sink.close());
  const { side, post } = await open(t, [sink.certificate]);
  const made = await post('/sim-swap-subscriptions/v0.3/subscriptions', {
    protocol: 'HTTP',
    sink: sink.url,
    types: [SWAPPED],
    config: { subscriptionDetail: { phoneNumber: '+447700900122' } },
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  side.tick();
  assert.deepEqual(sink.kinds(), []);
  const sinceMs = Date.now();
  while (sink.received.length === 0 && Date.now() - sinceMs < 20_000) {
    side.tick();
    await wait(50);
  }
  assert.ok(Date.now() - sinceMs > 500);
  for (let i = 0; i < 5; i++) {
    side.tick();
    await wait(20);
  }
  assert.deepEqual(sink.kinds(), ['swapped']);
});

test('numbers of the sandbox are of the range that is kept for fiction, each once', () => {
  const numbers = SANDBOX_NUMBERS.map(({ msisdn }) => msisdn);
  for (const msisdn of numbers) assert.match(msisdn, /^447700900\d{3}$/);
  assert.equal(new Set(numbers).size, numbers.length);
});
