import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Writable } from 'node:stream';
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api';
import { APIS, camaraFolder } from './apis.ts';

type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0];
type GherkinDocument = NonNullable<Envelope['gherkinDocument']>;
type Pickle = NonNullable<Envelope['pickle']>;

/** What became of one run: of a scenario, or of one row of an outline. */
export interface Run {
  /** Name of the file without `.feature`. */
  readonly feature: string;
  /** The tag, which no other scenario of the file has; of an outline's rows with `#` and the row's number from 1. */
  readonly id: string;
  readonly scenario: string;
  readonly passed: boolean;
  /** Why it did not pass, one line. */
  readonly fault: string;
}

const STEPS = join(import.meta.dirname, 'steps', '*.ts');

/**
 * Runs CAMARA's files as they are.
 *
 * @param only a part of the name of a file; all of them where it is left out
 * @param done told of every run as it ends
 */
export async function runConformance(only: string, done: (run: Run) => void): Promise<void> {
  const { runConfiguration } = await loadConfiguration({
    file: false,
    provided: { paths: featureFiles(only), import: [STEPS], publish: false },
  });
  const collector = new Collector(done);
  const silent = new Writable({ write: (_chunk, _encoding, written) => written() });
  await runCucumber(runConfiguration, { stdout: silent, stderr: process.stderr }, (envelope) =>
    collector.take(envelope),
  );
}

function featureFiles(only: string): string[] {
  const folders = new Set(APIS.map(({ folder }) => join(camaraFolder(), folder, 'code', 'Test_definitions')));
  return [...folders].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.feature') && file.includes(only))
      .sort()
      .map((file) => join(folder, file)),
  );
}

/** Puts together what cucumber's messages say of each run. */
class Collector {
  private readonly documents = new Map<string, GherkinDocument>();
  private readonly pickles = new Map<string, Pickle>();
  private readonly cases = new Map<string, string>();
  private readonly started = new Map<string, string>();
  private readonly faults = new Map<string, string>();
  private readonly done: (run: Run) => void;

  constructor(done: (run: Run) => void) {
    this.done = done;
  }

  take({
    gherkinDocument,
    pickle,
    testCase,
    testCaseStarted,
    testStepFinished,
    testCaseFinished,
  }: Envelope): void {
    if (gherkinDocument?.uri !== undefined) this.documents.set(gherkinDocument.uri, gherkinDocument);
    if (pickle !== undefined) this.pickles.set(pickle.id, pickle);
    if (testCase !== undefined) this.cases.set(testCase.id, testCase.pickleId);
    if (testCaseStarted !== undefined) this.started.set(testCaseStarted.id, testCaseStarted.testCaseId);
    if (testStepFinished !== undefined) {
      const { testCaseStartedId: id, testStepResult } = testStepFinished;
      const { status, message = '' } = testStepResult;
      // what follows a step that did not pass is skipped: the first is told
      if (status !== 'PASSED' && !this.faults.has(id)) {
        this.faults.set(id, `${status.toLowerCase()} ${firstLine(message)}`.trim());
      }
    }
    if (testCaseFinished !== undefined) this.finish(testCaseFinished.testCaseStartedId);
  }

  private finish(id: string): void {
    const pickle = this.pickles.get(this.cases.get(this.started.get(id) ?? '') ?? '');
    if (pickle === undefined) throw new Error('a run of no scenario');
    const tag = pickle.tags.at(-1)?.name.slice(1) ?? pickle.name;
    const fault = this.faults.get(id) ?? '';
    this.done({
      feature: basename(pickle.uri, '.feature'),
      id: `${tag}${this.rowOf(pickle)}`,
      scenario: tag,
      passed: fault === '',
      fault,
    });
  }

  /** `#1` for the first row of an outline, `''` of what is none. */
  private rowOf({ uri, astNodeIds }: Pickle): string {
    const [scenarioId, rowId] = astNodeIds;
    if (rowId === undefined) return '';
    const children = this.documents.get(uri)?.feature?.children ?? [];
    const outline = children.find(({ scenario }) => scenario?.id === scenarioId)?.scenario;
    const rows = outline?.examples.flatMap(({ tableBody }) => tableBody.map(({ id }) => id)) ?? [];
    return `#${rows.indexOf(rowId) + 1}`;
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? '';
}
