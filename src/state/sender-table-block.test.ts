import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SenderTable } from './sender-table.ts';

const TEN = Date.UTC(2019, 0, 31, 10);
const VLR = 133609000010;
const SMSC = 134609000020;
const SUBSCRIBER = 1447700900100;

function someTable(seed = 4127): SenderTable {
  const table = new SenderTable({ capacity: 32, seed });
  const vlr = table.obtain(VLR, TEN);
  table.message(vlr, TEN);
  table.updated(vlr, SUBSCRIBER, TEN);
  table.servedOne(vlr);
  const smsc = table.obtain(SMSC, TEN + 1000);
  for (let i = 0; i < 40; i++) table.routingAsked(smsc, SUBSCRIBER + i, TEN + 1000);
  table.textTaken(smsc);
  table.obtain(-7, TEN);
  return table;
}

function restored(block: Uint8Array, capacity = 32): SenderTable {
  const table = SenderTable.fromBytes(block, { capacity });
  assert.ok(table instanceof SenderTable, JSON.stringify(table));
  return table;
}

function faultOf(block: Uint8Array): string {
  const fault = SenderTable.fromBytes(block, { capacity: 32 });
  assert.ok(!(fault instanceof SenderTable));
  assert.notEqual(fault.text, '');
  return fault.code;
}

test('what is known of senders survives a restart, and goes on from there', () => {
  const before = someTable();
  const after = restored(before.toBytes());
  assert.equal(after.size, 3);
  assert.deepEqual(after.toBytes(), before.toBytes());
  const vlr = after.view(after.find(VLR), TEN);
  assert.deepEqual([vlr.known, vlr.served, vlr.firstAtMs, vlr.hour.updates], [true, true, TEN, 1]);
  const smsc = after.find(SMSC);
  assert.equal(after.view(smsc, TEN).sentTexts, true);
  after.routingAsked(smsc, SUBSCRIBER + 39, TEN + 2000);
  after.routingAsked(smsc, SUBSCRIBER + 40, TEN + 2000);
  assert.equal(after.view(smsc, TEN).hour.consecutiveNumbers, 41);
  before.routingAsked(before.find(SMSC), SUBSCRIBER + 40, TEN + 2000);
  const subscribers = before.view(before.find(SMSC), TEN).hour.routingSubscribers;
  assert.equal(after.view(smsc, TEN).hour.routingSubscribers, subscribers);
});

test('a node known by agreement alone is not kept, and one that was seen keeps what it showed itself', () => {
  const table = someTable();
  table.seed(133609000099, { serves: true });
  table.seed(SMSC, { serves: true });
  const after = restored(table.toBytes());
  assert.equal(after.find(133609000099), -1);
  assert.equal(after.view(after.find(SMSC), TEN).served, false);
  assert.equal(after.view(after.find(VLR), TEN).served, true);
});

test('a smaller table takes those that serve first, and counts the others as forgotten', () => {
  const table = new SenderTable({ capacity: 32 });
  for (let i = 0; i < 20; i++) {
    const row = table.obtain(VLR + i, TEN);
    if (i >= 15) table.servedOne(row);
  }
  const after = restored(table.toBytes(), 8);
  assert.equal(after.size, 8);
  assert.equal(after.evictions, 12);
  assert.ok(after.pressed(TEN));
  for (let i = 15; i < 20; i++) assert.ok(after.find(VLR + i) >= 0);
});

test('that senders were forgotten before a restart is known after it', () => {
  const table = new SenderTable({ capacity: 1 });
  table.obtain(VLR, TEN);
  table.obtain(SMSC, TEN);
  assert.ok(restored(table.toBytes(), 1).pressed(TEN + 1000));
});

test('an empty table is a block too', () => {
  assert.equal(restored(new SenderTable({ capacity: 4 }).toBytes()).size, 0);
});

test('a block lies anywhere in what was read', () => {
  const block = someTable().toBytes();
  const read = new Uint8Array(block.length + 3);
  read.set(block, 3);
  assert.equal(restored(read.subarray(3)).size, 3);
  assert.equal(restored(Buffer.from(read.buffer, 3)).size, 3);
});

test('a block that was cut short, lengthened or is none is refused by name', () => {
  const block = someTable().toBytes();
  assert.equal(faultOf(new Uint8Array(0)), 'truncated');
  assert.equal(faultOf(block.subarray(0, block.length - 1)), 'truncated');
  assert.equal(faultOf(Buffer.concat([block, Buffer.of(0)])), 'damaged');
  assert.equal(faultOf(new Uint8Array(600)), 'foreign');
  const later = block.slice();
  later[4] = (later[4] ?? 0) + 1;
  assert.equal(faultOf(later), 'version');
});

test('no damage of an octet goes unseen', () => {
  const block = someTable().toBytes();
  fc.assert(
    fc.property(fc.nat({ max: block.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = block.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      faultOf(damaged);
    }),
    { numRuns: 300 },
  );
});

test('no octets make reading a block throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
      faultOf(octets);
    }),
    { numRuns: 300 },
  );
});
