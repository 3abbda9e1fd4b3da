import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LEVELS } from '../core/truth.ts';
import { SCENARIOS } from './registry.ts';
import { playAlone } from './test-stage.ts';

/** Files of the folder that are no attacks. */
const NO_SCENARIOS = new Set(['registry', 'scenario', 'stage', 'test-played', 'test-stage']);

test('every file of the folder is in the registry, by its name and in order', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !NO_SCENARIOS.has(name))
    .sort();
  assert.deepEqual(
    SCENARIOS.map(({ id }) => id),
    files,
  );
});

test('every attack plays a row of the table of what is covered', () => {
  const rows = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'COVERAGE.md'), 'utf8')
    .split('\n')
    .map((line) => line.split(' | ')[0]?.replace(/^\| /, ''));
  for (const { id, row } of SCENARIOS) assert.ok(rows.includes(row), `${id}: ${row}`);
});

for (const scenario of SCENARIOS) {
  for (const level of LEVELS) {
    test(`${scenario.id}, ${level}: with nobody at the border the attacker sends, and gets what they want`, () => {
      const { stage, messages } = playAlone(scenario, level);
      const hostile = messages.filter(({ truth }) => truth.label !== 'benign');
      assert.ok(hostile.length > 0, 'nothing hostile crossed the border');
      assert.ok(hostile.every(({ truth }) => truth.scenario === scenario.id && truth.level === level));
      assert.ok(stage.spoils.length > 0, 'the attack came to nothing');
      assert.ok(stage.steps.length > 0, 'nothing was told');
    });
  }
}
