// Who may ask, at every operation of every interface as it is served: a rule a test.
import assert from 'node:assert/strict';
import { createHmac, createPublicKey } from 'node:crypto';
import { after, test } from 'node:test';
import { exportJWK } from 'jose';
import { type BankClient, makeBankKeys } from '../http/testing/bank-client.ts';
import {
  ALL_SCOPES,
  bank,
  call,
  clock,
  closeAccessServer,
  EVERYTHING,
  NOWHERE,
  NUMBER,
  OPERATIONS,
  OTHERS_NUMBER,
  other,
  PUBLIC_URL,
  PURPOSE,
  SECOND_NUMBER,
  sentText,
  serverKey,
  signed,
  small,
  TOKEN,
  told,
  url,
} from './testing/bank-access-server.ts';

after(closeAccessServer);

/** Every operation refuses a token, in the words of the contract. */
async function everywhere(authorization: string | undefined, refusal: string, why: string): Promise<void> {
  for (const operation of OPERATIONS) {
    assert.equal(told(await call(operation, authorization)), refusal, `${why}: ${operation.id}`);
  }
}

test('a token that the server could have made opens every operation, so that what follows is refused for its reason', async () => {
  assert.ok(OPERATIONS.length >= 25);
  const authorization = `Bearer ${await signed(serverKey)}`;
  for (const operation of OPERATIONS) {
    const { status } = await call(operation, authorization);
    assert.ok(![401, 403, 429].includes(status) && status < 500, `${operation.id}: ${status}`);
  }
});

test('without a token nothing is answered, wherever else than in the header it stands', async () => {
  await everywhere(undefined, '401 UNAUTHENTICATED', 'no token');
  const token = await signed(serverKey);
  await everywhere(`Basic ${token}`, '401 UNAUTHENTICATED', 'not as Bearer');
  for (const operation of OPERATIONS) {
    const inQuery = await call({ ...operation, url: `${operation.url}?access_token=${token}` }, undefined);
    assert.equal(told(inQuery), '401 UNAUTHENTICATED', operation.id);
  }
});

test('a token for somebody else, of somebody else, or of another time opens nothing', async () => {
  const now = Math.floor(Date.now() / 1000);
  for (const [why, claims] of [
    ['wrong audience', { aud: 'https://other.example.com' }],
    ['no audience', { aud: undefined }],
    ['audience that begins alike', { aud: `${PUBLIC_URL}.evil.example.com` }],
    ['wrong issuer', { iss: 'https://idp.example.com' }],
    ['expired', { iat: now - 400, exp: now - 1 }],
    ['without an end', { exp: undefined }],
    ['not yet', { nbf: now + 60 }],
    ['unknown client', { client_id: 'nobody', sub: 'nobody' }],
    ['unknown subscriber', { sub: NUMBER }],
    ['bound to a key', { cnf: { jkt: 'thumbprint' } }],
    ['oversized', { padding: 'x'.repeat(5000) }],
  ] as const) {
    await everywhere(`Bearer ${await signed(serverKey, claims)}`, '401 UNAUTHENTICATED', why);
  }
});

