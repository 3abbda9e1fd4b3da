import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import {
  NUMBER,
  OTHERS_NUMBER,
  PUBLIC_URL,
  PURPOSE,
  startBankServer,
  UNWILLING_NUMBER,
} from './test-bank-server.ts';

const SCOPE = `${PURPOSE} sim-swap:check`;
const ASK = '/oauth2/bc-authorize';
const TOKEN = '/oauth2/token';
const GRANT = 'urn:openid:params:grant-type:ciba';

test('a bank gets a token for a subscriber, whose number is nowhere in it', async (t) => {
  const { bank, other, ask, faults } = await startBankServer(t);
  const answer = await bank.ciba(NUMBER, `openid ${SCOPE}`);
  assert.deepEqual(faults, []);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const token = String(answer.body.access_token);
  const claims = decodeJwt(token);
  const written = JSON.stringify([claims, decodeJwt(String(answer.body.id_token))]);
  assert.ok(!written.includes('900123'), written);
  assert.deepEqual((await ask(token)).body, {
    tenant: 'example-bank',
    clientId: 'client-1',
    scopes: ['sim-swap:check'],
    purpose: PURPOSE,
    phoneNumber: NUMBER,
  });
  assert.notEqual(decodeJwt(await other.token(SCOPE, NUMBER)).sub, claims.sub, 'two banks compare subjects');
  assert.equal(
    decodeJwt(await bank.token(SCOPE, NUMBER)).sub,
    claims.sub,
    'one bank knows its customer again',
  );
});

test('an ID token is given where openid was asked for, and a refresh token never', async (t) => {
  const { bank } = await startBankServer(t);
  const without = await bank.ciba(NUMBER, SCOPE);
  assert.deepEqual([without.status, without.body.id_token], [200, undefined]);
  assert.equal(without.body.scope, SCOPE);
  const withIt = await bank.ciba(NUMBER, `openid offline_access ${SCOPE}`);
  assert.equal(typeof withIt.body.id_token, 'string');
  assert.equal(withIt.body.refresh_token, undefined);
});

test('what the profile has the server ignore is ignored', async (t) => {
  const { bank } = await startBankServer(t);
  const { status, body } = await bank.post(ASK, {
    scope: SCOPE,
    login_hint: `tel:${NUMBER}`,
    binding_message: 'a message that is longer than twenty characters and has a ; in it',
    user_code: '1234',
    requested_expiry: 'soon',
    acr_values: '2',
  });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.expires_in, body.interval], [120, 1]);
});

test('a subscriber is named by login_hint alone, as tel: and E.164', async (t) => {
  const { bank } = await startBankServer(t);
  const of = async (fields: Record<string, string>) => {
    const { status, body } = await bank.post(ASK, { scope: SCOPE, ...fields });
    return `${status} ${body.error}`;
  };
  assert.equal(await of({}), '400 invalid_request');
  assert.equal(await of({ login_hint: NUMBER }), '400 invalid_request');
  assert.equal(await of({ login_hint: 'tel:07700900123' }), '400 invalid_request');
  assert.equal(await of({ login_hint: 'tel:+44-7700-900123' }), '400 invalid_request');
  assert.equal(await of({ login_hint: `tel:${NUMBER}`, login_hint_token: 'x' }), '400 invalid_request');
  assert.equal(await of({ login_hint: `tel:${NUMBER}`, id_token_hint: 'x' }), '400 invalid_request');
  assert.equal(await of({ login_hint: 'ipport:192.0.2.1:443' }), '400 unknown_user_id');
  assert.equal(await of({ login_hint: 'operatortoken:abc' }), '400 unknown_user_id');
});

test("another network's subscriber and another bank's customer are not known, and look alike", async (t) => {
  const { bank, other } = await startBankServer(t);
  const foreign = await bank.ciba('+33609000010', SCOPE);
  assert.deepEqual([foreign.status, foreign.body.error], [400, 'unknown_user_id']);
  assert.deepEqual(await bank.ciba(OTHERS_NUMBER, SCOPE), foreign);
  assert.equal((await other.ciba(OTHERS_NUMBER, SCOPE)).status, 200);
});

test('without consent the request is taken and the token refused', async (t) => {
  const { bank } = await startBankServer(t);
  const { status, body } = await bank.ciba(UNWILLING_NUMBER, SCOPE);
  assert.deepEqual([status, body.error], [400, 'access_denied']);
});

test('a request is fetched once, and by its bank alone', async (t) => {
  const { bank, other } = await startBankServer(t);
  const asked = await bank.post(ASK, { scope: SCOPE, login_hint: `tel:${NUMBER}` });
  const fields = { grant_type: GRANT, auth_req_id: String(asked.body.auth_req_id) };
  assert.equal((await other.post(TOKEN, fields)).body.error, 'invalid_grant');
  assert.equal((await bank.post(TOKEN, { ...fields, auth_req_id: 'guessed' })).body.error, 'invalid_grant');
  assert.equal((await bank.post(TOKEN, fields)).status, 200);
  assert.equal((await bank.post(TOKEN, fields)).body.error, 'invalid_grant');
});

test('more scope than was asked for cannot be had when the token is fetched', async (t) => {
  const { bank } = await startBankServer(t);
  const asked = await bank.post(ASK, { scope: SCOPE, login_hint: `tel:${NUMBER}` });
  const { body } = await bank.post(TOKEN, {
    grant_type: GRANT,
    auth_req_id: String(asked.body.auth_req_id),
    scope: `${PURPOSE} device-roaming-status:read`,
  });
  assert.equal(decodeJwt(String(body.access_token)).scope, SCOPE);
});

test('a request may be signed, for the endpoint or the issuer, and 300 seconds at most', async (t) => {
  const { bank, other } = await startBankServer(t);
  const signed = { scope: SCOPE, login_hint: `tel:${NUMBER}` };
  const now = Math.floor(Date.now() / 1000);
  const of = async (claims: Record<string, unknown>, fields: Record<string, string> = {}, signer = bank) => {
    const request = await signer.assertion(ASK, { ...signed, ...claims });
    const { status, body } = await bank.post(ASK, { request, ...fields });
    return status === 200 ? 'taken' : `${status} ${body.error}`;
  };
  assert.equal(await of({}), 'taken');
  assert.equal(await of({ aud: PUBLIC_URL }), 'taken');
  assert.equal(await of({ login_hint: undefined }), '400 invalid_request');
  assert.equal(await of({ login_hint: undefined }, { login_hint: `tel:${NUMBER}` }), '400 invalid_request');
  assert.equal(await of({ scope: `${SCOPE} dpv:FraudDetection` }), '400 invalid_scope');
  assert.equal(await of({ aud: 'https://other.example.com' }), '400 invalid_request');
  assert.equal(await of({ iss: 'client-2' }), '400 invalid_request');
  assert.equal(await of({ iat: now, exp: now + 301 }), '400 invalid_request');
  assert.equal(await of({ iat: now + 30 }), '400 invalid_request');
  assert.equal(await of({ jti: undefined }), '400 invalid_request');
  assert.equal(await of({}, {}, other), '400 invalid_request');
});
