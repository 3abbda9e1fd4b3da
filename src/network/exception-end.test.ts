import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exceptionEndMs } from './exception-end.ts';

test('an exception until a day is in force to the end of it', () => {
  assert.equal(exceptionEndMs('2027-03-31'), Date.UTC(2027, 3, 1));
});

test('an exception until a time ends then', () => {
  assert.equal(exceptionEndMs('2027-03-31T18:00:00+02:00'), Date.UTC(2027, 2, 31, 16));
  assert.equal(exceptionEndMs('soon'), undefined);
});
