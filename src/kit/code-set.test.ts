import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodeSet } from './code-set.ts';

const code = fc.integer({ min: 0, max: 255 });

test('a set of codes has what a set has, whatever number is asked for', () => {
  fc.assert(
    fc.property(fc.array(code), fc.oneof(code, fc.integer(), fc.double()), (codes, asked) => {
      const set = new CodeSet(codes);
      assert.equal(set.has(asked), new Set(codes).has(asked));
      assert.ok(codes.every((one) => set.has(one)));
      assert.deepEqual(set.values, [...new Set(codes)]);
    }),
  );
});

test('what is no code of one octet is a fault of ours', () => {
  for (const wrong of [-1, 256, 1.5, Number.NaN]) assert.throws(() => new CodeSet([wrong]), RangeError);
});
