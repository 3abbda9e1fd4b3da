import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from './api-error.ts';
import type { Caller } from './caller.ts';
import { type CamaraApi, serveCamaraApi } from './camara-api.ts';
import { loadContract } from './contract/load-contract.ts';
import type { Question } from './question.ts';
import { newServer } from './server.ts';
import { ABOUT, AT } from './test-questions.ts';

const SCOPES = new Set(['sms-interception-risk:check']);
const CALLER: Caller = {
  tenant: {
    id: 'example-bank',
    name: 'Example Bank',
    scopes: SCOPES,
    mayAskAbout: () => true,
    hasConsentOf: () => false,
  },
  clientId: 'example-bank-log-in',
  scopes: SCOPES,
  purpose: undefined,
  phoneNumber: undefined,
};

const CHECK = '/sms-interception-risk/v0.1/check';
const ANSWER = {
  verdict: 'AT_RISK',
  reasons: [],
  lastStatusTime: null,
  coverage: { watchedSince: null, watchedUntil: null, signalling: ['SS7_INTERCONNECT'] },
  recommendedAction: 'WAIT',
};

/** A server with one operation, and what was written down of what it was asked. */
async function serving({
  caller = CALLER,
  isBehind = false,
  answer = async (): Promise<unknown> => ANSWER,
} = {}) {
  const questions: Question[] = [];
  const log = { isBehind, asked: (one: Question) => questions.push(one), close: async () => {} };
  const api: CamaraApi = {
    prefix: '/sms-interception-risk/v0.1',
    document: loadContract('sms-interception-risk'),
    handlers: { checkSmsInterceptionRisk: answer },
  };
  const authenticate = async (authorization: string | undefined) => {
    if (authorization === undefined) throw new ApiError(401, 'UNAUTHENTICATED', 'who asks?');
    return caller;
  };
  const server = newServer(() => 'made-here');
  await serveCamaraApi(server, api, { authenticate }, () => 'made-here', { log, nowMs: () => AT });
  const post = async (payload: object | string, headers: Record<string, string> = { authorization: 'x' }) => {
    const json = { 'content-type': 'application/json' };
    const response = await server.inject({
      method: 'POST',
      url: CHECK,
      payload,
      headers: { ...json, ...headers },
    });
    return { status: response.statusCode, code: response.json().code };
  };
  return { post, questions };
}

test('a question is written down with who, when, what, about whom, and what was answered', async () => {
  const { post, questions } = await serving();
  await post({ phoneNumber: `+${ABOUT}` }, { authorization: 'x', 'x-correlator': 'a-log-in' });
  assert.deepEqual(questions, [
    {
      atMs: AT,
      tenant: 'example-bank',
      client: 'example-bank-log-in',
      operation: `POST ${CHECK}`,
      about: ABOUT,
      status: 200,
      code: '',
      verdict: 'AT_RISK',
      correlator: 'a-log-in',
    },
  ]);
});

test('a question that was refused, or that nobody could answer, is written down with the code', async () => {
  const { post, questions } = await serving({
    answer: async () => {
      throw new ApiError(404, 'IDENTIFIER_NOT_FOUND', 'the number is not known here');
    },
  });
  await post({ phoneNumber: `+${ABOUT}` });
  await post({ phoneNumber: '07700900007' });
  await post('{"phoneNumber":');
  const told = questions.map(({ status, code, about, correlator }) => [status, code, about, correlator]);
  assert.deepEqual(told, [
    [404, 'IDENTIFIER_NOT_FOUND', ABOUT, 'made-here'],
    [400, 'INVALID_ARGUMENT', '', 'made-here'],
    [400, 'INVALID_ARGUMENT', '', 'made-here'],
  ]);
  const failing = await serving({ answer: () => Promise.reject(new Error('a bug')) });
  await failing.post({ phoneNumber: `+${ABOUT}` });
  assert.deepEqual([failing.questions[0]?.status, failing.questions[0]?.code], [500, 'INTERNAL']);
});

test('a token that may not ask is written down, and who is not known is not', async () => {
  const noScope = await serving({ caller: { ...CALLER, scopes: new Set() } });
  assert.equal((await noScope.post({ phoneNumber: `+${ABOUT}` })).status, 403);
  assert.deepEqual([noScope.questions[0]?.status, noScope.questions[0]?.code], [403, 'PERMISSION_DENIED']);
  const { post, questions } = await serving();
  assert.equal((await post({ phoneNumber: `+${ABOUT}` }, {})).status, 401);
  assert.equal(questions.length, 0);
});

test('about whom is what the token says, and else the body; in a device and a subscription as well', async () => {
  const threeLegged = await serving({ caller: { ...CALLER, phoneNumber: '+447700900008' } });
  await threeLegged.post({});
  assert.equal(threeLegged.questions[0]?.about, '447700900008');
  const { post, questions } = await serving();
  for (const body of [
    { device: { phoneNumber: `+${ABOUT}` } },
    { config: { subscriptionDetail: { phoneNumber: `+${ABOUT}` } } },
    { config: { subscriptionDetail: { device: { phoneNumber: `+${ABOUT}` } } } },
    { phoneNumber: { toString: 1 } },
    { phoneNumber: [`+${ABOUT}`] },
    { phoneNumber: `+${'1'.repeat(9_000)}` },
    [],
  ])
    await post(body);
  assert.deepEqual(
    questions.map(({ about }) => about),
    [ABOUT, ABOUT, ABOUT, '', '', '', ''],
  );
});

test('where questions cannot be written down none is answered', async () => {
  let asked = 0;
  const { post, questions } = await serving({
    isBehind: true,
    answer: async () => {
      asked++;
      return ANSWER;
    },
  });
  assert.deepEqual(await post({ phoneNumber: `+${ABOUT}` }), { status: 503, code: 'UNAVAILABLE' });
  assert.deepEqual([asked, questions.length], [0, 0]);
});
