import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../api-error.ts';
import { Quotas } from './quotas.ts';

const MIDNIGHT = Date.UTC(2027, 0, 2);
const BANK = { id: 'example-bank', quota: { perSecond: 3, perDay: 5 } };
const OTHER = { id: 'other-bank', quota: { perSecond: 3, perDay: 5 } };

/** What a question is told: its code, or that it may be asked. */
function taken(quotas: Quotas, atMs: number, bank = BANK): string {
  try {
    quotas.take(bank, atMs);
    return 'asked';
  } catch (error) {
    assert.ok(error instanceof ApiError);
    assert.equal(error.status, 429);
    return error.code;
  }
}

test('a bank asks so much in a second, and again in the next', () => {
  const quotas = new Quotas();
  const at = MIDNIGHT - 3_600_000;
  const codes = [0, 1, 2, 999].map((ms) => taken(quotas, at + ms));
  assert.deepEqual(codes, ['asked', 'asked', 'asked', 'TOO_MANY_REQUESTS']);
  assert.equal(taken(quotas, at + 1000), 'asked');
});

test('a bank asks so much in a day, and again after midnight in UTC', () => {
  const quotas = new Quotas();
  const at = MIDNIGHT - 60_000;
  for (let i = 0; i < 5; i++) assert.equal(taken(quotas, at + i * 1000), 'asked');
  assert.equal(taken(quotas, at + 6000), 'QUOTA_EXCEEDED');
  assert.equal(taken(quotas, MIDNIGHT - 1), 'QUOTA_EXCEEDED');
  assert.equal(taken(quotas, MIDNIGHT), 'asked');
});

test('what is refused for the second is not counted for the day', () => {
  const quotas = new Quotas();
  const at = MIDNIGHT - 60_000;
  for (let i = 0; i < 50; i++) taken(quotas, at);
  assert.equal(taken(quotas, at + 1000), 'asked');
});

test("one bank's questions are not counted for another", () => {
  const quotas = new Quotas();
  for (let i = 0; i < 10; i++) taken(quotas, MIDNIGHT);
  assert.equal(taken(quotas, MIDNIGHT), 'TOO_MANY_REQUESTS');
  assert.equal(taken(quotas, MIDNIGHT, OTHER), 'asked');
});

test('a clock that is set back gives nothing anew', () => {
  const quotas = new Quotas();
  for (let i = 0; i < 5; i++) taken(quotas, MIDNIGHT + i * 1000);
  assert.equal(taken(quotas, MIDNIGHT - 1000), 'QUOTA_EXCEEDED');
});
