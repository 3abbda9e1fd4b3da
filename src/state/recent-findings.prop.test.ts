import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RecentFinding } from './recent-finding.ts';
import { MAX_FINDING_AGE_MS, RecentFindings } from './recent-findings.ts';

const TEN = Date.UTC(2019, 0, 31, 10);
const IMSI = 1234150000000000;
const MSISDN = 1447700900000;

const finding = fc.record({
  detector: fc.constantFrom('a', 'b', 'c'),
  threat: fc.constant('sms-interception'),
  score: fc.integer({ min: 0, max: 100 }),
  atMs: fc.integer({ min: TEN, max: TEN + 2 * MAX_FINDING_AGE_MS }),
  sender: fc.constant('33609000010'),
  operation: fc.constant('updateLocation'),
});
const who = fc.integer({ min: 0, max: 4 });

test('with room for all, each pair has what was found about either number, latest first', () => {
  const step = fc.record({
    what: fc.constantFrom('imsi', 'msisdn', 'alias'),
    who,
    finding,
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.nat(3 * MAX_FINDING_AGE_MS), (steps, afterMs) => {
      const recent = new RecentFindings();
      const plain = new Map<number, RecentFinding[]>();
      const add = (key: number, found: RecentFinding) => {
        plain.set(key, [...(plain.get(key) ?? []), found]);
        recent.add(key, found);
      };
      for (const step of steps) {
        if (step.what === 'imsi') add(IMSI + step.who, step.finding);
        if (step.what === 'msisdn') add(MSISDN + step.who, step.finding);
        if (step.what === 'alias') recent.alias(IMSI + step.who, MSISDN + step.who);
      }
      const atMs = TEN + afterMs;
      for (let i = 0; i < 5; i++) {
        recent.alias(IMSI + i, MSISDN + i);
        const all = [...(plain.get(IMSI + i) ?? []), ...(plain.get(MSISDN + i) ?? [])];
        if (all.length > 16) continue;
        const expected = all
          .filter((found) => Math.abs(atMs - found.atMs) < MAX_FINDING_AGE_MS)
          .map((found) => found.atMs)
          .sort((a, b) => b - a);
        const told = recent.of(IMSI + i, atMs);
        assert.deepEqual(
          told.map((found) => found.atMs),
          expected,
        );
        assert.deepEqual(recent.of(MSISDN + i, atMs), told);
        for (const found of told) assert.ok(all.includes(found));
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever is found about whomever, and whoever is said to be one, the bounds hold', () => {
  const step = fc.oneof(
    fc.record({ add: fc.integer({ min: 1, max: 12 }), finding }),
    fc.record({ one: fc.integer({ min: 0, max: 12 }), other: fc.integer({ min: 0, max: 12 }) }),
  );
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 200 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (steps, capacity, pairs) => {
        const recent = new RecentFindings({ capacity, pairCapacity: pairs });
        for (const step of steps) {
          if ('add' in step) {
            recent.add(step.add, step.finding);
            assert.ok(recent.of(step.add, step.finding.atMs).includes(step.finding) || recent.dropped > 0);
          } else {
            recent.alias(step.one, step.other);
          }
          assert.ok(recent.size <= capacity);
          const lists = new Set<readonly RecentFinding[]>();
          for (let key = 1; key <= 12; key++) {
            const found = recent.of(key, TEN + MAX_FINDING_AGE_MS);
            assert.ok(found.length <= 16);
            if (found.length > 0) lists.add(found);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
