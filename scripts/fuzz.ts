// `npm run fuzz`: broken messages, captures and requests by the million, which must break nothing. See docs/FUZZING.md.
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Blackboard } from './fuzz/blackboard.ts';
import type { Half, Report, Work } from './fuzz/worker.ts';
import { ROOT } from './lib/project.ts';
import { countOption, refuse, scriptOptions } from './lib/script-options.ts';

const DEFAULT_SECONDS = 60;

/** A thread that stays at one case for so long hangs; nothing of ours takes a hundredth of it. */
const HANG_MS = 10_000;
const WATCH_EVERY_MS = 250;

/** Making the corpus and compiling takes a few seconds, on a busy machine more. */
const START_LIMIT_MS = 120_000;

/**
 * What the readers may keep: 65,536 transactions a reader, some 16 MB of them, two readers a variant and
 * four variants, and the segments under assembly. A leak of 200 octets a message shows in a million.
 */
const MAX_HEAP_GROWTH_OCTETS = 192 * 1024 * 1024;

/** Findings told: more of them are mostly the same one. */
const MAX_TOLD_FINDINGS = 10;
const MAX_PRINTED = 2000;
const FINDINGS_FOLDER = join(ROOT, '.scratch', 'fuzz');

interface Options {
  readonly seconds: number;
  readonly messages: number;
  readonly seed: number;
  readonly only: Half | undefined;
  readonly at: number | undefined;
}

interface Outcome {
  readonly half: Half;
  readonly count: number;
  readonly seconds: number;
  readonly corpus: number;
  readonly findings: number;
  readonly heapGrowthOctets: number;
}

function readOptions(): Options {
  const values = scriptOptions('fuzz', {
    seconds: { type: 'string' },
    messages: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    at: { type: 'string' },
  });
  const number = (text: string | undefined, name: string): number | undefined =>
    text === undefined ? undefined : countOption('fuzz', name, text);
  const { only } = values;
  if (only !== undefined && only !== 'messages' && only !== 'files' && only !== 'http') {
    refuse('fuzz', `--only is messages, files or http, not "${only}"`);
  }
  if (values.at !== undefined && only === undefined) {
    refuse('fuzz', '--at needs --only messages, --only files or --only http');
  }
  const messages = number(values.messages, 'messages');
  return {
    seconds: number(values.seconds, 'seconds') ?? (messages === undefined ? DEFAULT_SECONDS : Infinity),
    messages: messages ?? Infinity,
    seed: number(values.seed, 'seed') ?? randomInt(2 ** 31),
    only,
    at: number(values.at, 'at'),
  };
}

/** What a case of each half is called, and how it is written and shown. */
const FORMS: Readonly<
  Record<Half, { readonly name: string; readonly extension: string; readonly isText: boolean }>
> = {
  messages: { name: 'message', extension: 'hex', isText: false },
  files: { name: 'file', extension: 'pcap', isText: false },
  http: { name: 'request', extension: 'json', isText: true },
};

function tell(half: Half, seed: number, index: number, text: string, octets: Uint8Array): void {
  const { name, extension, isText } = FORMS[half];
  const shown = Buffer.from(octets)
    .toString(isText ? 'utf8' : 'hex')
    .trimEnd();
  mkdirSync(FINDINGS_FOLDER, { recursive: true });
  const file = join(FINDINGS_FOLDER, `${half}-${seed}-${index}.${extension}`);
  writeFileSync(file, half === 'messages' ? `${shown}\n` : octets);
  console.log(`\n${name} ${index}: ${text}`);
  console.log(
    `${isText ? 'sent' : 'octets'}  ${shown.length > MAX_PRINTED ? `${shown.slice(0, MAX_PRINTED)}…` : shown}`,
  );
  console.log(`alone   npm run fuzz -- --only ${half} --seed ${seed} --at ${index}`);
  if (half !== 'files') {
    console.log(
      `after those before it   npm run fuzz -- --only ${half} --seed ${seed} --messages ${index + 1}`,
    );
  }
}

