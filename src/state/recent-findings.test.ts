import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecentFinding } from './recent-finding.ts';
import { MAX_FINDINGS_OF_SUBSCRIBER, NO_RECENT_FINDINGS, RecentFindings } from './recent-findings.ts';

const HOUR = 3_600_000;
const TEN = Date.UTC(2019, 0, 31, 10);
const IMSI = 1234150000000001;
const MSISDN = 1447700900001;

function finding(atMs: number, detector = 'text-routing-without-text'): RecentFinding {
  return { detector, threat: 'identity-harvest', score: 40, atMs, sender: '33609000010', operation: '' };
}

function times(found: readonly RecentFinding[]): number[] {
  return found.map(({ atMs }) => atMs - TEN);
}

test('what was found about a subscriber is told latest first, however it came', () => {
  const recent = new RecentFindings();
  for (const at of [2, 1, 3]) recent.add(IMSI, finding(TEN + at));
  assert.deepEqual(times(recent.of(IMSI, TEN + 5)), [3, 2, 1]);
});

test('about whom nothing was found there is one empty list', () => {
  const recent = new RecentFindings();
  assert.equal(recent.of(IMSI, TEN), NO_RECENT_FINDINGS);
  recent.add(0, finding(TEN));
  assert.equal(recent.of(0, TEN), NO_RECENT_FINDINGS);
  assert.throws(() => (NO_RECENT_FINDINGS as RecentFinding[]).push(finding(TEN)), TypeError);
});

test('findings are forgotten after six hours', () => {
  const recent = new RecentFindings();
  recent.add(IMSI, finding(TEN));
  recent.add(IMSI, finding(TEN + HOUR));
  assert.deepEqual(times(recent.of(IMSI, TEN + 6 * HOUR - 1)), [HOUR, 0]);
  assert.deepEqual(times(recent.of(IMSI, TEN + 6 * HOUR)), [HOUR]);
  assert.equal(recent.of(IMSI, TEN + 7 * HOUR), NO_RECENT_FINDINGS);
});

test('a finding of a time far ahead is no recent one, and hides none', () => {
  const recent = new RecentFindings();
  recent.add(IMSI, finding(Date.UTC(2036, 1, 7)));
  recent.add(IMSI, finding(TEN));
  assert.deepEqual(times(recent.of(IMSI, TEN)), [0]);
});

test('a list stays as it was when more is found', () => {
  const recent = new RecentFindings();
  recent.add(IMSI, finding(TEN));
  const before = recent.of(IMSI, TEN);
  recent.add(IMSI, finding(TEN + 1));
  assert.equal(before.length, 1);
});

test('a flood of one kind of finding does not make another kind forgotten', () => {
  const recent = new RecentFindings();
  recent.add(IMSI, finding(TEN, 'location-update-too-fast'));
  for (let i = 1; i <= 100; i++) recent.add(IMSI, finding(TEN + i));
  const found = recent.of(IMSI, TEN + 100);
  assert.equal(found.length, MAX_FINDINGS_OF_SUBSCRIBER);
  assert.equal(found.at(-1)?.detector, 'location-update-too-fast');
  assert.deepEqual(times(found).slice(0, 3), [100, 99, 98]);
  assert.equal(recent.dropped, 101 - MAX_FINDINGS_OF_SUBSCRIBER);
});

test('the subscriber of whom nothing was found for longest is forgotten first', () => {
  const recent = new RecentFindings({ capacity: 2 });
  recent.add(IMSI, finding(TEN));
  recent.add(IMSI + 1, finding(TEN));
  recent.add(IMSI, finding(TEN + 1));
  recent.add(IMSI + 2, finding(TEN + 2));
  assert.equal(recent.size, 2);
  assert.equal(recent.evictions, 1);
  assert.deepEqual(times(recent.of(IMSI, TEN)), [1, 0]);
  assert.equal(recent.of(IMSI + 1, TEN), NO_RECENT_FINDINGS);
});

test('an IMSI and an MSISDN that belong together have one list, whenever that was learned', () => {
  const learnedBefore = new RecentFindings();
  learnedBefore.alias(IMSI, MSISDN);
  learnedBefore.add(IMSI, finding(TEN));
  learnedBefore.add(MSISDN, finding(TEN + 1));
  const learnedAfter = new RecentFindings();
  learnedAfter.add(IMSI, finding(TEN));
  learnedAfter.add(MSISDN, finding(TEN + 1));
  learnedAfter.alias(IMSI, MSISDN);
  for (const recent of [learnedBefore, learnedAfter]) {
    assert.equal(recent.size, 1);
    assert.deepEqual(times(recent.of(IMSI, TEN)), [1, 0]);
    assert.equal(recent.of(IMSI, TEN), recent.of(MSISDN, TEN));
    recent.add(MSISDN, finding(TEN + 2));
    assert.equal(recent.of(IMSI, TEN).length, 3);
  }
});

test('when a number moves to another SIM, its findings go with it and the old SIM keeps them', () => {
  const recent = new RecentFindings();
  recent.alias(IMSI, MSISDN);
  recent.add(IMSI, finding(TEN));
  recent.alias(IMSI + 1, MSISDN);
  assert.deepEqual(times(recent.of(IMSI, TEN)), [0]);
  assert.deepEqual(times(recent.of(IMSI + 1, TEN)), [0]);
  recent.add(MSISDN, finding(TEN + 1));
  assert.deepEqual(times(recent.of(IMSI + 1, TEN)), [1, 0]);
  assert.deepEqual(times(recent.of(IMSI, TEN)), [0]);
});

test('forgetting a subscriber forgets both numbers', () => {
  const recent = new RecentFindings({ capacity: 1 });
  recent.alias(IMSI, MSISDN);
  recent.add(IMSI, finding(TEN));
  recent.add(IMSI + 1, finding(TEN));
  assert.equal(recent.of(IMSI, TEN), NO_RECENT_FINDINGS);
  assert.equal(recent.of(MSISDN, TEN), NO_RECENT_FINDINGS);
});

test('pairs without findings are bounded, the first learned given up first', () => {
  const recent = new RecentFindings({ capacity: 10, pairCapacity: 2 });
  for (let i = 0; i < 3; i++) recent.alias(IMSI + i, MSISDN + i);
  for (let i = 0; i < 3; i++) recent.add(IMSI + i, finding(TEN));
  assert.equal(recent.of(MSISDN, TEN), NO_RECENT_FINDINGS);
  assert.equal(recent.of(MSISDN + 1, TEN).length, 1);
  assert.equal(recent.of(MSISDN + 2, TEN).length, 1);
});
