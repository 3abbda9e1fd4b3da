import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killOften } from './testing/killing.ts';

// Long rather than a comparison with another program: `npm run test:peers` is where such tests run.
test('three hundred times Wardline is killed, in commits and snapshots, and no acknowledged fact is lost', async (t) => {
  const runs = await Promise.all([killOften(150, 1_000, 80), killOften(150, 2_000, 80)]);
  let facts = 0;
  let duringSnapshot = 0;
  for (const run of runs) {
    assert.equal(run.kills, 150);
    facts += run.facts;
    duringSnapshot += run.duringSnapshot;
  }
  t.diagnostic(`${facts} facts, ${duringSnapshot} kills during a snapshot`);
  assert.ok(facts > 10_000, `only ${facts} facts were acknowledged`);
  assert.ok(duringSnapshot > 0, 'no kill met a snapshot');
});
