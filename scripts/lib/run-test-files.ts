import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { ROOT } from './project.ts';

/** No test file of ours needs longer; one that hangs must not hang everything. */
const MAX_TEST_FILE_MS = 180_000;

export interface FileCoverage {
  readonly path: string;
  readonly linePercent: number;
}

export interface FileTime {
  readonly path: string;
  readonly tookMs: number;
}

export interface TestOutcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that said why they cannot run here: name and reason. */
  readonly leftOut: readonly string[];
  /** Every failure in full. */
  readonly failures: readonly string[];
  readonly fileTimes: readonly FileTime[];
  readonly coverage: { readonly linePercent: number; readonly files: readonly FileCoverage[] } | undefined;
}

/** What went wrong, with our own lines of the stack and without the runner's. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const lines = (error.stack ?? String(error)).split('\n').filter((line) => !/^\s+at .*\bnode:/.test(line));
  const cause = error.cause === undefined ? '' : `\ncaused by ${explain(error.cause)}`;
  return lines.join('\n').replaceAll(`file://${ROOT}/`, '') + cause;
}

/** Runs test files, a process each, with Node's own runner. */
export async function runTestFiles(
  files: readonly string[],
  options: { readonly coverage: boolean },
): Promise<TestOutcome> {
  // lines that ran are counted wrongly in functions that come out of the cache
  return options.coverage ? runAll(files, options) : withCompileCache(() => runAll(files, options));
}

/** All processes share what Node compiled: a third of a short test's time is loading the same modules again. */
async function withCompileCache<T>(task: () => Promise<T>): Promise<T> {
  const cache = mkdtempSync(join(tmpdir(), 'wardline-compiled-'));
  const before = process.env.NODE_COMPILE_CACHE;
  process.env.NODE_COMPILE_CACHE = cache;
  try {
    return await task();
  } finally {
    if (before === undefined) delete process.env.NODE_COMPILE_CACHE;
    else process.env.NODE_COMPILE_CACHE = before;
    rmSync(cache, { recursive: true, force: true });
  }
}

async function runAll(
  files: readonly string[],
  options: { readonly coverage: boolean },
): Promise<TestOutcome> {
  const leftOut: string[] = [];
  const failures: string[] = [];
  const spoken = new Map<string, string>();
  const fileTimes: FileTime[] = [];
  let passed = 0;
  let failed = 0;
  let coverage: TestOutcome['coverage'];

  const stream = run({
    cwd: ROOT,
    files: files.map((file) => join(ROOT, file)),
    // as many as there are processors; `true` would leave one of them to the runner, which has next to nothing to do
    concurrency: availableParallelism(),
    timeout: MAX_TEST_FILE_MS,
    coverage: options.coverage,
    coverageIncludeGlobs: ['src/**/*.ts'],
    coverageExcludeGlobs: [
      'src/**/*.{test,bench}.ts',
      'src/**/{test,arbitrary}-*.ts',
      'src/**/*{-,.}vectors.ts',
    ],
  });

  stream.on('test:stderr', ({ file, message }) => {
    if (file !== undefined) spoken.set(file, (spoken.get(file) ?? '') + message);
  });
  stream.on('test:pass', ({ name, skip, details }) => {
    if (skip !== undefined && skip !== false) {
      leftOut.push(`${name}: ${typeof skip === 'string' && skip !== '' ? skip : 'no reason given'}`);
    } else if (details.type !== 'suite') passed++;
  });
  stream.on('test:fail', ({ name, file, line, details }) => {
    if (details.type !== 'suite') failed++;
    // A parent fails because a test in it did, and that one is shown.
    if ('failureType' in details.error && details.error.failureType === 'subtestsFailed') return;
    const where = file === undefined ? '' : `${file.replace(`${ROOT}/`, '')}:${line ?? 1}\n`;
    failures.push(`✖ ${name}\n${where}${explain(details.error.cause ?? details.error)}`);
    if (file === name && spoken.has(file)) failures.push(spoken.get(file) ?? '');
  });
  stream.on('test:summary', ({ file, duration_ms }) => {
    if (file !== undefined) fileTimes.push({ path: file.replace(`${ROOT}/`, ''), tookMs: duration_ms });
  });
  stream.on('test:coverage', ({ summary }) => {
    coverage = {
      linePercent: summary.totals.coveredLinePercent,
      files: summary.files.map((file) => ({
        path: file.path.replace(`${ROOT}/`, ''),
        linePercent: file.coveredLinePercent,
      })),
    };
  });

  for await (const _ of stream);
  return { passed, failed, leftOut, failures, fileTimes, coverage };
}
