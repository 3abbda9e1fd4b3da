import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Caller } from './caller.ts';
import { loadContract } from './contract/load-contract.ts';
import { buildServer } from './server.ts';

const caller: Caller = {
  tenant: {
    id: 'example-bank',
    name: 'Example Bank',
    scopes: new Set(['sim-swap']),
    mayAskAbout: () => true,
    hasConsentOf: () => false,
  },
  clientId: 'example-bank',
  scopes: new Set(['sim-swap:check']),
  purpose: undefined,
  phoneNumber: undefined,
};

let server: FastifyInstance;

before(async () => {
  server = await buildServer({
    apis: [
      {
        prefix: '/sim-swap/v2',
        document: loadContract('sim-swap'),
        handlers: {
          retrieveSimSwapDate: async () => ({ latestSimChange: null }),
          checkSimSwap: async () => ({ swapped: true }),
        },
      },
    ],
    authenticator: { authenticate: async () => caller },
    newId: () => 'made-up',
  });
});
after(() => server.close());

async function post(
  url: string,
  payload?: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) {
  return server.inject({ method: 'POST', url, headers, ...(payload === undefined ? {} : { payload }) });
}

async function codeOf(url: string, payload?: string, headers?: Record<string, string>): Promise<string> {
  const answer = await post(url, payload, headers);
  const { status, code } = answer.json();
  assert.equal(status, answer.statusCode);
  return `${status} ${code}`;
}

test('a request that its contract allows is answered', async () => {
  const answer = await post('/sim-swap/v2/check', '{}');
  assert.deepEqual([answer.statusCode, answer.json()], [200, { swapped: true }]);
});

test('a body is checked whatever it is said to be, and one that is missing is missed', async () => {
  const check = '/sim-swap/v2/check';
  assert.equal(await codeOf(check, undefined, {}), '400 INVALID_ARGUMENT');
  assert.equal(await codeOf(check, ''), '400 INVALID_ARGUMENT');
  assert.equal(await codeOf(check, '{"maxAge":0}', { 'content-type': 'text/plain' }), '400 INVALID_ARGUMENT');
  assert.equal(
    await codeOf(check, '{"maxAge":0}', { 'content-type': 'application/xml' }),
    '400 INVALID_ARGUMENT',
  );
  assert.equal(await codeOf(check, '{"maxAge":', {}), '400 INVALID_ARGUMENT');
  assert.equal(await codeOf(check, 'null'), '400 INVALID_ARGUMENT');
});

test('a number out of its bounds has the code that the contract gives it', async () => {
  assert.equal(await codeOf('/sim-swap/v2/check', '{"maxAge":0}'), '400 OUT_OF_RANGE');
  const upper = { 'content-type': 'APPLICATION/JSON; charset=utf-8' };
  assert.equal(await codeOf('/sim-swap/v2/check', '{"maxAge":2401}', upper), '400 OUT_OF_RANGE');
});

test('a token without the scope of an operation is refused before its body is read', async () => {
  assert.equal(await codeOf('/sim-swap/v2/retrieve-date', '{"'), '403 PERMISSION_DENIED');
});

test('what is not there is told in the form of the contracts', async () => {
  assert.equal(await codeOf('/sim-swap/v2/nothing', '{}'), '404 NOT_FOUND');
});

test('what is outside of every interface is told in their form, and without the path that was asked', async () => {
  for (const [url, payload, told] of [
    ['/', undefined, '404 NOT_FOUND'],
    ['/SIM-SWAP/v2/check', '{}', '404 NOT_FOUND'],
    // its body is read before it is known that nobody wants it
    ['//sim-swap/v2/check', '{"', '404 NOT_FOUND'],
    ['//sim-swap/v2/check', '', '404 NOT_FOUND'],
    ['/%zz/447700900001', '{}', '400 INVALID_ARGUMENT'],
    [`/sim-swap/v2/check/447700900001${'x'.repeat(300)}`, '{}', '404 NOT_FOUND'],
  ] as const) {
    const answer = await post(url, payload, { 'content-type': 'application/json', 'x-correlator': 'a-name' });
    const { status, code, message, ...more } = answer.json();
    assert.equal(`${status} ${code}`, told, url);
    assert.deepEqual([answer.statusCode, more], [status, {}]);
    assert.doesNotMatch(message, /447700900001/);
    assert.equal(answer.headers['x-correlator'], 'a-name');
  }
});

test('an exchange has the name that the caller gave it, or one of ours', async () => {
  const json = { 'content-type': 'application/json' };
  const named = await post('/sim-swap/v2/check', '{}', { ...json, 'x-correlator': 'a-name' });
  assert.equal(named.headers['x-correlator'], 'a-name');
  const unnamed = await post('/sim-swap/v2/check', '{}');
  assert.equal(unnamed.headers['x-correlator'], 'made-up');
  const misshapen = await post('/sim-swap/v2/check', '{}', { ...json, 'x-correlator': 'a name' });
  assert.deepEqual([misshapen.statusCode, misshapen.json().code], [400, 'INVALID_ARGUMENT']);
  assert.equal(misshapen.headers['x-correlator'], 'made-up');
});
