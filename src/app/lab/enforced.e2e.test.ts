import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '../../lab/core/truth.ts';
import { SCENARIOS } from '../../lab/scenarios/registry.ts';
import { LabRun } from './lab-run.ts';
import { liveAndCast } from './live-and-cast.ts';

/** A scenario in a small world, with the firewall in the line or without. */
function played(id: string, level: Level, firewall: 'off' | 'enforce') {
  const scenario = SCENARIOS.find((one) => one.id === id);
  assert.ok(scenario);
  const attacks = [{ scenario, level, atHour: 6 }];
  const run = new LabRun({ seed: 1, subscribers: 500, hours: 12, firewall, attacks, live: liveAndCast });
  run.run();
  return { spoils: run.stages[0]?.spoils ?? [], counts: run.world.lab.edge.counts };
}

for (const [id, level] of [
  ['segments-to-two-nodes', 'insider'],
  ['segments-that-overlap', 'insider'],
  ['segments-that-overlap', 'clumsy'],
  ['unasked-result', 'clumsy'],
  ['unasked-result', 'careful'],
] as const) {
  test(`${id}, ${level}: what succeeds with nobody at the border gains nothing from a firewall in the line`, () => {
    assert.notDeepEqual(played(id, level, 'off').spoils, []);
    const { spoils, counts } = played(id, level, 'enforce');
    assert.deepEqual(spoils, []);
    assert.ok(counts.drop + counts.keep > 0);
  });
}
