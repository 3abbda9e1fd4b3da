import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SenderTable } from './sender-table.ts';
import { UNKNOWN_SENDER } from './sender-view.ts';

const MINUTE = 60_000;
/** A half-hour begins here. */
const TEN = Date.UTC(2019, 0, 31, 10);
const VLR = 133609000010;
const SMSC = 134609000020;
const SUBSCRIBER = 1447700900100;

/** A table and the row of the one sender in it. */
function withSender(title = VLR) {
  const table = new SenderTable({ capacity: 64 });
  const row = table.obtain(title, TEN);
  assert.ok(row >= 0);
  return { table, row, hour: (atMs = TEN) => table.view(row, atMs).hour };
}

function asks(table: SenderTable, row: number, subscribers: readonly number[]): void {
  for (const subscriber of subscribers) table.routingAsked(row, subscriber, TEN);
}

test('a title that never sent anything is not known', () => {
  const table = new SenderTable({ capacity: 64 });
  assert.equal(table.find(VLR), -1);
  assert.equal(table.view(-1, TEN), UNKNOWN_SENDER);
  table.obtain(VLR, TEN);
  assert.equal(table.find(SMSC), -1);
});

test('a message without a calling title is remembered of nobody', () => {
  const table = new SenderTable({ capacity: 64 });
  assert.equal(table.obtain(0, TEN), -1);
  assert.equal(table.obtain(Number.NaN, TEN), -1);
  assert.equal(table.obtain(2 ** 53, TEN), -1);
  assert.equal(table.find(0), -1);
  assert.equal(table.size, 0);
  assert.equal(table.refusals, 0);
});

test('a title with letters in it is remembered by the number below 0 that stands for it', () => {
  const table = new SenderTable({ capacity: 64 });
  const row = table.obtain(-77, TEN);
  assert.equal(table.find(-77), row);
  assert.equal(table.find(77), -1);
});

test('when a sender was first and last seen is remembered, in whatever order messages come', () => {
  const { table, row } = withSender();
  table.obtain(VLR, TEN + 5 * MINUTE);
  table.obtain(VLR, TEN - MINUTE);
  const view = table.view(row, TEN);
  assert.ok(view.known);
  assert.equal(view.firstAtMs, TEN - MINUTE);
  assert.equal(view.lastAtMs, TEN + 5 * MINUTE);
});

test('requests of a scanner are told apart by operation, called title and called subsystem', () => {
  const { table, row, hour } = withSender();
  for (const opcode of [2, 22, 45, 71, 71]) {
    for (const ssn of [6, 7, 8, 149]) table.request(row, opcode, 1447700900001, ssn, TEN);
  }
  table.request(row, -1, 0, -1, TEN);
  assert.equal(hour().operations, 4);
  assert.equal(hour().calledSubsystems, 4);
  assert.equal(hour().calledTitles, 1);
});

test('what a sender was told, asked and sent is counted apart', () => {
  const { table, row, hour } = withSender();
  table.message(row, TEN);
  table.message(row, TEN);
  table.refused(row, TEN);
  table.answered(row, TEN);
  table.locationAsked(row, SUBSCRIBER, TEN);
  table.locationAsked(row, SUBSCRIBER, TEN);
  table.authenticationAsked(row, SUBSCRIBER, TEN);
  table.authenticationAsked(row, SUBSCRIBER + 1, TEN);
  table.updated(row, SUBSCRIBER, TEN);
  table.textSent(row, TEN);
  table.routingAsked(row, SUBSCRIBER, TEN);
  table.routingAsked(row, 0, TEN);
  const { messages, refused, answered, textsSent, updates, updatedSubscribers } = hour();
  assert.deepEqual([messages, refused, answered, textsSent, updates, updatedSubscribers], [2, 1, 1, 1, 1, 1]);
  assert.deepEqual([hour().locationAsked, hour().locationSubscribers], [2, 1]);
  assert.deepEqual([hour().authenticationAsked, hour().authenticationSubscribers], [2, 2]);
  assert.deepEqual([hour().routingAsked, hour().routingSubscribers], [2, 1]);
});

