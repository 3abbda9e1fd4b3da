import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesAreReadBeforeUse, codesAreReadOnce, codesAreUsedInTime } from './codes.ts';

const SENT = [
  { code: '111111', atMs: 0, usedAtMs: 5_000 },
  { code: '222222', atMs: 10_000, usedAtMs: undefined },
];

test('each code is read at one place', () => {
  const customer = { who: 'the customer', codes: ['111111'] };
  assert.equal(codesAreReadOnce(SENT, [customer, { who: 'the thieves', codes: ['222222'] }]).ok, true);
  const both = codesAreReadOnce(SENT, [customer, { who: 'the thieves', codes: ['111111'] }]);
  assert.equal(both.detail, 'the customer and the thieves read the same code');
  assert.equal(codesAreReadOnce(SENT, [{ ...customer, codes: ['111111', '111111'] }]).ok, false);
  const made = codesAreReadOnce(SENT, [{ ...customer, codes: ['333333'] }]);
  assert.equal(made.detail, 'the customer read a code that was never sent');
});

test('a code that lets somebody in was read, and is not too old', () => {
  assert.equal(codesAreReadBeforeUse(SENT, [{ who: 'the customer', codes: ['111111'] }]).ok, true);
  assert.equal(codesAreReadBeforeUse(SENT, []).ok, false);
  assert.equal(codesAreUsedInTime(SENT, 5_000).ok, true);
  assert.equal(codesAreUsedInTime(SENT, 4_999).ok, false);
});
