import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { constantName } from './lib/detector-scaffold.ts';
import { ROOT } from './lib/project.ts';
import { scenarioRegistryWith, scenarioSource } from './lib/scenario-scaffold.ts';

const registry = readFileSync(join(ROOT, 'src', 'lab', 'scenarios', 'registry.ts'), 'utf8');

test('a new attack is declared under its name and has all three levels', () => {
  const source = scenarioSource('new-trick');
  assert.match(source, /export const newTrick: Scenario = \{\n {2}id: 'new-trick',/);
  for (const level of ['clumsy', 'careful', 'insider']) assert.match(source, new RegExp(`case '${level}':`));
});

test('the registry gets the new attack in its place, and nothing else changes', () => {
  const after = scenarioRegistryWith(registry, 'new-trick');
  const added = after.split('\n').filter((line) => !registry.split('\n').includes(line));
  assert.deepEqual(added, ["import { newTrick } from './new-trick.ts';", '  newTrick,']);
  assert.equal(
    after
      .split('\n')
      .filter((line) => !added.includes(line))
      .join('\n'),
    registry,
  );
  const listed = [...after.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name ?? '');
  const ids = [...after.matchAll(/'\.\/([^/']+)\.ts'/g)]
    .map(([, id]) => id ?? '')
    .filter((id) => id !== 'scenario');
  assert.deepEqual(listed, ids.sort().map(constantName));
});

test('what is first and what is last find their places too', () => {
  assert.match(scenarioRegistryWith(registry, 'aaa-trick'), /readonly Scenario\[\] = \[\n {2}aaaTrick,\n/);
  assert.match(scenarioRegistryWith(registry, 'zzz-trick'), /\n {2}zzzTrick,\n\];\n$/);
});
