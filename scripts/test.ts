// `npm test`: everything that needs no other program beside Node. Checks first, then the tests.

import { recordCounts } from './lib/counts.ts';
import { projectFiles, toolPath } from './lib/project.ts';
import { printStep, runStep } from './lib/run-step.ts';
import { runTestFiles } from './lib/run-test-files.ts';

/** Lines of src/ that tests run, in percent. May be raised, never lowered. */
const MIN_LINE_COVERAGE_PERCENT = 85;
/** How many of the least covered files are shown: those worth the next test. */
const SHOWN_UNCOVERED_FILES = 3;

/** How many of the slowest test files are shown: those worth making quicker. */
const SHOWN_SLOW_FILES = 5;

const checks: readonly (readonly [name: string, program: string, args: readonly string[]])[] = [
  ['types', toolPath('tsc'), ['--noEmit']],
  ['lint', toolPath('biome'), ['check', '--colors=off', '--max-diagnostics=200', '.']],
  ['rooms', 'scripts/check-rooms.ts', []],
  ['unused', toolPath('knip'), ['--no-progress']],
];

const held = await Promise.all(checks.map(([name, program, args]) => runStep(name, program, args)));
const failedSteps = checks.flatMap(([name], i) => (held[i] ? [] : [name]));

const all = projectFiles([
  'src/**/*.test.ts',
  'scripts/**/*.test.ts',
  'client/*.test.ts',
  'examples/**/*.test.ts',
]);
const isPeer = (file: string) => /\.(peer|browser)\.test\.ts$/.test(file);
const peers = all.filter(isPeer);
const files = all.filter((file) => !isPeer(file));

const startedMs = performance.now();
const outcome = await runTestFiles(files, { coverage: true });
const tests = `${outcome.passed} ok, ${outcome.failed} failed, ${outcome.leftOut.length} left out`;
printStep('tests', `${tests}, in ${files.length} files`, performance.now() - startedMs);
const slowest = outcome.fileTimes.toSorted((a, b) => b.tookMs - a.tookMs).slice(0, SHOWN_SLOW_FILES);
console.log(
  `slowest: ${slowest.map(({ path, tookMs }) => `${path} ${(tookMs / 1000).toFixed(0)} s`).join(', ')}`,
);
for (const failure of outcome.failures) console.log(`\n${failure}`);
if (outcome.failed > 0 || outcome.failures.length > 0) failedSteps.push('tests');

const percent = outcome.coverage?.linePercent ?? 0;
const uncovered = [...(outcome.coverage?.files ?? [])].sort((a, b) => a.linePercent - b.linePercent);
const least = uncovered.slice(0, SHOWN_UNCOVERED_FILES).map((f) => `${f.path} ${f.linePercent.toFixed(0)} %`);
const covered = percent >= MIN_LINE_COVERAGE_PERCENT;
console.log(
  `coverage ${covered ? 'ok' : 'FAILED'}: ${percent.toFixed(1)} % of lines, at least ` +
    `${MIN_LINE_COVERAGE_PERCENT} % wanted; least covered: ${least.join(', ')}`,
);
if (!covered) failedSteps.push('coverage');

for (const line of outcome.leftOut) console.log(`left out: ${line}`);
if (peers.length > 0) {
  console.log(
    `left out: ${peers.length} files of peer tests (*.peer.test.ts, *.browser.test.ts): they need tshark and chromium; npm run test:peers`,
  );
}

const stepsInAll = checks.length + 1;
const stepsFailed = failedSteps.filter((step) => step !== 'tests').length;
recordCounts(outcome.passed + stepsInAll - stepsFailed, outcome.failed + stepsFailed);
console.log(failedSteps.length === 0 ? 'everything holds' : `does not hold: ${failedSteps.join(', ')}`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
