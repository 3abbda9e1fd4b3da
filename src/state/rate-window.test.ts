import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RateWindows } from './rate-window.ts';

/** A half of every window here begins at it. */
const TEN = Date.UTC(2019, 0, 31, 10);
const VLR = 133609000010;

function windows(capacity = 64): RateWindows {
  return new RateWindows({ windowMs: 10_000, capacity });
}

test('a storm is counted over the half of the window that it is in and the one before', () => {
  const rates = windows();
  assert.equal(rates.count(VLR, TEN), 1);
  assert.equal(rates.count(VLR, TEN + 4_999), 2);
  assert.equal(rates.count(VLR, TEN + 5_000), 3);
  assert.equal(rates.count(VLR, TEN + 9_999), 4);
  assert.equal(rates.count(VLR, TEN + 10_000), 3);
  assert.equal(rates.count(VLR, TEN + 60_000), 1);
});

test('to ask how many there were counts nothing', () => {
  const rates = windows();
  rates.count(VLR, TEN);
  rates.count(VLR, TEN + 6_000);
  assert.equal(rates.events(VLR, TEN + 6_000), 2);
  assert.equal(rates.events(VLR, TEN + 6_000), 2);
  assert.equal(rates.events(VLR, TEN + 11_000), 1);
  assert.equal(rates.events(VLR, TEN + 16_000), 0);
  assert.equal(rates.events(VLR + 1, TEN), 0);
});

test('operations of one title are counted apart', () => {
  const rates = windows();
  rates.count(VLR, TEN, 2);
  rates.count(VLR, TEN, 2);
  assert.equal(rates.count(VLR, TEN, 56), 1);
  assert.equal(rates.count(VLR, TEN, -1), 1);
  assert.equal(rates.events(VLR, TEN, 2), 2);
  assert.equal(rates.events(VLR, TEN, -1), 1);
  assert.equal(rates.events(VLR, TEN), 0);
});

test('nobody is not counted', () => {
  const rates = windows();
  assert.equal(rates.count(0, TEN), 0);
  assert.equal(rates.events(0, TEN), 0);
});

test('a clock that was far ahead does not keep a count from ending', () => {
  const rates = windows();
  rates.count(VLR, Date.UTC(2036, 1, 7));
  assert.equal(rates.count(VLR, TEN), 1);
  assert.equal(rates.count(VLR, TEN - 1_000), 2);
});

test('a flood of new titles drives out new titles, and not the storm beside it', () => {
  const rates = windows(64);
  for (let i = 0; i < 100; i++) rates.count(VLR, TEN);
  for (let i = 0; i < 100_000; i++) rates.count(2_000_000_000 + i, TEN + 6_000);
  assert.equal(rates.capacity, 64);
  assert.equal(rates.count(VLR, TEN + 6_000), 101);
  assert.ok(rates.evictions > 99_000);
});

test('a place whose window is over is free, and nobody was driven out', () => {
  const rates = windows(8);
  for (let i = 0; i < 8; i++) for (let n = 0; n < 50; n++) rates.count(VLR + i, TEN);
  for (let i = 0; i < 8; i++) assert.equal(rates.count(2_000_000_000 + i, TEN + 10_000), 1);
  assert.equal(rates.evictions, 0);
  rates.count(VLR, TEN + 10_000);
  assert.equal(rates.evictions, 1);
});

test('a window has two halves', () => {
  assert.throws(() => new RateWindows({ windowMs: 0 }), RangeError);
  assert.throws(() => new RateWindows({ windowMs: Number.NaN }), RangeError);
});

test('with room for all, counts agree with plain lists of times', () => {
  const event = fc.record({
    key: fc.integer({ min: -3, max: 3 }).filter((key) => key !== 0),
    part: fc.integer({ min: 0, max: 2 }),
    byMs: fc.oneof(fc.nat(2_000), fc.nat(20_000), fc.integer({ min: -3_000, max: 0 })),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 150 }), fc.integer(), (events, seed) => {
      const rates = new RateWindows({ windowMs: 10_000, capacity: 4096, seed });
      const plain = new Map<string, number[]>();
      let atMs = TEN;
      for (const { key, part, byMs } of events) {
        atMs += byMs;
        const halves = plain.get(`${key} ${part}`) ?? [];
        plain.set(`${key} ${part}`, halves);
        const half = Math.max(Math.floor(atMs / 5_000), ...halves);
        halves.push(half);
        const expected = halves.filter((other) => half - other <= 1).length;
        assert.equal(rates.count(key, atMs, part), expected);
        assert.equal(rates.events(key, atMs, part), expected);
      }
      assert.equal(rates.evictions, 0);
    }),
    { numRuns: 300 },
  );
});
