import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RiskVerdict } from '../interception-risk.ts';
import type { EventKind } from './event-api-table.ts';
import { follow } from './follow.ts';
import type { ReachabilityFact, RoamingFact, Snapshot } from './snapshot.ts';
import { NOTHING_KNOWN, T } from './test-events-world.ts';
import type { Told } from './told.ts';

const MINUTE_MS = 60_000;
const GB = 234;
const FRANCE = 208;
const BELGIUM = 206;

interface Life {
  readonly initial?: boolean;
  readonly mayTellPlace?: boolean;
}

/**
 * Follows one subscription through what holds a minute after another, the first at its beginning; answers what
 * is told each minute: `-` for nothing, and the data otherwise.
 */
function life(kind: EventKind, snapshots: readonly Partial<Snapshot>[], options: Life = {}): unknown[] {
  const { initial = false, mayTellPlace = true } = options;
  let told: Told = initial ? { owesInitial: true } : {};
  return snapshots.map((known, minute) => {
    const nowMs = T + minute * MINUTE_MS;
    const isBeginning = minute === 0;
    const snapshot = { ...NOTHING_KNOWN, ...known };
    const followed = follow({ kind, told, snapshot, isBeginning, startsAtMs: T, nowMs, mayTellPlace });
    told = followed.told;
    return followed.happening === undefined ? '-' : followed.happening.data;
  });
}

const roams = (more: Partial<RoamingFact>): Partial<Snapshot> => ({
  roaming: { roaming: true, atMs: T, ...more },
});
const HOME = roams({ roaming: false });
const IN_FRANCE = roams({ countryCode: FRANCE, countryName: ['FR'] });
const IN_BELGIUM = roams({ countryCode: BELGIUM, countryName: ['BE'] });
const ABROAD = roams({});
const UNKNOWN = {};

test('a phone goes from home to France, to Belgium and home again', () => {
  const journey = [HOME, IN_FRANCE, IN_BELGIUM, HOME];
  assert.deepEqual(life('roaming-status', journey), [
    '-',
    { roaming: true, countryCode: FRANCE, countryName: ['FR'] },
    '-',
    { roaming: false },
  ]);
  assert.deepEqual(life('roaming-on', journey), ['-', {}, '-', '-']);
  assert.deepEqual(life('roaming-off', journey), ['-', '-', '-', {}]);
  assert.deepEqual(life('roaming-change-country', journey), [
    '-',
    '-',
    { countryCode: BELGIUM, countryName: ['BE'] },
    '-',
  ]);
});

test('a place that is not known any more is silence, and the same place after it is no news', () => {
  const journey = [HOME, UNKNOWN, HOME, UNKNOWN, IN_FRANCE, ABROAD, UNKNOWN, IN_FRANCE];
  assert.deepEqual(life('roaming-on', journey), ['-', '-', '-', '-', {}, '-', '-', '-']);
  assert.deepEqual(life('roaming-off', journey), Array(8).fill('-'));
});

test('a first place is no change of place', () => {
  assert.deepEqual(life('roaming-status', [UNKNOWN, IN_FRANCE, HOME]), ['-', '-', { roaming: false }]);
});

test('a country that is not known is neither a change nor forgets the one before', () => {
  const journey = [IN_FRANCE, ABROAD, IN_FRANCE, ABROAD, IN_BELGIUM];
  assert.deepEqual(life('roaming-change-country', journey), [
    ...Array(4).fill('-'),
    { countryCode: BELGIUM, countryName: ['BE'] },
  ]);
});

test('without consent no country is told: not with the status, and not by its change', () => {
  const journey = [HOME, IN_FRANCE, IN_BELGIUM];
  const options = { mayTellPlace: false };
  assert.deepEqual(life('roaming-status', journey, options), ['-', { roaming: true }, '-']);
  assert.deepEqual(life('roaming-change-country', journey, options), ['-', '-', '-']);
});

test('the initial event tells of what holds at the beginning, by the tables of the contracts', () => {
  const initially = (kind: EventKind, known: Partial<Snapshot>) => life(kind, [known], { initial: true })[0];
  assert.deepEqual(initially('roaming-status', roams({ countryCode: GB })), {
    roaming: true,
    countryCode: GB,
    countryName: [],
  });
  assert.deepEqual(initially('roaming-status', HOME), { roaming: false });
  assert.deepEqual(initially('roaming-on', ABROAD), {});
  assert.equal(initially('roaming-on', HOME), '-');
  assert.equal(initially('roaming-off', ABROAD), '-');
  assert.deepEqual(initially('roaming-off', HOME), {});
  assert.equal(initially('roaming-change-country', HOME), '-');
  assert.equal(initially('roaming-change-country', IN_FRANCE), '-');
  assert.deepEqual(initially('reachability-data', DATA), {});
  assert.equal(initially('reachability-data', SMS), '-');
  assert.equal(initially('reachability-sms', DATA), '-');
  assert.deepEqual(initially('reachability-sms', SMS), {});
  assert.equal(initially('reachability-sms', OFF), '-');
  assert.equal(initially('reachability-disconnected', SMS), '-');
  assert.deepEqual(initially('reachability-disconnected', OFF), {});
  assert.deepEqual(initially('suspected', verdict('AT_RISK')), { verdict: 'AT_RISK' });
  assert.equal(initially('suspected', verdict('SAFE')), '-');
  assert.deepEqual(initially('cleared', verdict('SAFE')), { verdict: 'SAFE' });
  assert.equal(initially('cleared', verdict('UNKNOWN')), '-');
});