test('a token that no key of the server signed opens nothing, whatever its header says', async () => {
  const good = await signed(serverKey);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const head = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
  const { d: _, ...publicJwk } = serverKey;
  const pem = createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const symmetric = (secret: string | Buffer) => {
    const start = `${head({ alg: 'HS256', typ: 'at+jwt', kid: serverKey.kid })}.${payload}`;
    return `${start}.${createHmac('sha256', secret).update(start).digest('base64url')}`;
  };
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const thiefKeys = await makeBankKeys();
  const thief = { ...(await exportJWK(thiefKeys.privateKey)), alg: 'ES256' };
  for (const [why, token] of [
    ['alg none', `${head({ alg: 'none', typ: 'at+jwt' })}.${payload}.`],
    ['alg nOnE', `${head({ alg: 'nOnE', typ: 'at+jwt' })}.${payload}.${signature}`],
    ['the public key as a secret', symmetric(String(pem))],
    ['the public JWK as a secret', symmetric(JSON.stringify(publicJwk))],
    ['another key', await signed(thief)],
    ['a key that it brings', await signed(thief, {}, { jwk: thiefKeys.publicJwk })],
    ['a key that it points to', await signed(thief, {}, { jku: `${url}/oauth2/jwks`, kid: 'thief' })],
    [
      'another algorithm named',
      `${head({ alg: 'RS256', typ: 'at+jwt', kid: serverKey.kid })}.${payload}.${signature}`,
    ],
    ['changed', `${header}.${head({ ...claims, client_id: 'other-bank', sub: 'other-bank' })}.${signature}`],
    ['cut off', `${header}.${payload}.`],
    ['of the type of an ID token', await signed(serverKey, {}, { typ: 'JWT' })],
    ['an assertion', await bank.assertion('')],
  ] as const) {
    await everywhere(`Bearer ${token}`, '401 UNAUTHENTICATED', why);
  }
});

test('an ID token is no access token', async () => {
  const { body } = await bank.ciba(NUMBER, `openid ${EVERYTHING}`);
  assert.equal(typeof body.id_token, 'string');
  await everywhere(`Bearer ${String(body.id_token)}`, '401 UNAUTHENTICATED', 'ID token');
});

test('a token that was good opens nothing once its time is over, though it was used before', async (t) => {
  const token = `Bearer ${await bank.token(EVERYTHING)}`;
  const forSubscriber = `Bearer ${await bank.token(EVERYTHING, NUMBER)}`;
  const [operation] = OPERATIONS;
  assert.ok(operation);
  for (const one of [token, forSubscriber]) assert.notEqual((await call(operation, one)).status, 401);
  clock.aheadMs = 301_000;
  t.after(() => (clock.aheadMs = 0));
  for (const one of [token, forSubscriber]) await everywhere(one, '401 UNAUTHENTICATED', 'over');
});

test('each operation wants a scope of its own, and no other opens it', async () => {
  for (const operation of OPERATIONS) {
    const { scopes, id } = operation;
    const without = ALL_SCOPES.filter((scope) => !scopes.flat().includes(scope));
    const refused = await call(operation, `Bearer ${await bank.token([PURPOSE, ...without].join(' '))}`);
    assert.equal(told(refused), '403 PERMISSION_DENIED', id);
    const [first = []] = scopes;
    const opened = await call(operation, `Bearer ${await bank.token([PURPOSE, ...first].join(' '))}`);
    assert.ok(![401, 403].includes(opened.status), `${id}: ${told(opened)}`);
  }
});

test('a scope that its bank was not granted, and a second purpose, make a token worthless, by whomever it was signed', async () => {
  for (const claims of [
    { client_id: 'small-bank', sub: 'small-bank' },
    { scope: `${EVERYTHING} dpv:Marketing` },
    { scope: ALL_SCOPES.join(' ') },
    { scope: undefined },
  ]) {
    await everywhere(
      `Bearer ${await signed(serverKey, claims)}`,
      '403 PERMISSION_DENIED',
      JSON.stringify(claims).slice(0, 60),
    );
  }
});

test('an assertion gets one token, at one of the two endpoints, while it lives', async () => {
  const now = Math.floor(Date.now() / 1000);
  const got = async (claims: object, header: object = {}) => {
    const client_assertion = await bank.assertion(TOKEN, { ...claims }, header);
    const { status, body } = await bank.clientCredentials(EVERYTHING, { client_assertion });
    return status === 200 ? 'token' : `${status} ${body.error}`;
  };
  assert.equal(await got({}), 'token');
  assert.equal(await got({ aud: 'https://other.example.com/oauth2/token' }), '401 invalid_client');
  assert.equal(await got({ exp: now - 30, iat: now - 60 }), '401 invalid_client');
  assert.equal(await got({ exp: now + 400 }), '401 invalid_client');
  assert.equal(await got({ iss: 'other-bank', sub: 'other-bank' }), '401 invalid_client');
  assert.equal(await got({ padding: 'x'.repeat(20_000) }), '413 invalid_request');
  const replayed = await bank.assertion(TOKEN, { aud: PUBLIC_URL });
  const asked = await bank.post('/oauth2/bc-authorize', {
    scope: `${PURPOSE} sim-swap:check`,
    login_hint: `tel:${NUMBER}`,
    client_assertion: replayed,
  });
  assert.equal(asked.status, 200);
  const again = await bank.clientCredentials(EVERYTHING, { client_assertion: replayed });
  assert.deepEqual([again.status, again.body.error], [401, 'invalid_client']);
});

