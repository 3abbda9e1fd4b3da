import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { BankClient, makeBankKeys } from '../testing/bank-client.ts';
import { NUMBER, PUBLIC_URL, PURPOSE, startBankServer } from './test-bank-server.ts';

const SCOPE = `${PURPOSE} sim-swap:check`;
const TOKEN = '/oauth2/token';

test('a bank gets a token by client credentials, and is known by it', async (t) => {
  const { bank, ask, faults } = await startBankServer(t);
  const answer = await bank.clientCredentials(SCOPE);
  assert.deepEqual(faults, []);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.equal(answer.body.token_type, 'Bearer');
  assert.equal(answer.body.expires_in, 300);
  assert.equal(answer.body.id_token, undefined);
  const claims = decodeJwt(String(answer.body.access_token));
  assert.equal(claims.iss, PUBLIC_URL);
  assert.equal(claims.aud, PUBLIC_URL);
  assert.equal(claims.client_id, 'client-1');
  assert.deepEqual(await ask(String(answer.body.access_token)), {
    status: 200,
    body: { tenant: 'example-bank', clientId: 'client-1', scopes: ['sim-swap:check'], purpose: PURPOSE },
  });
});

test('banks sign with RSA, with P-256 or with Ed25519', async (t) => {
  const keys = await Promise.all(['RS256', 'ES384', 'Ed25519'].map((algorithm) => makeBankKeys(algorithm)));
  const tenants = keys.map(({ publicJwk }, i) => ({
    id: `bank-${i}`,
    name: 'Bank',
    clientId: `bank-${i}`,
    jwks: { keys: [publicJwk] },
    scopes: ['sim-swap:check'],
    purposes: [PURPOSE],
  }));
  const { url, faults } = await startBankServer(t, { tenants });
  for (const [i, pair] of keys.entries()) {
    const { status, body } = await new BankClient(url, `bank-${i}`, pair, PUBLIC_URL).clientCredentials(
      SCOPE,
    );
    assert.equal(status, 200, JSON.stringify(body));
  }
  assert.deepEqual(faults, []);
});

test('an assertion is for the endpoint, the token endpoint or the issuer, and for nobody else', async (t) => {
  const { bank } = await startBankServer(t);
  const of = async (aud: string | string[]) => {
    const client_assertion = await bank.assertion(TOKEN, { aud });
    return (await bank.clientCredentials(SCOPE, { client_assertion })).body.error;
  };
  for (const aud of [`${PUBLIC_URL}${TOKEN}`, PUBLIC_URL]) assert.equal(await of(aud), undefined);
  for (const aud of [
    'https://other.example.com',
    `https://other.example.com${TOKEN}`,
    `${PUBLIC_URL}/sim-swap/v2`,
  ])
    assert.equal(await of(aud), 'invalid_client');
  assert.equal(await of([]), 'invalid_client');
});

