// One thread of the fuzzer: messages, files, or requests. Told what to do by its `workerData`, stopped by the blackboard.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { Mtp3Variant } from '../../src/wire/mtp3/variant.ts';
import { Blackboard } from './blackboard.ts';
import { captureFiles, foundMessages } from './capture-corpus.ts';
import { Chance } from './chance.ts';
import { FileCheck } from './file-check.ts';
import { MessageCheck } from './message-check.ts';
import { type CorpusMessage, ownMessages } from './message-corpus.ts';
import { Mutator } from './mutator.ts';

export type Half = 'messages' | 'files' | 'http';

export interface Work {
  readonly half: Half;
  readonly seed: number;
  /** First case, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly shared: SharedArrayBuffer;
}

/** What a thread says: that it is ready, what it found, what it did. */
export type Report =
  | { readonly kind: 'ready'; readonly corpus: number }
  | { readonly kind: 'finding'; readonly index: number; readonly text: string; readonly octets: Uint8Array }
  | { readonly kind: 'done'; readonly heapGrowthOctets: number };

/** Case 0 of the corpus' own chances. */
const CORPUS_CASE = -1;

/** Cases between two looks at the heap's beginning: readers are made and code is compiled by then. */
const WARM_UP_CASES = 2000;

/** Messages come some milliseconds after one another, so that segments wait and time out. */
const MS_BETWEEN_MESSAGES = 7;
const FIRST_AT_MS = Date.UTC(2019, 0, 31);

/** Most messages are of ITU-T, as they are on the wire of most networks. */
const VARIANTS: readonly Mtp3Variant[] = [
  'itu',
  'itu',
  'itu',
  'itu',
  'itu',
  'itu',
  'itu',
  'ansi',
  'japan',
  'china',
];

const { half, seed, from, to, shared } = workerData as Work;
const board = new Blackboard(shared);
const report = (message: Report): void => parentPort?.postMessage(message);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapOctets(): number {
  collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

const chance = new Chance();
chance.reset(seed, CORPUS_CASE);

async function fuzz(): Promise<void> {
  const one = half === 'messages' ? messageCase() : half === 'files' ? fileCase() : await httpCase();
  let heapBefore = 0;
  let index = from;
  for (; index < to && !board.stopped; index++) {
    chance.reset(seed, index);
    const complaint = one(index);
    const found = complaint instanceof Promise ? await complaint : complaint;
    if (found) report({ kind: 'finding', index, text: found.text, octets: found.octets });
    board.done();
    if (index === from + WARM_UP_CASES) heapBefore = heapOctets();
  }
  const grown = heapBefore === 0 ? 0 : heapOctets() - heapBefore;
  report({ kind: 'done', heapGrowthOctets: grown });
}

interface Found {
  readonly text: string;
  readonly octets: Uint8Array;
}
type Case = (index: number) => Found | undefined | Promise<Found | undefined>;

function soundMessages(): CorpusMessage[] {
  return [...ownMessages(chance), ...foundMessages()];
}

function messageCase(): Case {
  const messages = soundMessages();
  const mutator = new Mutator(chance, messages);
  const checks = new Map<Mtp3Variant, MessageCheck>(
    VARIANTS.map((variant) => [variant, new MessageCheck(variant)]),
  );
  report({ kind: 'ready', corpus: messages.length });
  return (index) => {
    const { layer } = mutator.next();
    const { octets, start, end } = mutator;
    board.note(index, octets, start, end);
    const variant = chance.pick(VARIANTS);
    const atMs = FIRST_AT_MS + index * MS_BETWEEN_MESSAGES;
    const complaint = checks.get(variant)?.check(octets, start, end, layer, atMs, index);
    return complaint === undefined
      ? undefined
      : { text: `${layer}, ${variant}: ${complaint}`, octets: octets.slice(start, end) };
  };
}

function fileCase(): Case {
  const files = captureFiles(chance, soundMessages());
  const check = new FileCheck(chance, files);
  report({ kind: 'ready', corpus: files.length });
  return async (index) => {
    const file = check.next();
    board.note(index, check.octets, 0, check.octets.length);
    const complaint = await check.check(file);
    return complaint === undefined ? undefined : { text: `${file.name}: ${complaint}`, octets: check.octets };
  };
}

async function httpCase(): Promise<Case> {
  // a server's modules, which the other threads do without
  const [{ HttpCase }, { noted }] = await Promise.all([
    import('./http-case.ts'),
    import('./http-request.ts'),
  ]);
  const cases = await HttpCase.open(chance);
  const encoder = new TextEncoder();
  report({ kind: 'ready', corpus: cases.operations.length });
  return async (index) => {
    const request = cases.next(index);
    const octets = encoder.encode(noted(request));
    board.note(index, octets, 0, octets.length);
    const complaint = await cases.check(request);
    return complaint === undefined
      ? undefined
      : { text: `${request.operation.operationId}: ${complaint}`, octets };
  };
}

await fuzz();
