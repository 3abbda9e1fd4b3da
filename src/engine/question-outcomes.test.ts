import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_PLAN } from '../detect/testing/network.ts';
import { networkKey } from '../network/network-key.ts';
import { EngineMemory } from './engine-memory.ts';
import { QuestionOutcomes } from './question-outcomes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOON = Date.UTC(2026, 0, 13, 12);
/** Two titles of Example France, and one of Spain. */
const ASKS = 133609000777;
const DELIVERS = 133609000778;
const SPANISH = 134609000777;
const IMSI = 1234150000000001;

function watching(watchedMs = 24 * HOUR_MS) {
  const memory = new EngineMemory({ homeCountry: 'GB', maxSubscribers: 100 });
  memory.subscribers.watched(NOON - watchedMs);
  const networkOfNumber = (title: number) => networkKey(TEST_PLAN.operatorOfTitleNumber(title), title);
  const outcomes = new QuestionOutcomes(memory, { networkOfNumber });
  for (const title of [ASKS, DELIVERS, SPANISH]) memory.senders.obtain(title, NOON);
  const wait = (fromMs: number, untilMs: number) => {
    for (let atMs = fromMs; atMs <= untilMs; atMs += 5 * MINUTE_MS) outcomes.pass(atMs);
  };
  const day = (title: number, atMs: number) => memory.days.view(title, networkOfNumber(title), atMs);
  return { memory, outcomes, wait, day };
}

test('keys that nobody registers by within an hour are counted, of the title and of its network', () => {
  const { outcomes, wait, day } = watching();
  outcomes.keysGiven(ASKS, IMSI, true, NOON);
  wait(NOON, NOON + 50 * MINUTE_MS);
  assert.equal(day(ASKS, NOON + HOUR_MS).keysUnused, 0);
  wait(NOON + 50 * MINUTE_MS, NOON + 70 * MINUTE_MS);
  const { keysUnused, networkKeysUnused } = day(ASKS, NOON + 70 * MINUTE_MS);
  assert.deepEqual([keysUnused, networkKeysUnused], [1, 1]);
  assert.equal(day(DELIVERS, NOON + 70 * MINUTE_MS).networkKeysUnused, 1);
});

test('another node of the network registers the subscriber: an arrival; one of another network is none', () => {
  const { outcomes, wait, day } = watching();
  outcomes.keysGiven(ASKS, IMSI, true, NOON);
  outcomes.registered(SPANISH, IMSI, NOON + MINUTE_MS);
  outcomes.keysGiven(ASKS, IMSI + 1, true, NOON);
  outcomes.registered(DELIVERS, IMSI + 1, NOON + MINUTE_MS);
  wait(NOON, NOON + 2 * HOUR_MS);
  const { keysUsed, keysUnused } = day(ASKS, NOON + 2 * HOUR_MS);
  assert.deepEqual([keysUsed, keysUnused], [1, 1]);
});

test('a switch that serves renews the keys of somebody who roams since before the watch; who never served has no such', () => {
  const { memory, outcomes, wait, day } = watching();
  memory.senders.servedOne(memory.senders.find(ASKS));
  outcomes.keysGiven(ASKS, IMSI, false, NOON);
  outcomes.keysGiven(SPANISH, IMSI + 1, false, NOON);
  wait(NOON, NOON + 2 * HOUR_MS);
  assert.equal(day(ASKS, NOON + 2 * HOUR_MS).keysUnused, 0);
  assert.equal(day(SPANISH, NOON + 2 * HOUR_MS).keysUnused, 1);
});

test('in the first hours of the watch nobody can tell who roams already', () => {
  const { outcomes, wait, day } = watching(3 * HOUR_MS);
  outcomes.keysGiven(SPANISH, IMSI, false, NOON);
  wait(NOON, NOON + 2 * HOUR_MS);
  assert.equal(day(SPANISH, NOON + 2 * HOUR_MS).keysUnused, 0);
});

test('a hub asks under one title and delivers under another: the text is credited to who asked', () => {
  const { memory, outcomes, wait, day } = watching();
  outcomes.routeGiven(ASKS, IMSI, NOON);
  outcomes.textCame(DELIVERS, IMSI, NOON + 1000);
  outcomes.routeGiven(ASKS, IMSI + 1, NOON);
  wait(NOON, NOON + HOUR_MS);
  const { routesUsed, routesUnused } = day(ASKS, NOON + HOUR_MS);
  assert.deepEqual([routesUsed, routesUnused], [1, 1]);
  assert.equal(memory.senders.view(memory.senders.find(ASKS), NOON + 1000).hour.textsSent, 1);
});

test('where nobody watched for a while, what was under way then is no fault of anybody', () => {
  const { outcomes, day } = watching();
  outcomes.pass(NOON);
  outcomes.routeGiven(ASKS, IMSI, NOON);
  outcomes.pass(NOON + 1000);
  outcomes.pass(NOON + 3 * HOUR_MS);
  assert.equal(day(ASKS, NOON + 3 * HOUR_MS).routesUnused, 0);
});
