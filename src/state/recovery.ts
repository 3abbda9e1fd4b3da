import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalPlace } from './journal.ts';
import { fileNumbers, settleFolder } from './journal-files.ts';
import { fileName } from './journal-format.ts';
import { type JournalRead, readJournal } from './journal-reader.ts';
import { UNFINISHED_SNAPSHOT } from './snapshot.ts';
import { readSnapshot } from './snapshot-reader.ts';
import { StateError } from './state-error.ts';
import type { SubscriberTable } from './subscriber-table.ts';

/** What was found on the disk, and what was done about it. */
export interface RecoveryReport {
  /** Number of the snapshot that was read, 0 where there was none. */
  readonly snapshot: number;
  readonly journals: number;
  readonly batches: number;
  readonly subscribers: number;
  /**
   * Octets that the last journal had behind its last whole batch: a commit that was under way when Wardline was
   * stopped, and that nobody was told of. They were cut off.
   */
  readonly cutOctets: number;
  /** Damage that cost nothing, since older files made up for it. */
  readonly notes: readonly string[];
}

export interface Recovered {
  readonly report: RecoveryReport;
  /** Where the journal goes on. */
  readonly place: JournalPlace;
}

/**
 * Brings an empty table to what its folder holds: the newest whole snapshot, and all journals since. The folder is
 * made where there is none. Throws a `StateError` where an acknowledged fact would be missing, and changes nothing
 * on the disk then.
 */
export function recover(folder: string, table: SubscriberTable): Recovered {
  mkdirSync(folder, { recursive: true });
  const journals = fileNumbers(folder, 'journal');
  const notes: string[] = [];
  const { number, nextBatch, highWater } = newestWhole(folder, table, journals, notes);
  const replayed = replay(
    folder,
    table,
    journals.filter((journal) => journal >= number),
    nextBatch,
  );
  const wrong = table.rebuild(Math.max(highWater, replayed.highWater));
  if (wrong !== undefined)
    throw new StateError('damaged', folder, 0, `snapshot and journals contradict: ${wrong}`);
  const cutOctets = cut(replayed.torn);
  rmSync(join(folder, UNFINISHED_SNAPSHOT), { force: true });
  settleFolder(folder);
  return {
    report: {
      snapshot: number,
      journals: replayed.journals,
      batches: replayed.batches,
      subscribers: table.size,
      cutOctets,
      notes,
    },
    place: { file: replayed.nextFile, batch: replayed.nextBatch },
  };
}

/** Reads the newest snapshot that is whole and has all its journals; 0 is the empty beginning. */
function newestWhole(folder: string, table: SubscriberTable, journals: readonly number[], notes: string[]) {
  const snapshots = fileNumbers(folder, 'snapshot').reverse();
  let first: unknown;
  for (const number of snapshots) {
    const path = join(folder, fileName('snapshot', number));
    try {
      const read = readSnapshot(path, number, table);
      requireJournals(folder, journals, number);
      return { number, ...read };
    } catch (error) {
      // Another format or too little room is no damage: older files would not help.
      if (!(error instanceof StateError) || (error.code !== 'damaged' && error.code !== 'missing'))
        throw error;
      first ??= error;
      notes.push(error.message);
      table.clear();
    }
  }
  if (journals[0] === 1 || (snapshots.length === 0 && journals.length === 0)) {
    requireJournals(folder, journals, 1);
    return { number: 0, nextBatch: 1, highWater: 0 };
  }
  throw first ?? missing(folder, 1);
}

function missing(folder: string, number: number): StateError {
  const path = join(folder, fileName('journal', number));
  return new StateError(
    'missing',
    path,
    0,
    'it is gone, and what it held with it: bring it back from a copy',
  );
}

/** From the snapshot's own journal on none may be missing. */
function requireJournals(folder: string, journals: readonly number[], from: number): void {
  const wanted = journals.filter((number) => number >= from);
  if (wanted.length === 0 && journals.length === 0 && from === 1) return;
  for (let i = 0; i < Math.max(wanted.length, 1); i++) {
    if (wanted[i] !== from + i) throw missing(folder, from + i);
  }
}

interface Torn {
  readonly path: string;
  readonly read: JournalRead;
}

function replay(folder: string, table: SubscriberTable, journals: readonly number[], firstBatch: number) {
  let nextBatch = firstBatch;
  let batches = 0;
  let highWater = 0;
  const torn: Torn[] = [];
  for (const number of journals) {
    const path = join(folder, fileName('journal', number));
    const read = readAfter(torn[0], path, () => readJournal(path, number, nextBatch, table));
    if (read.wholeOctets === 0 && number !== journals.at(-1)) {
      throw new StateError('damaged', path, 0, 'its header is damaged');
    }
    if (read.wholeOctets < read.octets || read.wholeOctets === 0) torn.push({ path, read });
    nextBatch = read.nextBatch;
    batches += read.batches;
    highWater = Math.max(highWater, read.highWater);
  }
  const last = journals.at(-1) ?? 0;
  // A journal without a header was about to be begun, and is begun again.
  const nextFile = torn.at(-1)?.read.wholeOctets === 0 ? last : last + 1;
  return { nextBatch, batches, highWater, torn, nextFile, journals: journals.length };
}

/** Reads a journal. Behind one that is not whole it must be empty: what was torn off was written, and is lost. */
function readAfter(before: Torn | undefined, path: string, read: () => JournalRead): JournalRead {
  if (before === undefined) return read();
  let cause: unknown;
  try {
    const found = read();
    if (found.batches === 0) return found;
  } catch (error) {
    cause = error;
  }
  const text = `a batch is damaged, and journals after it hold more: ${path}`;
  throw new StateError('damaged', before.path, before.read.wholeOctets, text, cause);
}

/** Cuts off what is not whole at the end of a journal, so that it is whole to whoever reads it next. */
function cut(torn: readonly Torn[]): number {
  let octets = 0;
  for (const { path, read } of torn) {
    octets += read.octets - read.wholeOctets;
    if (read.wholeOctets === 0) {
      rmSync(path);
      continue;
    }
    const handle = openSync(path, 'r+');
    try {
      ftruncateSync(handle, read.wholeOctets);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
  return octets;
}
