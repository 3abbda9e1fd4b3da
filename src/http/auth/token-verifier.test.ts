import assert from 'node:assert/strict';
import { createHmac, createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import { decodeJwt, exportJWK, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { makeBankKeys } from '../testing/bank-client.ts';
import { NUMBER, OTHERS_NUMBER, PUBLIC_URL, PURPOSE, startBankServer } from './test-bank-server.ts';

const SCOPE = `${PURPOSE} sim-swap:check`;
const IDP = 'https://idp.example.com';

/** A token as a server signs it, with claims and header made otherwise. */
async function sign(key: JWK, claims: JWTPayload, header: object = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const alg = key.alg ?? 'ES256';
  return new SignJWT({
    iss: PUBLIC_URL,
    aud: PUBLIC_URL,
    sub: 'client-1',
    client_id: 'client-1',
    scope: SCOPE,
    iat: now,
    exp: now + 60,
    ...claims,
  })
    .setProtectedHeader({ alg, typ: 'at+jwt', ...(key.kid === undefined ? {} : { kid: key.kid }), ...header })
    .sign(await importJWK(key, alg));
}

/** `200`, or the status and code of a refusal. */
function told({ status, body }: { status: number; body: Readonly<Record<string, unknown>> }): string {
  return status === 200 ? '200' : `${status} ${body.code}`;
}

const UNAUTHENTICATED = '401 UNAUTHENTICATED';
const DENIED = '403 PERMISSION_DENIED';

async function ownServer(t: Parameters<typeof startBankServer>[0]) {
  const started = await startBankServer(t);
  const [key] = started.signingKeys.keys;
  assert.ok(key);
  const answer = async (claims: Record<string, unknown>, header: object = {}) =>
    told(await started.ask(await sign(key, claims, header)));
  return { ...started, key, answer };
}

test('without a token nobody is known', async (t) => {
  const { ask, url } = await ownServer(t);
  assert.equal(told(await ask(undefined)), UNAUTHENTICATED);
  assert.equal(told(await ask('')), UNAUTHENTICATED);
  assert.equal(told(await ask('not a token')), UNAUTHENTICATED);
  assert.equal(told(await ask('a.b.c')), UNAUTHENTICATED);
  const basic = await fetch(`${url}/who`, { headers: { authorization: 'Basic Y2xpZW50LTE6c2VjcmV0' } });
  assert.equal(basic.status, 401);
});

test('a token is for this server, of an issuer that is trusted, and for its time', async (t) => {
  const { answer } = await ownServer(t);
  const now = Math.floor(Date.now() / 1000);
  assert.equal(await answer({}), '200');
  assert.equal(await answer({ aud: [PUBLIC_URL, 'https://other.example.com'] }), '200');
  assert.equal(await answer({ aud: 'https://other.example.com' }), UNAUTHENTICATED);
  assert.equal(await answer({ aud: 'client-1' }), UNAUTHENTICATED);
  assert.equal(await answer({ aud: undefined }), UNAUTHENTICATED);
  assert.equal(await answer({ iss: IDP }), UNAUTHENTICATED);
  assert.equal(await answer({ iss: undefined }), UNAUTHENTICATED);
  assert.equal(await answer({ exp: now - 1 }), UNAUTHENTICATED);
  assert.equal(await answer({ exp: undefined }), UNAUTHENTICATED);
  assert.equal(await answer({ nbf: now + 60 }), UNAUTHENTICATED);
});

test('a token that was good ends with its time, though it is remembered', async (t) => {
  const { bank, ask, clock } = await ownServer(t);
  const token = await bank.token(SCOPE);
  assert.equal(told(await ask(token)), '200');
  clock.offsetMs = 290_000;
  assert.equal(told(await ask(token)), '200');
  clock.offsetMs = 301_000;
  assert.equal(told(await ask(token)), UNAUTHENTICATED);
});

test("a token for a subscriber ends with its time as well, and its subject is no other bank's", async (t) => {
  const { bank, ask, clock, key } = await ownServer(t);
  const token = await bank.token(SCOPE, NUMBER);
  const { sub = '' } = decodeJwt(token);
  assert.equal((await ask(token)).body.phoneNumber, NUMBER);
  assert.equal(told(await ask(await sign(key, { sub, client_id: 'client-2' }))), UNAUTHENTICATED);
  assert.equal(told(await ask(await sign(key, { sub: 'somebody' }))), UNAUTHENTICATED);
  assert.equal(told(await ask(await sign(key, { sub: NUMBER }))), UNAUTHENTICATED);
  clock.offsetMs = 301_000;
  assert.equal(told(await ask(token)), UNAUTHENTICATED);
});

test('a token is of a client that is known', async (t) => {
  const { answer } = await ownServer(t);
  assert.equal(await answer({ client_id: 'client-3', sub: 'client-3' }), UNAUTHENTICATED);
  assert.equal(await answer({ client_id: undefined }), UNAUTHENTICATED);
  assert.equal(await answer({ client_id: 'client-2' }), UNAUTHENTICATED);
});

test('a token has exactly one purpose, which its bank was granted, as its scopes were', async (t) => {
  const { answer } = await ownServer(t);
  assert.equal(await answer({ scope: 'sim-swap:check' }), DENIED);
  assert.equal(await answer({ scope: `${SCOPE} dpv:FraudDetection` }), DENIED);
  assert.equal(await answer({ scope: 'dpv:Marketing sim-swap:check' }), DENIED);
  assert.equal(await answer({ scope: `${PURPOSE} sim-swap:retrieve-date` }), DENIED);
  assert.equal(await answer({ scope: undefined }), DENIED);
});

test('a token that somebody changed is none', async (t) => {
  const { bank, ask } = await ownServer(t);
  const token = await bank.token(SCOPE);
  const [header, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, client_id: 'client-2', sub: 'client-2' }));
  assert.equal(told(await ask(`${header}.${changed.toString('base64url')}.${signature}`)), UNAUTHENTICATED);
  const last = token.at(-4) === 'A' ? 'B' : 'A';
  assert.equal(told(await ask(`${token.slice(0, -4)}${last}${token.slice(-3)}`)), UNAUTHENTICATED);
  assert.equal(told(await ask(`${header}.${body}.`)), UNAUTHENTICATED);
  assert.equal(told(await ask(token)), '200');
});

