import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PendingUpdates } from './pending-updates.ts';

const MOST = 4;
const FIRST_IMSI = 1234150000000000;

test('it knows who registers as a plain list does, and a flood costs those who began first', () => {
  const step = fc.tuple(fc.constantFrom('began', 'ended'), fc.nat(7), fc.nat(200_000));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer(), (steps, salt) => {
      const pending = new PendingUpdates(salt, MOST);
      const plain = new Map<number, number>();
      for (const [what, who, atMs] of steps) {
        const imsi = FIRST_IMSI + who;
        plain.delete(imsi);
        if (what === 'ended') pending.ended(imsi);
        else {
          pending.began(imsi, atMs);
          const [eldest] = plain.keys();
          if (plain.size === MOST && eldest !== undefined) plain.delete(eldest);
          plain.set(imsi, atMs);
        }
        for (let other = FIRST_IMSI; other < FIRST_IMSI + 8; other++) {
          const begun = plain.get(other);
          const expected = begun !== undefined && Math.abs(begun - atMs) <= 120_000;
          assert.equal(pending.isPending(other, atMs), expected);
        }
      }
    }),
  );
});

test('who is nobody waits for nothing', () => {
  const pending = new PendingUpdates();
  pending.ended(0);
  assert.equal(pending.isPending(0, 0), false);
});
