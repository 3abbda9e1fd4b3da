import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DETECTORS } from '../src/detect/registry.ts';
import { COVERAGE_ROWS, type CoverageRow } from './lib/coverage-rows.ts';
import { COVERAGE_FILE, coverageFaults, coveragePage, testNames } from './lib/coverage-table.ts';

const TESTS = testNames();

test('every detector, cause and test that the table names is there, and every detector is named', () => {
  assert.deepEqual(coverageFaults(COVERAGE_ROWS, DETECTORS, TESTS), []);
});

test('docs/COVERAGE.md is as its rows are', () => {
  const written = readFileSync(COVERAGE_FILE, 'utf8');
  const stale = 'docs/COVERAGE.md is stale: node scripts/coverage-table.ts writes it';
  assert.ok(written === coveragePage(COVERAGE_ROWS, TESTS), stale);
});

test('what is not there is told', () => {
  const row: CoverageRow = { group: 'evasions', what: 'x', detectors: ['no-such'], tests: ['no such test'] };
  const faults = coverageFaults([row], [], TESTS);
  assert.deepEqual(faults, ['"x": there is no detector no-such', '"x": there is no test "no such test"']);
  const untested: CoverageRow = { ...row, detectors: [], causes: ['malformed'], tests: [] };
  assert.deepEqual(coverageFaults([untested], [], TESTS), ['"x": no test is named']);
  assert.match(coveragePage([{ ...row, detectors: [], tests: [] }], TESTS), /not found in this version/);
});
