import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derivedSecret, makeSigningKeys, parseSigningKeys, publicHalves } from './signing-keys.ts';

test('keys come back from what was kept of them, with the same secrets', async () => {
  const keys = await makeSigningKeys();
  const read = parseSigningKeys(JSON.stringify(keys));
  assert.deepEqual(read, keys);
  assert.ok(read);
  assert.deepEqual(derivedSecret(read, 'subjects'), derivedSecret(keys, 'subjects'));
  assert.notDeepEqual(derivedSecret(keys, 'subjects'), derivedSecret(keys, 'others'));
  assert.notDeepEqual(derivedSecret(keys, 'subjects'), derivedSecret(await makeSigningKeys(), 'subjects'));
});

test('what is published of keys does not sign', async () => {
  const keys = await makeSigningKeys();
  const { keys: published } = publicHalves(keys);
  assert.equal(published.length, 1);
  assert.deepEqual(Object.keys(published[0] ?? {}).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
});

test('what is no signing key is none', async () => {
  const public_ = JSON.stringify(publicHalves(await makeSigningKeys()));
  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    '{"keys":[]}',
    '{"keys":[null]}',
    '{"keys":[{"kty":"oct"}]}',
    public_,
  ])
    assert.equal(parseSigningKeys(text), undefined, text);
});