test('an initial event waits for what it is to tell, and comes once', () => {
  const options = { initial: true };
  assert.deepEqual(life('roaming-on', [UNKNOWN, UNKNOWN, ABROAD, ABROAD], options), ['-', '-', {}, '-']);
  assert.deepEqual(life('roaming-on', [UNKNOWN, HOME, HOME], options), ['-', '-', '-']);
  assert.deepEqual(life('reachability-data', [UNKNOWN, DATA, DATA], options), ['-', {}, '-']);
  assert.deepEqual(life('cleared', [verdict('UNKNOWN'), verdict('SAFE'), verdict('SAFE')], options), [
    '-',
    { verdict: 'SAFE' },
    '-',
  ]);
});

const reaches = (fact: Partial<ReachabilityFact>): Partial<Snapshot> => ({
  reachability: { data: false, sms: false, atMs: T, ...fact },
});
const DATA = reaches({ data: true, sms: true });
const SMS = reaches({ sms: true });
const OFF = reaches({});

test('a phone loses data, is switched off, is not heard of, and is on again', () => {
  const day = [DATA, SMS, OFF, UNKNOWN, OFF, DATA];
  assert.deepEqual(life('reachability-data', day), ['-', '-', '-', '-', '-', {}]);
  assert.deepEqual(life('reachability-sms', day), ['-', {}, '-', '-', '-', '-']);
  assert.deepEqual(life('reachability-disconnected', day), ['-', '-', {}, '-', '-', '-']);
});

const verdict = (verdict: RiskVerdict): Partial<Snapshot> => ({ risk: { verdict, atMs: T } });
const SAFE = verdict('SAFE');
const AT_RISK = verdict('AT_RISK');
const INTERCEPTION = verdict('INTERCEPTION_IN_PROGRESS');
const NOT_KNOWN = verdict('UNKNOWN');

test('a theft is suspected, grows to an interception, and is over', () => {
  const evening = [SAFE, AT_RISK, AT_RISK, INTERCEPTION, AT_RISK, SAFE, SAFE];
  assert.deepEqual(life('suspected', evening), [
    ...['-', { verdict: 'AT_RISK' }, '-', { verdict: 'INTERCEPTION_IN_PROGRESS' }, '-', '-', '-'],
  ]);
  assert.deepEqual(life('cleared', evening), [...Array(5).fill('-'), { verdict: 'SAFE' }, '-']);
});

test('not knowing neither suspects nor clears, and who is at risk after it is suspected anew', () => {
  const days = [NOT_KNOWN, SAFE, AT_RISK, NOT_KNOWN, AT_RISK, NOT_KNOWN, SAFE];
  const told = { verdict: 'AT_RISK' };
  assert.deepEqual(life('suspected', days), ['-', '-', told, '-', told, '-', '-']);
  assert.deepEqual(life('cleared', days), [...Array(6).fill('-'), { verdict: 'SAFE' }]);
  assert.deepEqual(life('suspected', [NOT_KNOWN, INTERCEPTION]), [
    '-',
    { verdict: 'INTERCEPTION_IN_PROGRESS' },
  ]);
});

test('who was at risk when the subscription began is cleared when that is over', () => {
  assert.deepEqual(life('cleared', [AT_RISK, NOT_KNOWN, SAFE]), ['-', '-', { verdict: 'SAFE' }]);
  assert.deepEqual(life('suspected', [AT_RISK, AT_RISK]), ['-', '-']);
});

test('a change of SIM is told once, and one from before the subscription never', () => {
  const changed = (atMs: number): Partial<Snapshot> => ({ simChangedAtMs: atMs });
  const later = T + MINUTE_MS;
  assert.deepEqual(life('swapped', [UNKNOWN, changed(later), changed(later), UNKNOWN]), ['-', {}, '-', '-']);
  assert.deepEqual(life('swapped', [changed(T - 1_000), changed(T - 1_000), changed(later)]), ['-', '-', {}]);
  assert.deepEqual(life('swapped', [UNKNOWN, changed(T - 1_000), changed(later)]), ['-', '-', {}]);
});

test('a change of SIM in the second in which the subscription began is one of its events', () => {
  assert.deepEqual(life('swapped', [UNKNOWN, { simChangedAtMs: T - 999 }]), ['-', {}]);
});

test('the time of an event is that of the fact, and now where time alone made the change', () => {
  const at = (told: Told, atMs: number, now: RiskVerdict) =>
    follow({
      ...{ kind: 'cleared', told, isBeginning: false, startsAtMs: T, nowMs: T + 900, mayTellPlace: false },
      snapshot: { ...NOTHING_KNOWN, risk: { verdict: now, atMs } },
    }).happening?.atMs;
  const suspected: Told = { verdict: 'AT_RISK', isSuspected: true, factAtMs: T };
  assert.equal(at(suspected, T + 500, 'SAFE'), T + 500);
  assert.equal(at(suspected, T, 'SAFE'), T + 900);
});