test('a text that was sent is not yet a text that was taken', () => {
  const { table, row } = withSender(SMSC);
  table.textSent(row, TEN);
  assert.equal(table.view(row, TEN).sentTexts, false);
  table.textTaken(row);
  assert.equal(table.view(row, TEN).sentTexts, true);
  assert.equal(table.view(row, TEN).askedRouting, false);
  table.routingAsked(row, 0, TEN);
  assert.equal(table.view(row, TEN).askedRouting, true);
});

test('only an accepted location update makes a title one that serves', () => {
  const { table, row } = withSender();
  table.updated(row, SUBSCRIBER, TEN);
  assert.equal(table.view(row, TEN).served, false);
  table.servedOne(row);
  assert.equal(table.view(row, TEN).served, true);
});

test('the last hour is this half-hour and the one before', () => {
  const { table, row, hour } = withSender();
  table.message(row, TEN);
  table.message(row, TEN + 29 * MINUTE);
  table.message(row, TEN + 30 * MINUTE);
  assert.equal(hour(TEN + 30 * MINUTE).messages, 3);
  assert.equal(hour(TEN + 59 * MINUTE).messages, 3);
  assert.equal(hour(TEN + 60 * MINUTE).messages, 1);
  assert.equal(hour(TEN + 90 * MINUTE).messages, 0);
  table.message(row, TEN + 61 * MINUTE);
  assert.equal(hour(TEN + 61 * MINUTE).messages, 2);
  table.message(row, TEN + 600 * MINUTE);
  assert.equal(hour(TEN + 600 * MINUTE).messages, 1);
});

test('of the half-hour before the last nothing is left: no subscribers, titles, operations, subsystems or runs', () => {
  const { table, row, hour } = withSender();
  const asked = (first: number, count: number, atMs: number) => {
    for (let subscriber = first; subscriber < first + count; subscriber++) {
      table.request(row, subscriber % 100, 1_440_000 + subscriber, subscriber % 60, atMs);
      table.routingAsked(row, subscriber, atMs);
      table.locationAsked(row, subscriber, atMs);
      table.authenticationAsked(row, subscriber, atMs);
      table.updated(row, subscriber, atMs);
    }
  };
  const counts = (atMs: number) => {
    const { calledTitles, routingSubscribers, locationSubscribers, authenticationSubscribers } = hour(atMs);
    const { updatedSubscribers, operations, calledSubsystems, consecutiveNumbers } = hour(atMs);
    const subscribers = [
      routingSubscribers,
      locationSubscribers,
      authenticationSubscribers,
      updatedSubscribers,
    ];
    return [...subscribers, calledTitles, operations, calledSubsystems, consecutiveNumbers];
  };
  for (const atMs of [TEN, TEN + 1230 * MINUTE]) {
    asked(1000, 20, atMs);
    asked(9000, 2, atMs + 30 * MINUTE);
    const both = counts(atMs + 30 * MINUTE);
    assert.ok(
      both.every((count) => count >= 20),
      `${both}`,
    );
    assert.deepEqual(counts(atMs + 60 * MINUTE), [2, 2, 2, 2, 2, 2, 2, 2]);
    asked(9000, 2, atMs + 60 * MINUTE);
    assert.deepEqual(counts(atMs + 60 * MINUTE), [2, 2, 2, 2, 2, 2, 2, 2]);
    asked(9000, 1, atMs + 600 * MINUTE);
    assert.deepEqual(counts(atMs + 600 * MINUTE), [1, 1, 1, 1, 1, 1, 1, 1]);
  }
});

test('a late message counts as one of the latest half-hour', () => {
  const { table, row, hour } = withSender();
  table.message(row, TEN + 31 * MINUTE);
  table.message(row, TEN + 29 * MINUTE);
  table.message(row, TEN - 120 * MINUTE);
  assert.equal(hour(TEN + 31 * MINUTE).messages, 3);
  assert.equal(hour(TEN + 29 * MINUTE).messages, 3);
});

