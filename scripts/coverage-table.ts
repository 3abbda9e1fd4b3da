// `node scripts/coverage-table.ts`: writes docs/COVERAGE.md, or says what its rows name and is not there.
import { writeFileSync } from 'node:fs';
import { DETECTORS } from '../src/detect/registry.ts';
import { COVERAGE_ROWS } from './lib/coverage-rows.ts';
import { COVERAGE_FILE, coverageFaults, coveragePage, testNames } from './lib/coverage-table.ts';

const tests = testNames();
const faults = coverageFaults(COVERAGE_ROWS, DETECTORS, tests);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else {
  writeFileSync(COVERAGE_FILE, coveragePage(COVERAGE_ROWS, tests));
  console.log(`${COVERAGE_ROWS.length} rows written to docs/COVERAGE.md`);
}
