import assert from 'node:assert/strict';
import { test } from 'node:test';
import { busynessAt, DAY_MS, isWeekend, localHour, untilHour } from './daylight.ts';

const HOUR_MS = 3_600_000;
/** A Tuesday. */
const MIDNIGHT = Date.UTC(2026, 0, 13);

test('clocks are those of the place', () => {
  assert.equal(localHour(MIDNIGHT, 0), 0);
  assert.equal(localHour(MIDNIGHT, -5), 19);
  assert.equal(localHour(MIDNIGHT + 22 * HOUR_MS, 5.5), 3.5);
});

test('a day is as busy as its average, and its night is not', () => {
  let sum = 0;
  for (let hour = 0; hour < 24; hour++) sum += busynessAt(MIDNIGHT + hour * HOUR_MS, 0);
  assert.ok(Math.abs(sum / 24 - 1) < 1e-9);
  assert.ok(busynessAt(MIDNIGHT + 3 * HOUR_MS, 0) < 0.2);
  assert.equal(busynessAt(MIDNIGHT + 3 * HOUR_MS, 3), busynessAt(MIDNIGHT + 6 * HOUR_MS, 0));
});

test('until an hour comes it is less than a day, or a day where it is now', () => {
  assert.equal(untilHour(MIDNIGHT, 0, 7), 7 * HOUR_MS);
  assert.equal(untilHour(MIDNIGHT, 3, 2), 23 * HOUR_MS);
  assert.equal(untilHour(MIDNIGHT, 0, 0), DAY_MS);
});

test('weekends begin at midnight there, and not here', () => {
  const saturday = MIDNIGHT + 4 * DAY_MS;
  assert.ok(isWeekend(saturday, 0));
  assert.ok(!isWeekend(saturday, -5));
  assert.ok(!isWeekend(saturday - HOUR_MS, 0));
  assert.ok(isWeekend(saturday - HOUR_MS, 1));
});
