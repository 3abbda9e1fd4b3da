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
