import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addToSketch,
  bitsInEither,
  differentIn,
  hashOfNumber,
  SKETCH_CEILING,
  SKETCH_WORDS,
} from './sketch.ts';

const FIRST_SUBSCRIBER = 1447700900000;

function sketchOf(numbers: Iterable<number>, seed = 0): Uint32Array {
  const words = new Uint32Array(SKETCH_WORDS);
  for (const number of numbers) addToSketch(words, 0, hashOfNumber(number, seed));
  return words;
}

function estimate(numbers: Iterable<number>, seed = 0): number {
  return differentIn(sketchOf(numbers, seed), 0, 0);
}

/** So many numbers one after the other, or a long step apart. */
function walk(count: number, step: number): number[] {
  return Array.from({ length: count }, (_, i) => FIRST_SUBSCRIBER + i * step);
}

for (const step of [1, 7, 1_000_003]) {
  test(`different subscribers ${step} apart are counted within a tenth, up to some hundreds`, () => {
    for (const count of [20, 50, 100, 200, 400, 800]) {
      const numbers = walk(count, step);
      let squares = 0;
      for (let seed = 1; seed <= 100; seed++) squares += (estimate(numbers, seed * 7919) / count - 1) ** 2;
      assert.ok(Math.sqrt(squares / 100) < 0.1, `${count}: ${Math.sqrt(squares / 100)}`);
    }
  });
}

test('any few hundred subscribers are counted to within a quarter and two', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 10, max: Number.MAX_SAFE_INTEGER }), { maxLength: 300 }),
      fc.integer(),
      (numbers, seed) => {
        const error = Math.abs(estimate(numbers, seed) - numbers.length);
        assert.ok(error <= 2 + numbers.length / 4, `${numbers.length} were off by ${error}`);
      },
    ),
    { numRuns: 300 },
  );
});

test('asking for one subscriber again and again counts one', () => {
  assert.equal(estimate([]), 0);
  assert.equal(estimate(Array.from({ length: 1000 }, () => FIRST_SUBSCRIBER)), 1);
});

test('a number seen in both halves of an hour counts once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 })),
      fc.array(fc.integer({ min: 1, max: 60 })),
      (before, after) => {
        const words = new Uint32Array(2 * SKETCH_WORDS);
        words.set(sketchOf(before));
        words.set(sketchOf(after), SKETCH_WORDS);
        assert.equal(differentIn(words, 0, SKETCH_WORDS), estimate([...before, ...after]));
      },
    ),
  );
});

test('a full sketch says its most and no more', () => {
  assert.equal(estimate(walk(100_000, 1)), SKETCH_CEILING);
});

test('bits are counted as one by one', () => {
  const words = () => fc.uint32Array({ minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(words(), words(), (one, other) => {
      let expected = 0;
      one.forEach((word, i) => {
        expected += ((word | (other[i] ?? 0)) >>> 0).toString(2).replaceAll('0', '').length;
      });
      assert.equal(bitsInEither(Uint32Array.of(...one, ...other), 0, 5, 5), expected);
    }),
  );
});

test('under another seed other numbers fall together', () => {
  const together = (seed: number) => {
    const first = hashOfNumber(FIRST_SUBSCRIBER, seed) >>> 24;
    return walk(5000, 1).filter((number) => hashOfNumber(number, seed) >>> 24 === first);
  };
  const chosen = together(0).slice(0, 16);
  assert.equal(chosen.length, 16);
  assert.equal(estimate(chosen, 0), 1);
  assert.ok(estimate(chosen, 12345) > 10);
});
