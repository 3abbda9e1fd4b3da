import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killOften } from './testing/killing.ts';

// Needs no other program, but too long for every run: half of three hundred kills, beside the other half.
test('a hundred and fifty times Wardline is killed in commits and snapshots, and no acknowledged fact is lost', async (t) => {
  const { kills, facts, duringSnapshot } = await killOften(150, 1_000, 80);
  t.diagnostic(`${facts} facts, ${duringSnapshot} kills during a snapshot`);
  assert.equal(kills, 150);
  assert.ok(facts > 3_000, `only ${facts} facts were acknowledged`);
  assert.ok(duringSnapshot > 0, 'no kill met a snapshot');
});
