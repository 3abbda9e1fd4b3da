import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Detector } from '../../src/detect/detector.ts';
import { CANNOT_JUDGE_CAUSES } from '../../src/verdict/cannot-judge.ts';
import type { CoverageRow } from './coverage-rows.ts';
import { projectFiles, ROOT } from './project.ts';

export const COVERAGE_FILE: string = join(ROOT, 'docs', 'COVERAGE.md');

/** Names of tests, with the file that each is in. */
export function testNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const file of projectFiles('src/{detect,verdict,engine}/**/*.test.ts')) {
    for (const [, name = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(/^\s*test\(\s*'([^']+)'/gm)) {
      if (!names.has(name)) names.set(name, file);
    }
  }
  return names;
}

/** What rows name and is not there: a line each. */
export function coverageFaults(
  rows: readonly CoverageRow[],
  detectors: readonly Detector[],
  tests: ReadonlyMap<string, string>,
): string[] {
  const ids = new Set(detectors.map(({ id }) => id));
  const causes = new Set<string>(CANNOT_JUDGE_CAUSES);
  const named = new Set(rows.flatMap((row) => row.detectors));
  return [
    ...rows.flatMap((row) => [
      ...row.detectors.filter((id) => !ids.has(id)).map((id) => `"${row.what}": there is no detector ${id}`),
      ...(row.causes ?? [])
        .filter((id) => !causes.has(id))
        .map((id) => `"${row.what}": there is no cause ${id}`),
      ...row.tests
        .filter((name) => !tests.has(name))
        .map((name) => `"${row.what}": there is no test "${name}"`),
      ...(isFound(row) && row.tests.length === 0 ? [`"${row.what}": no test is named`] : []),
    ]),
    ...detectors.filter(({ id }) => !named.has(id)).map(({ id }) => `no row names the detector ${id}`),
  ];
}

function isFound({ detectors, causes = [] }: CoverageRow): boolean {
  return detectors.length + causes.length > 0;
}

/** docs/COVERAGE.md. */
export function coveragePage(rows: readonly CoverageRow[], tests: ReadonlyMap<string, string>): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const lines = rows.filter((row) => row.group === group).map((row) => line(row, tests));
    const title = `${group.charAt(0).toUpperCase()}${group.slice(1)}`;
    return `## ${title}\n\n| what is tried | found by | shown by |\n| --- | --- | --- |\n${lines.join('')}`;
  });
  return (
    '# What is covered\n\n' +
    'What is known to be tried in signalling, what finds it, and the tests that show it: of the attack, and\n' +
    'of the honest networks that look alike. A detector can miss; what never crosses our links it cannot see.\n\n' +
    `${sections.join('\n')}\n` +
    'Written from `scripts/lib/coverage-rows.ts` by `node scripts/coverage-table.ts`; a test holds it to the source.\n'
  );
}

function line(row: CoverageRow, tests: ReadonlyMap<string, string>): string {
  const { what, detectors, causes = [] } = row;
  const found = [
    ...detectors.map((id) => `[${id}](detectors/${id}.md)`),
    ...causes.map((cause) => `cannot be judged: \`${cause}\``),
  ];
  const shown = row.tests.map((name) => `${name} ([${fileName(tests.get(name))}](../${tests.get(name)}))`);
  return `| ${what} | ${found.join('<br>') || 'not found in this version'} | ${shown.join('<br>')} |\n`;
}

function fileName(path = ''): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