/** Runs one half in a thread of its own and watches it. */
function run(
  half: Half,
  options: Options,
  whenDone: Promise<void>,
): { outcome: Promise<Outcome>; board: Blackboard } {
  const { seed, at, seconds, messages, only } = options;
  const board = new Blackboard();
  const work: Work = {
    half,
    seed,
    from: at ?? 0,
    to: at !== undefined ? at + 1 : half === 'messages' || half === only ? messages : Infinity,
    shared: board.shared,
  };
  const outcome = new Promise<Outcome>((resolve) => {
    const worker = new Worker(new URL('./fuzz/worker.ts', import.meta.url), { workerData: work });
    let corpus = 0;
    let findings = 0;
    let startedMs = performance.now();
    let ready = false;
    let lastBeats = -1;
    let lastMovedMs = startedMs;
    const found = (index: number, text: string, octets: Uint8Array): void => {
      if (++findings <= MAX_TOLD_FINDINGS) tell(half, seed, index, text, octets);
    };
    const end = (heapGrowthOctets: number): void => {
      clearInterval(watch);
      void worker.terminate();
      const took = (performance.now() - startedMs) / 1000;
      resolve({ half, count: board.count, seconds: took, corpus, findings, heapGrowthOctets });
    };
    const watch = setInterval(() => {
      const now = performance.now();
      const { beats } = board;
      if (beats !== lastBeats) {
        lastBeats = beats;
        lastMovedMs = now;
      }
      if (ready && now - startedMs > seconds * 1000) board.stop();
      const limit = ready ? HANG_MS : START_LIMIT_MS;
      if (now - lastMovedMs > limit) {
        found(board.index, `hangs: nothing for ${limit / 1000} s`, board.octets);
        end(0);
      }
    }, WATCH_EVERY_MS);
    worker.on('message', (report: Report) => {
      if (report.kind === 'ready') {
        ready = true;
        corpus = report.corpus;
        startedMs = performance.now();
        lastMovedMs = startedMs;
      } else if (report.kind === 'finding') {
        found(report.index, report.text, report.octets);
        if (findings >= MAX_TOLD_FINDINGS) board.stop();
      } else {
        if (report.heapGrowthOctets > MAX_HEAP_GROWTH_OCTETS) {
          found(board.index, `the heap grew by ${megabytes(report.heapGrowthOctets)}`, board.octets);
        }
        end(report.heapGrowthOctets);
      }
    });
    worker.on('error', (error) => {
      found(
        board.index,
        `the thread died: ${error instanceof Error ? error.stack : String(error)}`,
        board.octets,
      );
      end(0);
    });
    void whenDone.then(() => board.stop());
  });
  return { outcome, board };
}

function megabytes(octets: number): string {
  return `${(octets / 1024 / 1024).toFixed(1)} MB`;
}

function perSecond({ count, seconds }: Outcome): number {
  return Math.round(count / Math.max(seconds, 0.001));
}

function optionsOrExit(): Options {
  try {
    return readOptions();
  } catch (error) {
    console.error(`npm run fuzz: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

const options = optionsOrExit();
const { seed, only } = options;
const halves: readonly Half[] = only === undefined ? ['messages', 'files', 'http'] : [only];
console.log(`replay  npm run fuzz -- --seed ${seed}${only === undefined ? '' : ` --only ${only}`}`);

// Where messages are counted, files are read and requests sent for as long as that takes.
const { promise: messagesDone, resolve: messagesAreDone } = Promise.withResolvers<void>();
const outcomes = await Promise.all(
  halves.map(async (half) => {
    const outcome = await run(half, options, half === 'messages' ? new Promise(() => {}) : messagesDone)
      .outcome;
    if (half === 'messages') messagesAreDone();
    return outcome;
  }),
);
for (const outcome of outcomes) {
  const { half, count, seconds, corpus, heapGrowthOctets } = outcome;
  console.log(
    `${half.padEnd(8)}  ${count} from ${corpus} ${half === 'http' ? 'operations' : 'sound ones'} in ${seconds.toFixed(1)} s, ` +
      `${perSecond(outcome)} a second; the heap grew by ${megabytes(heapGrowthOctets)}`,
  );
}
const findings = outcomes.reduce((sum, outcome) => sum + outcome.findings, 0);
const done = outcomes.map(
  (outcome) =>
    `${outcome.count} ${outcome.half === 'http' ? 'requests' : outcome.half} (${perSecond(outcome)} a second)`,
);
console.log(`${done.join(', ')}: ${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;
