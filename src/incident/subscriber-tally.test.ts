import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_LISTED_SUBSCRIBERS, SubscriberTally } from './subscriber-tally.ts';

function tally(from: number, to: number): SubscriberTally {
  const made = new SubscriberTally();
  for (let n = from; n < to; n++) made.add({ imsi: '', msisdn: `3361200${n}` });
  return made;
}

test('hundreds of subscribers are counted exactly and listed', () => {
  const made = tally(0, MAX_LISTED_SUBSCRIBERS);
  made.add({ imsi: '', msisdn: '33612000' });
  made.add({ imsi: '', msisdn: '' });
  assert.equal(made.count, MAX_LISTED_SUBSCRIBERS);
  assert.equal(made.list.length, MAX_LISTED_SUBSCRIBERS);
});

test('many more are estimated, within a tenth', () => {
  for (const count of [1_000, 20_000, 200_000]) {
    const estimated = tally(0, count).count;
    assert.ok(Math.abs(estimated - count) < count / 10, `${estimated} of ${count}`);
  }
});

test('two tallies put together count each subscriber once', () => {
  const few = tally(0, 100);
  few.merge(tally(50, 150));
  assert.equal(few.count, 150);
  const many = tally(0, 3_000);
  many.merge(tally(2_000, 5_000));
  assert.ok(Math.abs(many.count - 5_000) < 500, String(many.count));
});
