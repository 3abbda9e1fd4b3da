import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal, JournalPlace } from './journal.ts';
import { fileNumbers, settle, settleFolderLater, writeAll } from './journal-files.ts';
import {
  FILE_COUNTRIES,
  FILE_ROWS,
  FILE_TITLES,
  FILE_WATCHED,
  FILE_WORDS,
  fileHeader,
  fileName,
  octetsOf,
  SNAPSHOT_MAGIC,
  sealHeader,
} from './journal-format.ts';
import {
  CHUNK_WORDS,
  COUNTRIES,
  chunkCrc,
  MAX_CHUNK_WORDS,
  ROWS,
  type Section,
  TITLES,
} from './snapshot-format.ts';
import { StateError } from './state-error.ts';
import type { SubscriberTable } from './subscriber-table.ts';

/** Octets given to the disk before it is waited for: commits beside a snapshot wait behind no more than these. */
const SETTLED_OCTETS = 8 * 1024 * 1024;

/** The name of a snapshot that is being written. */
export const UNFINISHED_SNAPSHOT = 'snapshot-unfinished';

/** Copies `count` entries from `first` on into `words` from `at` on. */
type Copy = (first: number, count: number, words: Uint32Array, at: number) => void;

/**
 * Writes the whole table beside the traffic, a chunk a turn, while the table goes on changing: what changes meanwhile
 * is in the journal that is begun first, so that snapshot and journal together are the table. Older files are
 * removed when the snapshot is whole on the disk. One at a time.
 */
export async function writeSnapshot(folder: string, table: SubscriberTable, journal: Journal): Promise<void> {
  const place = await journal.rotate();
  const temporary = join(folder, UNFINISHED_SNAPSHOT);
  try {
    await new SnapshotWriter(temporary, table, place).write();
    // The copy holds what no commit may have taken yet: it must not outlive its journal.
    await journal.commit();
    renameSync(temporary, join(folder, fileName('snapshot', place.file)));
    await settleFolderLater(folder);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof StateError) throw error;
    throw new StateError('failed', temporary, 0, 'the snapshot was not written; the journals go on', error);
  }
  // the disk takes long to free a file of ten million rows: beside the traffic too
  await Promise.all(olderFiles(folder, place.file).map((file) => rm(file, { force: true })));
}

/** Removes what the snapshot of this number has made needless; at a start, when nobody waits. */
export function removeOlder(folder: string, number: number): void {
  for (const file of olderFiles(folder, number)) rmSync(file, { force: true });
}

function olderFiles(folder: string, number: number): string[] {
  return (['snapshot', 'journal'] as const).flatMap((kind) =>
    fileNumbers(folder, kind)
      .filter((old) => old < number)
      .map((old) => join(folder, fileName(kind, old))),
  );
}

class SnapshotWriter {
  private readonly handle: number;
  private readonly table: SubscriberTable;
  private readonly place: JournalPlace;
  private readonly words = new Uint32Array(MAX_CHUNK_WORDS);
  private offset = 0;
  private unsettled = 0;

  constructor(path: string, table: SubscriberTable, place: JournalPlace) {
    this.table = table;
    this.place = place;
    this.handle = openSync(path, 'w');
  }

  async write(): Promise<void> {
    const { table, place } = this;
    const { titles, countries } = table;
    try {
      const header = fileHeader(SNAPSHOT_MAGIC, place.file, table.capacity, place.batch);
      header[FILE_COUNTRIES] = countries.size;
      header[FILE_TITLES] = titles.highWater;
      header[FILE_ROWS] = table.highWater;
      header[FILE_WATCHED] = table.watchedSinceMs / 1000;
      header[FILE_WATCHED + 1] = table.watchedUntilMs / 1000;
      const counts = { countries: countries.size, titles: titles.highWater, rows: table.highWater };
      this.words.set(sealHeader(header));
      await this.put(FILE_WORDS);
      await this.section(COUNTRIES, counts.countries, (first, count, words, at) => {
        for (let i = 0; i < count; i++) countries.write(first + i, words, at + 2 * i);
      });
      await this.section(TITLES, counts.titles, copyFrom(titles.words, TITLES.entryWords));
      await this.section(ROWS, counts.rows, copyFrom(table.words, ROWS.entryWords));
      await settle(this.handle);
    } finally {
      closeSync(this.handle);
    }
  }

  private async section(section: Section, entries: number, copy: Copy): Promise<void> {
    for (let first = 0; first < entries; first += section.chunkEntries) {
      const count = Math.min(section.chunkEntries, entries - first);
      this.words[0] = first;
      this.words[1] = count;
      copy(first, count, this.words, CHUNK_WORDS);
      this.words[2] = chunkCrc(this.words, section.entryWords);
      await this.put(CHUNK_WORDS + count * section.entryWords);
    }
  }

  private async put(words: number): Promise<void> {
    const octets = octetsOf(this.words, 0, words);
    await writeAll(this.handle, octets, this.offset);
    this.offset += octets.length;
    this.unsettled += octets.length;
    if (this.unsettled < SETTLED_OCTETS) return;
    this.unsettled = 0;
    await settle(this.handle);
  }
}

function copyFrom(source: Uint32Array, entryWords: number): Copy {
  return (first, count, words, at) =>
    words.set(source.subarray(first * entryWords, (first + count) * entryWords), at);
}
