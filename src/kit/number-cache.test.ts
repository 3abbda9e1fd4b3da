import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NumberCache } from './number-cache.ts';

test('whatever was asked before, the answer is the one for the number', () => {
  const cache = new NumberCache((key) => `answer for ${key}`);
  fc.assert(
    fc.property(fc.oneof(fc.nat(50), fc.maxSafeNat(), fc.integer()), (key) => {
      assert.equal(cache.of(key), `answer for ${key}`);
      assert.equal(cache.of(key), `answer for ${key}`);
    }),
    { numRuns: 2000 },
  );
});

test('what was asked just before is not worked out again, nothing being an answer too', () => {
  let asked = 0;
  const cache = new NumberCache<undefined>(() => {
    asked++;
    return undefined;
  });
  for (let i = 0; i < 5; i++) assert.equal(cache.of(1447700900001), undefined);
  assert.equal(asked, 1);
});