test('a clock that was far ahead does not keep counts from ending', () => {
  const { table, row, hour } = withSender();
  const wrong = Date.UTC(2036, 1, 7);
  table.obtain(VLR, wrong);
  table.message(row, wrong);
  table.obtain(VLR, TEN);
  table.message(row, TEN);
  assert.equal(hour().messages, 1);
  assert.equal(table.view(row, TEN).lastAtMs, TEN);
  assert.equal(hour(TEN + 60 * MINUTE).messages, 0);
});

test('times that are no times harm nothing', () => {
  const { table, row, hour } = withSender();
  table.message(row, TEN);
  for (const atMs of [Number.NaN, -5, 0, Infinity, -Infinity]) {
    table.obtain(VLR, atMs);
    table.message(row, atMs);
  }
  table.message(row, TEN);
  assert.equal(hour().messages, 1);
  assert.equal(table.view(row, TEN).firstAtMs, TEN);
});

test('counts stop where they are full, and do not begin anew', () => {
  const { table, row, hour } = withSender();
  for (let i = 0; i < 70_000; i++) table.refused(row, TEN);
  assert.equal(hour().refused, 65_535);
  table.refused(row, TEN + 30 * MINUTE);
  assert.equal(hour(TEN + 30 * MINUTE).refused, 65_535);
});

test('who walks through consecutive numbers is seen by the length of the walk', () => {
  const walks: readonly (readonly [string, readonly number[], number])[] = [
    ['upwards', [0, 1, 2, 3, 4, 5], 6],
    ['downwards', [5, 4, 3, 2, 1], 5],
    ['with numbers left out', [0, 2, 5, 8, 9], 5],
    ['with a step too long', [0, 1, 2, 6, 7], 3],
    ['out of order', [0, 2, 1, 3, 5, 4], 4],
    ['in two directions from the middle', [50, 51, 49, 52, 48], 5],
    ['asking twice', [0, 0, 1, 1, 2, 2], 3],
    ['between two numbers, back and forth', [0, 1, 0, 1, 0, 1], 2],
    ['nowhere', [0, 100, 200, 300], 1],
    ['hidden among three others', [0, 900, 700, 500, 1, 400, 300, 200, 2, 100, 999, 800, 3], 4],
  ];
  for (const [how, steps, expected] of walks) {
    const { table, row, hour } = withSender(SMSC);
    asks(
      table,
      row,
      steps.map((step) => SUBSCRIBER + step),
    );
    assert.equal(hour().consecutiveNumbers, expected, how);
  }
});

test('a walk goes on over the half-hour, and is forgotten after a quiet hour', () => {
  const { table, row, hour } = withSender();
  asks(table, row, [SUBSCRIBER, SUBSCRIBER + 1]);
  table.routingAsked(row, SUBSCRIBER + 2, TEN + 31 * MINUTE);
  assert.equal(hour(TEN + 31 * MINUTE).consecutiveNumbers, 3);
  table.routingAsked(row, SUBSCRIBER + 3, TEN + 151 * MINUTE);
  assert.equal(hour(TEN + 151 * MINUTE).consecutiveNumbers, 1);
});

test('a node that an agreement names is known before it is seen', () => {
  const table = new SenderTable({ capacity: 64 });
  const row = table.seed(VLR, { serves: true });
  assert.equal(table.seed(SMSC, { serves: false }), table.find(SMSC));
  assert.deepEqual([table.view(row, TEN).known, table.view(row, TEN).served], [true, true]);
  assert.equal(table.view(row, TEN).firstAtMs, 0);
  assert.equal(table.view(table.find(SMSC), TEN).served, false);
  table.obtain(VLR, TEN);
  assert.equal(table.view(row, TEN).firstAtMs, TEN);
});

