import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoundedCache } from './bounded-cache.ts';

test('what was asked before is not worked out again, until there was too much else', () => {
  const asked: number[] = [];
  const cache = new BoundedCache<number, string>(2, (key) => {
    asked.push(key);
    return String(key);
  });
  assert.deepEqual([cache.of(1), cache.of(1), cache.of(2)], ['1', '1', '2']);
  assert.deepEqual(asked, [1, 2]);
  cache.of(3);
  assert.equal(cache.of(1), '1');
  assert.deepEqual(asked, [1, 2, 3, 1]);
});
