import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DETECTORS } from '../src/detect/registry.ts';
import { BLOCK_SCORE, FLAG_SCORE } from '../src/verdict/decide.ts';
import { DETECTOR_DOCS_FOLDER, detectorIndex, detectorPages } from './lib/detector-docs.ts';

test('docs/detectors/ holds a page for each detector, as it is declared', () => {
  const pages = detectorPages(DETECTORS);
  assert.deepEqual(readdirSync(DETECTOR_DOCS_FOLDER).sort(), [...pages.keys()].sort());
  for (const [file, text] of pages) {
    const written = readFileSync(join(DETECTOR_DOCS_FOLDER, file), 'utf8');
    assert.ok(written === text, `docs/detectors/${file} is stale: node scripts/detector-docs.ts writes it`);
  }
});

test('the index tells the scores that decide', () => {
  const index = detectorIndex(DETECTORS);
  assert.ok(index.includes(`a score of ${BLOCK_SCORE} or more`));
  assert.ok(index.includes(`one below ${FLAG_SCORE} is`));
});