test('what a stranger writes into the header Host makes no other audience', async (t) => {
  const { bank, url } = await startBankServer(t);
  const { request } = await import('node:http');
  const assertion = await bank.assertion(TOKEN, { aud: `http://evil.example.com${TOKEN}` });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: SCOPE,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
  const status = await new Promise((resolve) => {
    const headers = {
      host: 'evil.example.com',
      'x-forwarded-host': 'evil.example.com',
      'x-forwarded-proto': 'http',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const sent = request(`${url}${TOKEN}`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.end(form.toString());
  });
  assert.equal(status, 401);
});

test('an assertion is used once', async (t) => {
  const { bank } = await startBankServer(t);
  const client_assertion = await bank.assertion(TOKEN);
  assert.equal((await bank.clientCredentials(SCOPE, { client_assertion })).status, 200);
  const again = await bank.clientCredentials(SCOPE, { client_assertion });
  assert.deepEqual([again.status, again.body.error], [401, 'invalid_client']);
});

test('of two requests with one assertion at the same moment, one gets a token', async (t) => {
  const { bank } = await startBankServer(t);
  const client_assertion = await bank.assertion(TOKEN);
  const all = await Promise.all(
    Array.from({ length: 8 }, () => bank.clientCredentials(SCOPE, { client_assertion })),
  );
  assert.deepEqual(all.map(({ status }) => status).sort(), [200, 401, 401, 401, 401, 401, 401, 401]);
});

test('an assertion lives at most 300 seconds', async (t) => {
  const { bank } = await startBankServer(t);
  const now = Math.floor(Date.now() / 1000);
  const of = async (claims: Record<string, unknown>) => {
    const client_assertion = await bank.assertion(TOKEN, claims);
    const { status, body } = await bank.clientCredentials(SCOPE, { client_assertion });
    return status === 200 ? 'token' : body.error;
  };
  assert.equal(await of({ iat: now - 5, exp: now + 290 }), 'token');
  assert.equal(await of({ iat: undefined, exp: now + 290 }), 'token');
  assert.equal(await of({ iat: now, exp: now + 400 }), 'invalid_client');
  assert.equal(await of({ iat: undefined, exp: now + 400 }), 'invalid_client');
  assert.equal(await of({ iat: now - 200, exp: now + 150 }), 'invalid_client');
  assert.equal(await of({ iat: now - 100, exp: now - 30 }), 'invalid_client');
  assert.equal(await of({ exp: undefined }), 'invalid_client');
  assert.equal(await of({ jti: undefined }), 'invalid_client');
  assert.equal(await of({ nbf: now + 60 }), 'invalid_client');
});

test("a bank is nobody else's client, and has no other bank's key", async (t) => {
  const { bank, other, url } = await startBankServer(t);
  const ask = async (client: BankClient) => {
    const { status, body } = await client.clientCredentials(SCOPE);
    return status === 200 ? 'token' : `${status} ${body.error}`;
  };
  assert.equal(await ask(new BankClient(url, 'client-3', bank.keys, PUBLIC_URL)), '401 invalid_client');
  assert.equal(await ask(new BankClient(url, 'client-2', bank.keys, PUBLIC_URL)), '401 invalid_client');
  assert.equal(await ask(other), 'token');
  const mixed = await bank.clientCredentials(SCOPE, {
    client_assertion: await bank.assertion(TOKEN, { iss: 'client-2' }),
  });
  assert.equal(mixed.body.error, 'invalid_client');
});

test('a secret, none, or a public key taken for a secret authenticate nobody', async (t) => {
  const { bank, url } = await startBankServer(t);
  const [head, body] = (await bank.assertion(TOKEN)).split('.');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
  assert.ok(head);
  const { createHmac, createPublicKey } = await import('node:crypto');
  const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: bank.keys.publicJwk.kid })).toString(
    'base64url',
  );
  const secrets = [
    JSON.stringify(bank.keys.publicJwk),
    createPublicKey({ key: { ...bank.keys.publicJwk }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    }),
  ];
  const forged = secrets.map(
    (secret) =>
      `${header}.${body}.${createHmac('sha256', secret).update(`${header}.${body}`).digest('base64url')}`,
  );
  for (const client_assertion of [none, ...forged]) {
    const answer = await bank.clientCredentials(SCOPE, { client_assertion });
    assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_client']);
  }
  for (const authorization of ['Basic Y2xpZW50LTE6c2VjcmV0', '']) {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: SCOPE,
      client_id: 'client-1',
    });
    const { status } = await fetch(`${url}${TOKEN}`, { method: 'POST', body, headers: { authorization } });
    assert.ok(status === 400 || status === 401, `${status}`);
  }
});

test('a token has exactly one purpose, and scopes that the bank was granted', async (t) => {
  const { bank } = await startBankServer(t);
  const of = async (scope: string) => {
    const [alone, subscriber] = await Promise.all([bank.clientCredentials(scope), bank.ciba(NUMBER, scope)]);
    assert.equal(alone.body.error, subscriber.body.error, scope);
    return alone.status === 200 ? 'token' : `${alone.status} ${alone.body.error}`;
  };
  assert.equal(await of(SCOPE), 'token');
  assert.equal(await of('sim-swap:check'), '400 invalid_scope');
  assert.equal(await of(`${SCOPE} dpv:FraudDetection`), '400 invalid_scope');
  assert.equal(await of('dpv:Marketing sim-swap:check'), '400 invalid_scope');
  assert.equal(await of(`${PURPOSE} sim-swap:retrieve-date`), '400 invalid_scope');
  assert.equal(await of(`${PURPOSE} sim-swap:check device-roaming-status:read`), 'token');
  assert.equal((await bank.clientCredentials('')).body.error, 'invalid_scope');
});

