import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  constantName,
  detectorSource,
  detectorTestSource,
  isDetectorId,
  registryWith,
  suspectSource,
} from './lib/detector-scaffold.ts';
import { ROOT } from './lib/project.ts';

test('a detector is named by words joined with hyphens', () => {
  assert.ok(isDetectorId('own-title-from-outside'));
  for (const wrong of ['', 'single', 'Own-title', 'own_title', '../own-title', 'own-', '-own']) {
    assert.equal(isDetectorId(wrong), false, wrong);
  }
  assert.equal(constantName('own-title-from-outside'), 'ownTitleFromOutside');
});

test('the new file and its test speak of the same detector', () => {
  assert.match(detectorSource('new-trick'), /export const newTrick: Detector = \{\n {2}id: 'new-trick',/);
  assert.match(detectorTestSource('new-trick'), /import \{ newTrick \} from '\.\/new-trick\.ts';/);
});

test('a suspicion is scaffolded with what is remembered', () => {
  assert.match(suspectSource('new-doubt'), /export const newDoubt: Detector = \{\n {2}id: 'new-doubt',/);
  assert.match(suspectSource('new-doubt'), /return suspected\(newDoubt, facts, /);
  assert.match(detectorTestSource('new-doubt', true), /factsWith\(attack, \{\}\)/);
});

test('the registry gets the new detector in its place, and nothing else changes', () => {
  const before = readFileSync(join(ROOT, 'src', 'detect', 'registry.ts'), 'utf8');
  const after = registryWith(before, 'screens', 'new-trick');
  const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
  assert.deepEqual(added, ["import { newTrick } from './screens/new-trick.ts';", '  newTrick,']);
  const without = after.split('\n').filter((line) => !added.includes(line));
  assert.equal(without.join('\n'), before);
  assert.match(after, /\n {2}m\w+,\n {2}newTrick,\n {2}no\w+,\n/);
});
