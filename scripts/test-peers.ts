// `npm run test:peers`: tests that compare Wardline with another reader of the same octets, tshark, and that open our
// pages in a browser, chromium.
import { spawnSync } from 'node:child_process';
import { recordCounts } from './lib/counts.ts';
import { projectFiles } from './lib/project.ts';
import { printStep } from './lib/run-step.ts';
import { runTestFiles } from './lib/run-test-files.ts';

const tshark = spawnSync('tshark', ['--version'], { encoding: 'utf8' });
if (tshark.status !== 0) {
  console.log('tshark is needed and was not found: install it (Debian: apt-get install tshark)');
  recordCounts(0, 1);
  process.exit(1);
}
console.log(`peer     ${tshark.stdout.split('\n')[0]}`);

const chromium = spawnSync('chromium', ['--version'], { encoding: 'utf8' });
if (chromium.status !== 0) {
  console.log('chromium is needed and was not found: install it (Debian: apt-get install chromium)');
  recordCounts(0, 1);
  process.exit(1);
}
console.log(`browser  ${chromium.stdout.trim()}`);

const files = projectFiles(['src/**/*.peer.test.ts', 'src/**/*.browser.test.ts']);
const startedMs = performance.now();
const outcome = await runTestFiles(files, { coverage: false });
const tests = `${outcome.passed} ok, ${outcome.failed} failed, ${outcome.leftOut.length} left out`;
printStep('tests', `${tests}, in ${files.length} files`, performance.now() - startedMs);
for (const failure of outcome.failures) console.log(`\n${failure}`);
for (const line of outcome.leftOut) console.log(`left out: ${line}`);

recordCounts(outcome.passed, outcome.failed);
process.exitCode = outcome.failed > 0 || outcome.failures.length > 0 ? 1 : 0;
