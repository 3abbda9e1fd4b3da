import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BankCaller } from './bank-caller.ts';
import { MAX_CACHED_TOKENS, TokenCache } from './token-cache.ts';

const caller = (clientId: string) => ({ clientId }) as BankCaller;

test('a token is remembered until it ends', () => {
  const cache = new TokenCache();
  cache.set('token', caller('bank'), 1000);
  assert.equal(cache.get('token', 999)?.clientId, 'bank');
  assert.equal(cache.get('token', 1000), undefined);
  assert.equal(cache.get('token ', 0), undefined);
});

test('of too many tokens the eldest gives way', () => {
  const cache = new TokenCache();
  for (let i = 0; i <= MAX_CACHED_TOKENS; i++) cache.set(`token ${i}`, caller(`${i}`), 1000);
  assert.equal(cache.get('token 0', 0), undefined);
  assert.equal(cache.get('token 1', 0)?.clientId, '1');
  assert.equal(cache.get(`token ${MAX_CACHED_TOKENS}`, 0)?.clientId, `${MAX_CACHED_TOKENS}`);
});