test('agreements leave half of the table to those who are seen', () => {
  const table = new SenderTable({ capacity: 8 });
  for (let i = 0; i < 4; i++) assert.ok(table.seed(VLR + i, { serves: true }) >= 0);
  assert.equal(table.seed(VLR + 4, { serves: true }), -1);
  assert.equal(table.refusals, 1);
  assert.ok(table.seed(VLR, { serves: false }) >= 0);
  assert.ok(table.obtain(SMSC, TEN) >= 0);
});

test('a sender seen again outlives those that came once', () => {
  const table = new SenderTable({ capacity: 4 });
  for (let i = 0; i < 4; i++) table.obtain(VLR + i, TEN);
  table.obtain(VLR, TEN);
  for (let i = 0; i < 3; i++) table.obtain(SMSC + i, TEN);
  assert.equal(table.evictions, 3);
  assert.ok(table.find(VLR) >= 0);
  assert.equal(table.find(VLR + 1), -1);
});

test('who was forgotten and comes again begins anew, and is counted', () => {
  const table = new SenderTable({ capacity: 1 });
  table.message(table.obtain(VLR, TEN), TEN);
  table.obtain(SMSC, TEN);
  assert.equal(table.returns, 0);
  const row = table.obtain(VLR, TEN + MINUTE);
  assert.equal(table.returns, 1);
  assert.equal(table.view(row, TEN).hour.messages, 0);
  assert.equal(table.view(row, TEN).firstAtMs, TEN + MINUTE);
});

test('a table full of titles that serve takes nobody in, and says so', () => {
  const table = new SenderTable({ capacity: 100 });
  for (let i = 0; i < 100; i++) table.servedOne(table.obtain(VLR + i, TEN));
  assert.equal(table.pressed(TEN), false);
  assert.equal(table.obtain(SMSC, TEN), -1);
  assert.equal(table.refusals, 1);
  assert.equal(table.evictions, 0);
  assert.ok(table.pressed(TEN));
  for (let i = 0; i < 100; i++) assert.ok(table.find(VLR + i) >= 0);
});

test('for an hour after senders were forgotten, not to be known is told to prove little', () => {
  const table = new SenderTable({ capacity: 1 });
  table.obtain(VLR, TEN);
  assert.equal(table.view(-1, TEN).pressed, false);
  table.obtain(SMSC, TEN);
  assert.deepEqual(table.view(-1, TEN), { ...UNKNOWN_SENDER, pressed: true });
  assert.equal(table.view(table.find(SMSC), TEN + 59 * MINUTE).pressed, true);
  assert.equal(table.view(-1, TEN + 60 * MINUTE).pressed, false);
});

test('a million new titles take no more memory, and drive out nobody who serves, is agreed with, or stays', () => {
  const table = new SenderTable({ capacity: 4096, seed: 99 });
  const { octets } = table;
  for (let i = 0; i < 500; i++) table.servedOne(table.obtain(VLR + i, TEN));
  for (let i = 0; i < 500; i++) table.seed(SMSC + i, { serves: i % 2 === 0 });
  const buffersBefore = process.memoryUsage().arrayBuffers;
  const regular = 112025550100;
  for (let i = 0; i < 1_000_000; i++) {
    const row = table.obtain(2_000_000_000 + i, TEN);
    if (row >= 0) table.request(row, 45, 1447700900001, 6, TEN);
    if (i % 1000 === 0) {
      const its = table.obtain(regular, TEN);
      table.message(its, TEN);
      table.answered(its, TEN);
    }
  }
  assert.equal(table.octets, octets);
  assert.ok(process.memoryUsage().arrayBuffers - buffersBefore < 65_536);
  assert.equal(table.size, 4096);
  assert.ok(table.evictions > 990_000);
  for (let i = 0; i < 500; i++) {
    assert.ok(table.view(table.find(VLR + i), TEN).served);
    assert.ok(table.view(table.find(SMSC + i), TEN).known);
  }
  assert.equal(table.view(table.find(regular), TEN).hour.messages, 1000);
});

test('a table has rows', () => {
  for (const capacity of [0, -1, 1.5, Number.NaN, 2 ** 24]) {
    assert.throws(() => new SenderTable({ capacity }), RangeError);
  }
});