test('a token without a signature, or with the public key as a secret, is none', async (t) => {
  const { ask, key } = await ownServer(t);
  const token = await sign(key, {});
  const [, body = ''] = token.split('.');
  const head = (header: object) => Buffer.from(JSON.stringify(header)).toString('base64url');
  for (const alg of ['none', 'None', 'nOnE'])
    assert.equal(told(await ask(`${head({ alg, typ: 'at+jwt' })}.${body}.`)), UNAUTHENTICATED);
  const { d: _, ...publicJwk } = key;
  const pem = createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const signed = `${head({ alg: 'HS256', typ: 'at+jwt', kid: key.kid })}.${body}`;
  for (const secret of [pem, JSON.stringify(publicJwk), String(publicJwk.x)]) {
    const forged = createHmac('sha256', secret).update(signed).digest('base64url');
    assert.equal(told(await ask(`${signed}.${forged}`)), UNAUTHENTICATED);
  }
});

test('a token is signed by a key of its issuer, whatever key it brings or names', async (t) => {
  const { ask, answer, key } = await ownServer(t);
  const thief = await makeBankKeys();
  const stolen = { ...(await exportJWK(thief.privateKey)), alg: 'ES256' };
  assert.equal(told(await ask(await sign({ ...stolen, kid: 'unknown' }, {}))), UNAUTHENTICATED);
  assert.equal(told(await ask(await sign({ ...stolen, kid: String(key.kid) }, {}))), UNAUTHENTICATED);
  assert.equal(told(await ask(await sign(stolen, {}))), UNAUTHENTICATED);
  assert.equal(told(await ask(await sign(stolen, {}, { jwk: thief.publicJwk }))), UNAUTHENTICATED);
  assert.equal(told(await ask(await sign(stolen, {}, { jku: 'http://127.0.0.1:9/keys' }))), UNAUTHENTICATED);
  assert.equal(await answer({}, { kid: 'unknown' }), UNAUTHENTICATED);
});