/** Makes a subscription at each interface that has them, and tells where each is. */
async function subscriptionsOf(client: BankClient, phoneNumber: string) {
  const authorization = `Bearer ${await client.token(EVERYTHING)}`;
  const makers = OPERATIONS.filter(
    ({ method, url: at }) => method === 'POST' && at.endsWith('/subscriptions'),
  );
  assert.equal(makers.length, 4);
  return Promise.all(
    makers.map(async (maker) => {
      const scope = maker.scopes[0]?.[0] ?? '';
      const made = await call(maker, authorization, {
        protocol: 'HTTP',
        sink: 'https://bank.example.com/events',
        types: [scope.split(':')[1]],
        config: {
          subscriptionDetail: maker.url.startsWith('/device-')
            ? { device: { phoneNumber } }
            : { phoneNumber },
        },
      });
      assert.equal(made.status, 201, JSON.stringify(made.body));
      return { all: maker.url, one: `${maker.url}/${made.body.id}` };
    }),
  );
}

test("another bank's subscription can neither be read, deleted nor listed, and stands", async () => {
  const [token, others] = [
    `Bearer ${await bank.token(EVERYTHING)}`,
    `Bearer ${await other.token(EVERYTHING)}`,
  ];
  for (const { all, one } of await subscriptionsOf(other, NUMBER)) {
    for (const method of ['GET', 'DELETE'] as const) {
      const missing = await call({ method, url: `${all}/${NOWHERE}` }, token);
      const refused = await call({ method, url: one }, token);
      assert.equal(told(refused), '404 NOT_FOUND', one);
      assert.deepEqual(refused, missing, 'as one that is not there');
    }
    const { body } = await call({ method: 'GET', url: all }, token);
    assert.doesNotMatch(JSON.stringify(body), new RegExp(one.split('/').at(-1) ?? ''));
    assert.equal((await call({ method: 'GET', url: one }, others)).status, 200);
    // nor is it found at another interface of its own bank
    const elsewhere = one.replace(
      /^\/[^/]+\/[^/]+/,
      all.startsWith('/sim-swap') ? '/sms-interception-risk/v0.1' : '/sim-swap-subscriptions/v0.3',
    );
    assert.equal(told(await call({ method: 'GET', url: elsewhere }, others)), '404 NOT_FOUND');
    assert.equal((await call({ method: 'DELETE', url: one }, others)).status, 204);
  }
});

test('a token for one subscriber reaches no subscription about another, of the same bank', async () => {
  const ofSecond = `Bearer ${await bank.token(EVERYTHING, SECOND_NUMBER)}`;
  const ofFirst = `Bearer ${await bank.token(EVERYTHING, NUMBER)}`;
  for (const { all, one } of await subscriptionsOf(bank, NUMBER)) {
    for (const method of ['GET', 'DELETE'] as const) {
      assert.equal(told(await call({ method, url: one }, ofSecond)), '404 NOT_FOUND');
    }
    assert.deepEqual((await call({ method: 'GET', url: all }, ofSecond)).body, []);
    const { status, body } = await call({ method: 'GET', url: one }, ofFirst);
    assert.equal(status, 200);
    assert.doesNotMatch(JSON.stringify(body), /4477009/);
  }
});

