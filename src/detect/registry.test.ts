import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Detector } from './detector.ts';
import { DETECTORS } from './registry.ts';
import { SEVERITIES } from './severity.ts';

const room = dirname(fileURLToPath(import.meta.url));
const files = globSync('{screens,suspects}/*.ts', { cwd: room })
  .filter((file) => !file.endsWith('.test.ts'))
  .sort();

function isDetector(value: unknown): value is Detector {
  return typeof value === 'object' && value !== null && 'id' in value && 'inspect' in value;
}

test('the registry holds exactly the detectors of the folders', async () => {
  const declared: Detector[] = [];
  for (const file of files) {
    const exported = Object.values((await import(join(room, file))) as Record<string, unknown>);
    const found = exported.filter(isDetector);
    assert.equal(found.length, 1, `${file} declares one detector`);
    for (const detector of found) {
      assert.ok(file.endsWith(`/${detector.id}.ts`), `${file} is named after ${detector.id}`);
      declared.push(detector);
    }
  }
  assert.ok(declared.length > 10);
  assert.deepEqual(new Set(DETECTORS), new Set(declared));
  assert.equal(DETECTORS.length, declared.length);
});

test('every detector has a test, references and a note on who looks alike', () => {
  for (const file of files) assert.ok(existsSync(join(room, file.replace(/\.ts$/, '.test.ts'))), file);
  for (const { id, references, falsePositives, title, about } of DETECTORS) {
    assert.ok(references.length > 0 && falsePositives.length > 0, id);
    assert.ok(title !== '' && about !== '', id);
  }
});

test('scores and severities are on their scales', () => {
  for (const { id, score, severity } of DETECTORS) {
    assert.ok(score >= 0 && score <= 100, id);
    assert.ok(SEVERITIES.includes(severity), id);
  }
});

test('detectors are in the order of their ids', () => {
  const ids = DETECTORS.map((detector) => detector.id);
  assert.deepEqual(ids, [...ids].sort());
});
