import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { DigitTrie, NOT_FOUND } from './digit-trie.ts';

// Few different digits, so that prefixes meet.
const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('0', '1', '9'), minLength, maxLength });

function naive(prefixes: readonly string[], text: string): number {
  let found = NOT_FOUND;
  for (const [value, prefix] of prefixes.entries())
    if (text.startsWith(prefix) && prefix.length > (prefixes[found]?.length ?? 0)) found = value;
  return found;
}

test('the trie agrees with a naive search for the longest prefix, by text and by number', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(digits(1, 8), { maxLength: 40 }),
      fc.array(digits(1, 15), { minLength: 1, maxLength: 20 }),
      (prefixes, texts) => {
        const trie = new DigitTrie();
        for (const [value, prefix] of prefixes.entries()) assert.equal(trie.add(prefix, value), value);
        assert.equal(trie.size, prefixes.length);
        for (const text of texts) {
          const expected = naive(prefixes, text);
          assert.equal(trie.find(text), expected);
          assert.equal(trie.findNumber(Number(`1${text}`)), expected);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('all digits, one to fifteen, survive the way through a number', () => {
  const edges = fc.stringMatching(/^(0{1,15}|9{1,15}|\d0{1,14}|\d9{1,14}|0{1,14}\d)$/);
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^\d{1,15}$/), edges), (text) => {
      const trie = new DigitTrie();
      trie.add(text, 7);
      const number = Number(`1${text}`);
      assert.equal(trie.findNumber(number), 7);
      for (const other of [number - 1, number + 1]) {
        const sameLength = String(other).length === text.length + 1 && String(other).startsWith('1');
        if (sameLength) assert.equal(trie.findNumber(other), NOT_FOUND);
      }
    }),
    { numRuns: 2000 },
  );
});

test('the prefixes of a range cover it and nothing else', () => {
  const four = fc.integer({ min: 0, max: 9999 });
  fc.assert(
    fc.property(four, four, (one, other) => {
      const text = (n: number) => String(n).padStart(4, '0');
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const range = parseDigitRange(`${text(low)}-${text(high)}`);
      assert.ok(typeof range !== 'string');
      const trie = new DigitTrie();
      const prefixes = prefixesOf(range);
      for (const prefix of prefixes) trie.add(prefix, 0);
      assert.equal(trie.size, prefixes.length);
      assert.ok(prefixes.length <= 18 * 4);
      let covered = 0;
      for (let n = 0; n < 10_000; n++) if (trie.find(text(n)) === 0) covered++;
      assert.equal(covered, high - low + 1);
      assert.equal(trie.find(text(low)), 0);
      assert.equal(trie.find(text(high)), 0);
    }),
    { numRuns: 100 },
  );
});
