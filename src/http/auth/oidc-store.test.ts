import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_RECORDS_OF_CLIENT } from './kept-records.ts';
import { CLOCK_TOLERANCE_S, MAX_ASSERTION_S, oidcStore } from './oidc-store.ts';

test('an assertion is written down once, though two requests looked before', async () => {
  let now = 0;
  const seen = oidcStore(() => now)('ReplayDetection');
  assert.equal(await seen.find('jti'), undefined);
  await seen.upsert('jti', { iss: 'bank' });
  await assert.rejects(seen.upsert('jti', { iss: 'bank' }), { error: 'invalid_client', statusCode: 401 });
  now = (MAX_ASSERTION_S + CLOCK_TOLERANCE_S) * 1000 - 1;
  await assert.rejects(seen.upsert('jti', { iss: 'bank' }), { error: 'invalid_client' });
});

test('a request is written over and used up, and forgotten when it is taken away', async () => {
  const requests = oidcStore(() => 5000)('BackchannelAuthenticationRequest');
  await requests.upsert('id', { clientId: 'bank' });
  await requests.upsert('id', { clientId: 'bank' });
  await requests.consume('id');
  assert.deepEqual(await requests.find('id'), { clientId: 'bank', consumed: 5 });
  await requests.destroy('id');
  assert.equal(await requests.find('id'), undefined);
  await requests.consume('id');
  assert.equal(await requests.find('id'), undefined);
});

test('a bank with too many requests under way is told to wait', async () => {
  const requests = oidcStore(() => 0)('Grant');
  for (let i = 0; i < MAX_RECORDS_OF_CLIENT; i++) await requests.upsert(`${i}`, { clientId: 'flooding' });
  const more = requests.upsert('more', { clientId: 'flooding' });
  await assert.rejects(more, { error: 'temporarily_unavailable', statusCode: 503 });
  await requests.upsert('more', { clientId: 'other' });
});
