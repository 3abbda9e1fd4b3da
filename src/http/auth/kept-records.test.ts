import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptRecords, MAX_RECORDS_OF_CLIENT } from './kept-records.ts';

test('a record is kept for its time and no longer', () => {
  let now = 0;
  const records = new KeptRecords<string>(1000, () => now);
  assert.ok(records.set('a', 'bank', 'first'));
  now = 999;
  assert.equal(records.get('a'), 'first');
  assert.ok(records.set('a', 'bank', 'written over'));
  assert.equal(records.get('a'), 'written over');
  now = 1000;
  assert.equal(records.get('a'), undefined);
  records.set('b', 'bank', 'second');
  assert.equal(records.size, 1, 'what ended is not kept');
});

test('a bank that fills its room takes none of another, and has room again in time', () => {
  let now = 0;
  const records = new KeptRecords<number>(1000, () => now);
  for (let i = 0; i < MAX_RECORDS_OF_CLIENT; i++) records.set(`${i}`, 'flooding', i);
  assert.equal(records.set('more', 'flooding', 0), false);
  assert.equal(records.set('0', 'flooding', 1), true);
  assert.equal(records.set('more', 'other', 0), true);
  records.delete('1');
  assert.equal(records.set('more of it', 'flooding', 0), true);
  now = 1000;
  assert.equal(records.set('later', 'flooding', 0), true);
  assert.equal(records.size, 1);
});
