import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaltedMap } from './salted-map.ts';

test('it answers as a plain map does, whatever the salt', () => {
  const key = fc.oneof(fc.nat(5), fc.constantFrom(1234150000000001, 1999999999999999));
  const step = fc.tuple(fc.constantFrom('set', 'delete'), key, fc.nat());
  fc.assert(
    fc.property(fc.array(step), fc.integer(), (steps, salt) => {
      const salted = new SaltedMap<number>(salt);
      const plain = new Map<number, number>();
      for (const [what, number, value] of steps) {
        if (what === 'set') {
          salted.set(number, value);
          plain.set(number, value);
        } else {
          salted.delete(number);
          plain.delete(number);
        }
        assert.equal(salted.get(number), plain.get(number));
      }
      assert.deepEqual([...salted.entries()], [...plain]);
      assert.deepEqual([salted.size, salted.eldest], [plain.size, [...plain.keys()][0]]);
    }),
  );
});

test('keys that fall on one place, more than it counts, are found and forgotten like any other', () => {
  const salted = new SaltedMap<number>(7, 1);
  const keys = Array.from({ length: 1200 }, (_, index) => 1_447700900000 + index);
  for (const key of keys) salted.set(key, key);
  for (const key of keys) assert.equal(salted.get(key), key);
  for (const key of keys) salted.delete(key);
  assert.equal(salted.size, 0);
  for (const key of keys) assert.equal(salted.get(key), undefined);
  salted.set(5, 1);
  assert.equal(salted.get(5), 1);
});