test('a token is made for this server alone', async (t) => {
  const { bank } = await startBankServer(t);
  const elsewhere = await bank.clientCredentials(SCOPE, { resource: 'https://other.example.com' });
  assert.deepEqual([elsewhere.status, elsewhere.body.error], [400, 'invalid_target']);
  assert.equal((await bank.clientCredentials(SCOPE, { resource: PUBLIC_URL })).status, 200);
});

test('no other grant gives a token', async (t) => {
  const { bank } = await startBankServer(t);
  for (const grant_type of [
    'authorization_code',
    'refresh_token',
    'password',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
  ]) {
    const { status } = await bank.post(TOKEN, { grant_type, scope: SCOPE, code: 'x', refresh_token: 'x' });
    assert.equal(status, 400, grant_type);
  }
});

test('the server says what it can, under the name that banks know it by', async (t) => {
  const { url, signingKeys } = await startBankServer(t);
  for (const path of ['/.well-known/openid-configuration', '/oauth2/.well-known/openid-configuration']) {
    const found = (await (await fetch(`${url}${path}`)).json()) as Record<string, unknown>;
    assert.equal(found.issuer, PUBLIC_URL);
    assert.equal(found.token_endpoint, `${PUBLIC_URL}/oauth2/token`);
    assert.equal(found.backchannel_authentication_endpoint, `${PUBLIC_URL}/oauth2/bc-authorize`);
    assert.equal(found.jwks_uri, `${PUBLIC_URL}/oauth2/jwks`);
    assert.deepEqual(found.token_endpoint_auth_methods_supported, ['private_key_jwt']);
  }
  const published = await (await fetch(`${url}/oauth2/jwks`)).text();
  const { keys } = JSON.parse(published) as { keys: { kid: string }[] };
  assert.equal(keys[0]?.kid, signingKeys.keys[0]?.kid);
  assert.ok(!published.includes(String(signingKeys.keys[0]?.d)));
  for (const path of ['/oauth2/auth', '/auth', '/session/end', '/oauth2/reg'])
    assert.equal((await fetch(`${url}${path}`)).status, 404);
});

test('what is no form, or too long, is told in a line', async (t) => {
  const { url, bank, faults } = await startBankServer(t);
  const post = async (body: string, type: string) =>
    (await fetch(`${url}${TOKEN}`, { method: 'POST', body, headers: { 'content-type': type } })).status;
  assert.equal(await post('{"grant_type":"client_credentials"}', 'application/json'), 400);
  assert.equal(await post('%%%=&&&', 'application/x-www-form-urlencoded'), 400);
  assert.equal(await post('', 'application/x-www-form-urlencoded'), 400);
  assert.equal(await post(`scope=${'x'.repeat(20_000)}`, 'application/x-www-form-urlencoded'), 413);
  for (const client_assertion of [
    '',
    '..',
    'a.b.c',
    `${'x'.repeat(9000)}`,
    'eyJhbGciOiJFUzI1NiJ9.bnVsbA.AAAA',
  ]) {
    const { status } = await bank.clientCredentials(SCOPE, { client_assertion });
    assert.ok(status === 400 || status === 401, client_assertion);
  }
  assert.deepEqual(faults, []);
});

test('an access token says its type, and that of a bank alone has the bank as subject', async (t) => {
  const { bank } = await startBankServer(t);
  const token = await bank.token(SCOPE);
  assert.equal(decodeProtectedHeader(token).typ, 'at+jwt');
  assert.equal(decodeProtectedHeader(token).alg, 'ES256');
  assert.equal(decodeJwt(token).sub, 'client-1');
});