test('an ID token, an assertion, and a token bound to a key are no leave to ask', async (t) => {
  const { bank, ask, answer } = await ownServer(t);
  const { body } = await bank.ciba(NUMBER, `openid ${SCOPE}`);
  assert.equal(told(await ask(String(body.id_token))), UNAUTHENTICATED);
  assert.equal(told(await ask(await bank.assertion(''))), UNAUTHENTICATED);
  assert.equal(await answer({}, { typ: 'JWT' }), UNAUTHENTICATED);
  assert.equal(await answer({ cnf: { jkt: 'thumbprint' } }), UNAUTHENTICATED);
});

test('a token that is too long is not read', async (t) => {
  const { answer } = await ownServer(t);
  assert.equal(await answer({ padding: 'x'.repeat(2000) }), '200');
  assert.equal(await answer({ padding: 'x'.repeat(4000) }), UNAUTHENTICATED);
});

test('another authorization server speaks for the banks that it may, by its keys', async (t) => {
  const idp = await makeBankKeys('RS256');
  const issuers = [
    { issuer: IDP, audience: PUBLIC_URL, jwks: { keys: [idp.publicJwk] }, tenants: ['example-bank'] },
  ];
  const { ask, key } = await (async () => {
    const started = await startBankServer(t, { issuers });
    return { ...started, key: started.signingKeys.keys[0] };
  })();
  const idpKey = { ...(await exportJWK(idp.privateKey)), alg: 'RS256', kid: idp.publicJwk.kid };
  const answer = async (claims: Record<string, unknown>) => ask(await sign(idpKey, { iss: IDP, ...claims }));
  assert.equal(told(await answer({})), '200');
  assert.equal(told(await answer({ client_id: undefined, azp: 'client-1', sub: undefined })), '200');
  assert.equal((await answer({ sub: 'customer-7', phone_number: NUMBER })).body.phoneNumber, NUMBER);
  assert.equal(told(await answer({ phone_number: OTHERS_NUMBER })), DENIED);
  assert.equal(told(await answer({ sub: 'customer-7' })), UNAUTHENTICATED);
  assert.equal(told(await answer({ client_id: 'client-2', sub: 'client-2' })), UNAUTHENTICATED);
  assert.equal(told(await answer({ iss: PUBLIC_URL })), UNAUTHENTICATED);
  assert.ok(key);
  assert.equal(told(await ask(await sign(key, { iss: IDP }))), UNAUTHENTICATED);
});

test("an issuer's keys are fetched from its address, and its failure is not the bank's", async (t) => {
  const idp = await makeBankKeys();
  let body = JSON.stringify({ keys: [idp.publicJwk] });
  let fetched = 0;
  const { createServer } = await import('node:http');
  const keyServer = createServer((_request, response) => {
    fetched++;
    response.writeHead(body === '' ? 500 : 200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  t.after(() => keyServer.close());
  const address = keyServer.address();
  assert.ok(typeof address === 'object' && address !== null);
  const jwksUri = `http://127.0.0.1:${address.port}/jwks`;
  const { ask } = await startBankServer(t, { issuers: [{ issuer: IDP, audience: PUBLIC_URL, jwksUri }] });
  const idpKey = { ...(await exportJWK(idp.privateKey)), alg: 'ES256', kid: idp.publicJwk.kid };
  const good = body;
  body = '';
  assert.equal(told(await ask(await sign(idpKey, { iss: IDP }))), '503 UNAVAILABLE');
  body = good;
  assert.equal(told(await ask(await sign(idpKey, { iss: IDP }))), '200');
  const before = fetched;
  for (const kid of ['one', 'two', 'three'])
    assert.equal(told(await ask(await sign({ ...idpKey, kid }, { iss: IDP }))), UNAUTHENTICATED);
  assert.equal(fetched, before, 'made-up keys are not looked for again and again');
});