test("another bank's code is not there: nobody can use it up, and its own bank can", async () => {
  const send = { method: 'POST', url: '/one-time-password-sms/v1/send-code' } as const;
  const validate = { method: 'POST', url: '/one-time-password-sms/v1/validate-code' } as const;
  const [token, others] = [
    `Bearer ${await bank.token(EVERYTHING)}`,
    `Bearer ${await other.token(EVERYTHING)}`,
  ];
  const sent = await call(send, others, { phoneNumber: NUMBER, message: 'Your code: {{code}}' });
  assert.equal(sent.status, 200, JSON.stringify(sent.body));
  const answer = { authenticationId: sent.body.authenticationId, code: /\d{6}/.exec(sentText())?.[0] };
  for (let tries = 0; tries < 4; tries++)
    assert.equal(told(await call(validate, token, answer)), '404 NOT_FOUND');
  assert.equal((await call(validate, others, answer)).status, 204);
});

test('a number that a bank may not ask about is as one of another network, at every question', async () => {
  const token = `Bearer ${await bank.token(EVERYTHING)}`;
  const questions = OPERATIONS.filter(
    ({ method, url: at }) => method === 'POST' && !/subscriptions$|code$/.test(at),
  );
  assert.equal(questions.length, 7);
  for (const question of questions) {
    const about = (phoneNumber: string) =>
      call(
        question,
        token,
        question.url.startsWith('/device-') ? { device: { phoneNumber } } : { phoneNumber },
      );
    const refused = await about(OTHERS_NUMBER);
    assert.equal(told(refused), '404 IDENTIFIER_NOT_FOUND', question.id);
    assert.deepEqual(refused, await about('+33639980001'), question.id);
    assert.notEqual((await about(NUMBER)).status, 404, question.id);
  }
  const hinted = await bank.ciba(OTHERS_NUMBER, EVERYTHING);
  assert.deepEqual(hinted, await bank.ciba('+33639980001', EVERYTHING));
});

test('a token for a subscriber is about that one: naming any, the same too, is refused at every question', async () => {
  const token = `Bearer ${await bank.token(EVERYTHING, NUMBER)}`;
  for (const question of OPERATIONS.filter(
    ({ method, url: at }) => method === 'POST' && !/subscriptions$|code$/.test(at),
  )) {
    for (const phoneNumber of [NUMBER, SECOND_NUMBER]) {
      const body = question.url.startsWith('/device-') ? { device: { phoneNumber } } : { phoneNumber };
      assert.equal(told(await call(question, token, body)), '422 UNNECESSARY_IDENTIFIER', question.id);
    }
  }
});

test('questions of a day are counted over all interfaces and tokens of a bank, and for no other', async () => {
  const forSwap = `Bearer ${await small.token(`${PURPOSE} sim-swap:check`)}`;
  const forPlace = `Bearer ${await small.token(`${PURPOSE} device-roaming-status:read`)}`;
  const swap = { method: 'POST', url: '/sim-swap/v2/check' } as const;
  const place = { method: 'POST', url: '/device-roaming-status/v1/retrieve' } as const;
  assert.notEqual((await call(swap, forSwap)).status, 429);
  assert.notEqual((await call(place, forPlace)).status, 429);
  for (const [operation, token] of [
    [swap, forSwap],
    [place, forPlace],
  ] as const) {
    assert.equal(told(await call(operation, token)), '429 QUOTA_EXCEEDED');
  }
  assert.notEqual((await call(swap, `Bearer ${await bank.token(EVERYTHING)}`)).status, 429);
});

test('what is too long for a header is refused over HTTP, and the server serves on', async () => {
  const ask = (authorization: string) =>
    fetch(`${url}/sim-swap/v2/check`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ phoneNumber: NUMBER }),
    });
  assert.equal((await ask(`Bearer ${'x'.repeat(8000)}`)).status, 401);
  assert.equal((await ask(`Bearer ${'x'.repeat(40_000)}`)).status, 431);
  assert.notEqual((await ask(`Bearer ${await bank.token(EVERYTHING)}`)).status, 401);
});
