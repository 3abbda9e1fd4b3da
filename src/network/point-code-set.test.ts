import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PointCodeSet } from './point-code-set.ts';

test('it holds the point codes that it was given, of 14 bits and of 24, and no others', () => {
  const code = fc.oneof(fc.nat(40), fc.nat(2 ** 14 + 2), fc.nat(2 ** 24 - 1));
  fc.assert(
    fc.property(fc.array(code), code, (codes, other) => {
      const set = new PointCodeSet(codes);
      for (const one of codes) assert.equal(set.has(one), true);
      assert.equal(set.has(other), codes.includes(other));
      assert.equal(set.has(-1), false);
    }),
  );
});
