import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SenderDays } from './sender-days.ts';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 0, 13, 12);
const TITLE = 133609000777;
const NETWORK = -77;
const SUBSCRIBER = 1234150000000001;
const NOBODYS = [1447700900801, 1447700900802, 1447700900803];

test('counts of a day are told, and are over a day later', () => {
  const days = new SenderDays();
  days.count(TITLE, 'keysUsed', NOON);
  days.count(TITLE, 'routesUsed', NOON + HOUR_MS);
  days.count(TITLE, 'routesUsed', NOON + 2 * HOUR_MS);
  const { keysUsed, routesUsed, keysUnused } = days.view(TITLE, NETWORK, NOON + 10 * HOUR_MS);
  assert.deepEqual([keysUsed, routesUsed, keysUnused], [1, 2, 0]);
  assert.equal(days.view(TITLE, NETWORK, NOON + 25 * HOUR_MS).routesUsed, 0);
});

test('a subscriber counts once a day, of a title and of a network', () => {
  const days = new SenderDays();
  for (const who of [TITLE, NETWORK]) {
    for (let i = 0; i < 4; i++) days.countOnce(who, 'keysUnused', SUBSCRIBER + (i >> 1), NOON + i);
  }
  const { keysUnused, networkKeysUnused, networkRoutesUnused } = days.view(TITLE, NETWORK, NOON + 5);
  assert.deepEqual([keysUnused, networkKeysUnused, networkRoutesUnused], [2, 2, 0]);
});

test('titles that nobody has count once each; one that speaks itself is a node', () => {
  const days = new SenderDays();
  const [first = 0, second = 0, third = 0] = NOBODYS;
  days.spoke(third, NOON);
  for (const called of [first, first, second, third]) days.strayed(TITLE, called, NOON + HOUR_MS);
  assert.equal(days.view(TITLE, NETWORK, NOON + HOUR_MS).strayTitles, 2);
});

test('a flood of titles costs those that were counted least, and no memory', () => {
  const days = new SenderDays(7, 64);
  for (let i = 0; i < 9; i++) days.count(TITLE, 'keysUsed', NOON);
  for (let i = 1; i < 5000; i++) days.count(TITLE + i, 'keysUsed', NOON + i);
  assert.equal(days.view(TITLE, NETWORK, NOON + 5000).keysUsed, 9);
  assert.ok(days.evictions > 4000);
});
