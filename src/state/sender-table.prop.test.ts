import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SenderTable } from './sender-table.ts';

const HALF_HOUR = 1_800_000;
const TEN = Date.UTC(2019, 0, 31, 10);
const TITLE = 133609000010;

/** What is known of a sender, plainly: all that it did, each with the half-hour in which it counts. */
class PlainSender {
  readonly deeds: { half: number; what: string; about: number }[] = [];
  private latest = -1;

  did(what: string, about: number, atMs: number): void {
    this.latest = Math.max(this.latest, Math.floor(atMs / HALF_HOUR));
    this.deeds.push({ half: this.latest, what, about });
  }

  inHour(what: string, atMs: number): number[] {
    const half = Math.max(this.latest, Math.floor(atMs / HALF_HOUR));
    return this.deeds.filter((deed) => deed.what === what && half - deed.half <= 1).map(({ about }) => about);
  }
}

function different(numbers: readonly number[]): number {
  return new Set(numbers).size;
}

/** A sketch of so few is off by one or two at most. */
function isAbout(told: number, real: number, what: string): void {
  assert.ok(Math.abs(told - real) <= 2, `${told} ${what} instead of ${real}`);
}

test('an hour of a sender agrees with plain lists of what it did, late messages and all', () => {
  const deed = fc.record({
    title: fc.integer({ min: 0, max: 3 }),
    // Mostly onwards by minutes, at times by hours, at times back.
    byMs: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 600_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -3_000_000, max: 0 }) },
    ),
    what: fc.constantFrom('message', 'request', 'routing', 'location', 'authentication', 'update', 'refused'),
    about: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 120 }), fc.integer(), (deeds, seed) => {
      const table = new SenderTable({ capacity: 16, seed });
      const plain = new Map<number, PlainSender>();
      let atMs = TEN;
      for (const { title: which, byMs, what, about } of deeds) {
        atMs += byMs;
        const title = TITLE + which;
        const sender = plain.get(title) ?? new PlainSender();
        plain.set(title, sender);
        const row = table.obtain(title, atMs);
        const number = 1447700900000 + about * 10;
        sender.did(what, about, atMs);
        if (what === 'message') table.message(row, atMs);
        if (what === 'request') table.request(row, about, number, about, atMs);
        if (what === 'routing') table.routingAsked(row, number, atMs);
        if (what === 'location') table.locationAsked(row, number, atMs);
        if (what === 'authentication') table.authenticationAsked(row, number, atMs);
        if (what === 'update') table.updated(row, number, atMs);
        if (what === 'refused') table.refused(row, atMs);
      }
      for (const [title, sender] of plain) {
        const { hour } = table.view(table.find(title), atMs);
        const counts = [hour.messages, hour.routingAsked, hour.locationAsked, hour.authenticationAsked];
        assert.deepEqual(
          [...counts, hour.updates, hour.refused],
          ['message', 'routing', 'location', 'authentication', 'update', 'refused'].map(
            (what) => sender.inHour(what, atMs).length,
          ),
        );
        const requests = different(sender.inHour('request', atMs));
        assert.equal(hour.operations, requests);
        assert.equal(hour.calledSubsystems, requests);
        isAbout(hour.calledTitles, requests, 'called titles');
        isAbout(hour.routingSubscribers, different(sender.inHour('routing', atMs)), 'asked for');
        isAbout(hour.locationSubscribers, different(sender.inHour('location', atMs)), 'located');
        isAbout(hour.authenticationSubscribers, different(sender.inHour('authentication', atMs)), 'vectors');
        isAbout(hour.updatedSubscribers, different(sender.inHour('update', atMs)), 'updated');
      }
    }),
    { numRuns: 300 },
  );
});

test('however senders come and go, each row is one title, and those that may not go are there', () => {
  const step = fc.record({
    title: fc.integer({ min: -20, max: 20 }),
    what: fc.constantFrom('message', 'message', 'message', 'answered', 'served', 'seed'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 12 }), (steps, capacity) => {
      const table = new SenderTable({ capacity });
      const staying = new Set<number>();
      /** Messages since the title was last taken in. */
      const messages = new Map<number, number>();
      for (const { title, what } of steps) {
        const wasThere = table.find(title) >= 0;
        const row = what === 'seed' ? table.seed(title, { serves: true }) : table.obtain(title, TEN);
        if (!wasThere) messages.set(title, 0);
        if (row < 0) continue;
        assert.equal(table.find(title), row);
        if (what === 'answered') table.answered(row, TEN);
        if (what === 'served') table.servedOne(row);
        if (what === 'served' || what === 'seed') staying.add(title);
        if (what === 'message') {
          table.message(row, TEN);
          messages.set(title, (messages.get(title) ?? 0) + 1);
        }
        assert.ok(table.size <= capacity);
        const rows = new Set<number>();
        for (const [known, count] of messages) {
          const itsRow = table.find(known);
          if (staying.has(known)) assert.ok(itsRow >= 0);
          if (itsRow < 0) continue;
          assert.equal(table.view(itsRow, TEN).hour.messages, count);
          rows.add(itsRow);
        }
        assert.equal(rows.size, table.size);
      }
    }),
    { numRuns: 300 },
  );
});

test('no opcode, subsystem, number or time harms a row or its neighbours', () => {
  const any = () => fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.array(fc.tuple(any(), any(), any(), any()), { maxLength: 50 }), (deeds) => {
      const table = new SenderTable({ capacity: 3 });
      const below = table.obtain(TITLE, TEN);
      const row = table.obtain(TITLE + 1, TEN);
      const above = table.obtain(TITLE + 2, TEN);
      for (const [opcode, ssn, number, atMs] of deeds) {
        table.obtain(TITLE + 1, atMs);
        table.message(row, atMs);
        table.request(row, opcode, number, ssn, atMs);
        table.routingAsked(row, number, atMs);
        table.updated(row, number, atMs);
      }
      for (const neighbour of [below, above]) {
        const { firstAtMs, lastAtMs, askedRouting, hour } = table.view(neighbour, TEN);
        assert.deepEqual([firstAtMs, lastAtMs, askedRouting], [TEN, TEN, false]);
        assert.deepEqual([hour.messages, hour.operations, hour.updatedSubscribers], [0, 0, 0]);
      }
      assert.equal(table.find(TITLE + 1), row);
      const { hour } = table.view(row, TEN);
      assert.ok(hour.messages <= deeds.length && hour.operations <= deeds.length);
    }),
    { numRuns: 300 },
  );
});
