import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryOfImsi, countryOfTitle } from './country.ts';
import { leastTravelHours, MOVE_SLACK_MS, moveJudgement } from './plausible-move.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function plausible(from: string | undefined, to: string | undefined, elapsedMs: number): boolean | undefined {
  return moveJudgement({ from, to, elapsedMs }).plausible;
}

test('a phone on the Channel may be in Britain and in France ten minutes apart', () => {
  const judgement = moveJudgement({ from: 'GB', to: 'FR', elapsedMs: 10 * MINUTE_MS });
  assert.deepEqual(judgement, { plausible: true, km: 32, neededMs: 0, neighbours: true });
  assert.equal(plausible('FR', 'GB', 0), true);
});

test('nobody is in Britain and ten minutes later in Russia, whose nearest town is Kaliningrad', () => {
  const judgement = moveJudgement({ from: 'GB', to: 'RU', elapsedMs: 10 * MINUTE_MS });
  assert.equal(judgement.plausible, false);
  assert.equal(judgement.neighbours, false);
  assert.ok(judgement.km !== undefined && judgement.km > 1150 && judgement.km < 1250, String(judgement.km));
  assert.equal(plausible('GB', 'RU', 4 * HOUR_MS), true);
});

test('Australia is a day from Britain, and not two hours', () => {
  assert.equal(plausible('GB', 'AU', 26 * HOUR_MS), true);
  assert.equal(plausible('GB', 'AU', 2 * HOUR_MS), false);
});

test('the time that is needed is the bound: a millisecond less is implausible', () => {
  const { km, neededMs } = moveJudgement({ from: 'GB', to: 'US', elapsedMs: 0 });
  assert.ok(km !== undefined && neededMs !== undefined);
  assert.equal(neededMs, (km / 1000) * HOUR_MS - MOVE_SLACK_MS);
  assert.equal(plausible('GB', 'US', neededMs), true);
  assert.equal(plausible('GB', 'US', neededMs - 1), false);
});

test('what lies half an hour of flight away is never implausible', () => {
  assert.equal(plausible('GB', 'DE', 0), true);
  assert.equal(moveJudgement({ from: 'GB', to: 'DE', elapsedMs: 0 }).neighbours, false);
});

test('which sighting was first does not matter', () => {
  assert.equal(plausible('GB', 'AU', -2 * HOUR_MS), false);
  assert.equal(plausible('AU', 'GB', -26 * HOUR_MS), true);
});

test('ships, aircraft and satellites have no place, and neither have shared and unknown codes', () => {
  assert.equal(countryOfTitle('870776000000'), 'maritime');
  assert.equal(plausible('GB', countryOfTitle('870776000000'), 0), undefined);
  assert.equal(plausible(countryOfImsi('901180000000000'), 'AU', 0), undefined);
  assert.equal(plausible('shared', 'AU', 0), undefined);
  assert.equal(plausible(undefined, 'AU', 0), undefined);
  assert.equal(plausible('GB', undefined, 0), undefined);
  assert.equal(plausible('GB', 'XX', 0), undefined);
  assert.equal(plausible('GB', 'AU', Number.NaN), undefined);
  assert.equal(leastTravelHours('GB', 'maritime'), undefined);
});

test('hours of travel are kilometres at the speed of an airliner', () => {
  assert.equal(leastTravelHours('GB', 'GB'), 0);
  const hours = leastTravelHours('GB', 'AU') ?? 0;
  assert.ok(hours > 11 && hours < 15, String(hours));
});
