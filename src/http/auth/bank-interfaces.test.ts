import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NUMBER, OTHERS_NUMBER, PURPOSE, startBankServer } from './test-bank-server.ts';

const SCOPE = `${PURPOSE} sim-swap:check`;
const CHECK = '/sim-swap/v2/check';

test('a bank with the scope asks about a number that it names, or its token does', async (t) => {
  const { bank, post } = await startBankServer(t);
  const alone = await post(CHECK, await bank.token(SCOPE), { phoneNumber: NUMBER });
  assert.deepEqual(alone, { status: 200, code: undefined });
  assert.equal((await post(CHECK, await bank.token(SCOPE, NUMBER), {})).status, 200);
  const both = await post(CHECK, await bank.token(SCOPE, NUMBER), { phoneNumber: NUMBER });
  assert.deepEqual(both, { status: 422, code: 'UNNECESSARY_IDENTIFIER' });
});

test('a token without the scope of an interface does not open it', async (t) => {
  const { bank, post } = await startBankServer(t);
  const token = await bank.token(`${PURPOSE} device-roaming-status:read`);
  assert.deepEqual(await post(CHECK, token, { phoneNumber: NUMBER }), {
    status: 403,
    code: 'PERMISSION_DENIED',
  });
});

test("another bank's customer is not there for a bank that may not ask", async (t) => {
  const { bank, other, post } = await startBankServer(t);
  assert.deepEqual(await post(CHECK, await bank.token(SCOPE), { phoneNumber: OTHERS_NUMBER }), {
    status: 404,
    code: 'IDENTIFIER_NOT_FOUND',
  });
  assert.equal((await post(CHECK, await other.token(SCOPE), { phoneNumber: OTHERS_NUMBER })).status, 200);
});

test('a bank that asks too much is told so, and others are answered', async (t) => {
  const { bank, other, post } = await startBankServer(t, {}, { perSecond: 1000, perDay: 2 });
  const token = await bank.token(SCOPE);
  const ask = () => post(CHECK, token, { phoneNumber: NUMBER });
  assert.equal((await ask()).status, 200);
  assert.equal((await ask()).status, 200);
  assert.deepEqual(await ask(), { status: 429, code: 'QUOTA_EXCEEDED' });
  assert.equal((await post(CHECK, await other.token(SCOPE), { phoneNumber: NUMBER })).status, 200);
});
