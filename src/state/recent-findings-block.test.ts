import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RecentFinding } from './recent-finding.ts';
import { RecentFindings } from './recent-findings.ts';

const TEN = Date.UTC(2019, 0, 31, 10);
const IMSI = 1234150000000001;
const MSISDN = 1447700900001;

function finding(
  atMs: number,
  detector = 'text-routing-without-text',
  sender = '33609000010',
): RecentFinding {
  return { detector, threat: 'identity-harvest', score: 40, atMs, sender, operation: 'sendRoutingInfoForSM' };
}

function someFindings(): RecentFindings {
  const recent = new RecentFindings();
  recent.alias(IMSI, MSISDN);
  recent.add(IMSI, finding(TEN));
  recent.add(MSISDN, finding(TEN + 0.25, 'location-update-too-fast', ''));
  recent.add(IMSI + 1, finding(TEN + 2));
  recent.alias(IMSI + 2, MSISDN + 2);
  return recent;
}

function restored(block: Uint8Array, capacity?: number, pairCapacity?: number): RecentFindings {
  const recent = RecentFindings.fromBytes(block, {
    ...(capacity === undefined ? {} : { capacity }),
    ...(pairCapacity === undefined ? {} : { pairCapacity }),
    salt: 4127,
  });
  assert.ok(recent instanceof RecentFindings, JSON.stringify(recent));
  return recent;
}

function faultOf(block: Uint8Array): string {
  const fault = RecentFindings.fromBytes(block);
  assert.ok(!(fault instanceof RecentFindings));
  assert.notEqual(fault.text, '');
  return fault.code;
}

test('what was found about a subscriber is known after a restart, by either number', () => {
  const before = someFindings();
  const after = restored(before.toBytes());
  assert.equal(after.size, 2);
  assert.deepEqual(after.of(MSISDN, TEN), before.of(IMSI, TEN));
  assert.equal(after.of(MSISDN, TEN).length, 2);
  after.add(MSISDN, finding(TEN + 3));
  assert.equal(after.of(IMSI, TEN).length, 3);
});

test('a pair learned before a restart holds for what is found after it', () => {
  const after = restored(someFindings().toBytes());
  after.add(MSISDN + 2, finding(TEN));
  assert.equal(after.of(IMSI + 2, TEN).length, 1);
});

test('where there is less room after a restart, what was found last is kept', () => {
  const after = restored(someFindings().toBytes(), 1, 1);
  assert.equal(after.size, 1);
  assert.equal(after.of(IMSI, TEN).length, 0);
  assert.equal(after.of(IMSI + 1, TEN).length, 1);
  after.add(MSISDN + 2, finding(TEN));
  assert.equal(after.of(IMSI + 2, TEN).length, 1);
});

test('whatever was found about whomever, a restart changes nothing', () => {
  const step = fc.oneof(
    fc.record({ add: fc.integer({ min: 1, max: 9 }), atMs: fc.integer({ min: TEN, max: TEN + 9 }) }),
    fc.record({ one: fc.integer({ min: 1, max: 9 }), other: fc.integer({ min: 1, max: 9 }) }),
  );
  type Step = { add: number; atMs: number } | { one: number; other: number };
  const take = (recent: RecentFindings, steps: readonly Step[]) => {
    for (const step of steps) {
      if ('add' in step) recent.add(step.add, finding(step.atMs, `detector-${step.atMs % 3}`));
      else recent.alias(step.one, step.other);
    }
  };
  const steps = fc.array(step, { maxLength: 40 });
  fc.assert(
    fc.property(steps, steps, fc.integer({ min: 2, max: 9 }), (first, then, capacity) => {
      const before = new RecentFindings({ capacity, pairCapacity: capacity, salt: 1 });
      take(before, first);
      const after = restored(before.toBytes(), capacity, capacity);
      take(before, then);
      take(after, then);
      for (let key = 1; key <= 9; key++) assert.deepEqual(after.of(key, TEN), before.of(key, TEN));
      assert.deepEqual(after.toBytes(), before.toBytes());
    }),
    { numRuns: 100 },
  );
});

test('a block that was cut short, lengthened or is none is refused by name', () => {
  const block = someFindings().toBytes();
  assert.equal(faultOf(new Uint8Array(0)), 'truncated');
  assert.equal(faultOf(block.subarray(0, block.length - 1)), 'truncated');
  assert.equal(faultOf(Buffer.concat([block, Buffer.of(0)])), 'damaged');
  assert.equal(faultOf(new Uint8Array(600)), 'foreign');
  const later = block.slice();
  later[4] = 2;
  assert.equal(faultOf(later), 'version');
});

test('no damage of an octet goes unseen, and none makes reading throw', () => {
  const block = someFindings().toBytes();
  fc.assert(
    fc.property(fc.nat({ max: block.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = block.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      faultOf(damaged);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
      faultOf(octets);
    }),
    { numRuns: 300 },
  );
});

test('a block lies anywhere in what was read', () => {
  const block = someFindings().toBytes();
  const read = new Uint8Array(block.length + 3);
  read.set(block, 3);
  assert.equal(restored(read.subarray(3)).size, 2);
});
