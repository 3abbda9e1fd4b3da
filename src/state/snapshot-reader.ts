import { closeSync, fstatSync, openSync } from 'node:fs';
import { readAllSync } from './journal-files.ts';
import {
  FILE_BATCH,
  FILE_COUNTRIES,
  FILE_OCTETS,
  FILE_ROWS,
  FILE_TITLES,
  FILE_WATCHED,
  FILE_WORDS,
  octetsOf,
  readLong,
  SNAPSHOT_MAGIC,
} from './journal-format.ts';
import { checkHeader } from './journal-reader.ts';
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

export interface SnapshotRead {
  /** The first batch that is not in it. */
  readonly nextBatch: number;
  readonly highWater: number;
}

/** Puts a snapshot into an empty table. Throws a `StateError` where it is not as it was written. */
export function readSnapshot(path: string, number: number, table: SubscriberTable): SnapshotRead {
  const handle = openSync(path, 'r');
  try {
    const header = new Uint32Array(FILE_WORDS);
    readAllSync(handle, octetsOf(header, 0, FILE_WORDS), 0);
    checkHeader(path, header, SNAPSHOT_MAGIC, number, table);
    const titles = header[FILE_TITLES] ?? 0;
    const highWater = header[FILE_ROWS] ?? 0;
    if (titles > table.titles.capacity + 1 || highWater > table.capacity) {
      throw new StateError('damaged', path, 0, 'it holds more than its header allows');
    }
    const reader = new SnapshotReader(path, handle, table);
    reader.section(COUNTRIES, header[FILE_COUNTRIES] ?? 0, undefined);
    reader.section(TITLES, titles, table.titles.words);
    reader.section(ROWS, highWater, table.words);
    reader.end(fstatSync(handle).size);
    table.setWatched(header[FILE_WATCHED] ?? 0, header[FILE_WATCHED + 1] ?? 0);
    return { nextBatch: readLong(header, FILE_BATCH), highWater };
  } finally {
    closeSync(handle);
  }
}

class SnapshotReader {
  private readonly path: string;
  private readonly handle: number;
  private readonly table: SubscriberTable;
  private readonly words = new Uint32Array(MAX_CHUNK_WORDS);
  private offset = FILE_OCTETS;

  constructor(path: string, handle: number, table: SubscriberTable) {
    this.path = path;
    this.handle = handle;
    this.table = table;
  }

  /** Reads all chunks of a section into `target`; countries, which have none, into the table's. */
  section(section: Section, entries: number, target: Uint32Array | undefined): void {
    const { words } = this;
    for (let first = 0; first < entries; first += section.chunkEntries) {
      const count = Math.min(section.chunkEntries, entries - first);
      const length = CHUNK_WORDS + count * section.entryWords;
      const octets = octetsOf(words, 0, length);
      const read = readAllSync(this.handle, octets, this.offset);
      if (read < octets.length) throw this.damaged('the file ends within a chunk');
      if (words[0] !== first || words[1] !== count || chunkCrc(words, section.entryWords) !== words[2]) {
        throw this.damaged('a chunk is damaged');
      }
      if (target !== undefined) target.set(words.subarray(CHUNK_WORDS, length), first * section.entryWords);
      else this.countries(first, count);
      this.offset += octets.length;
    }
  }

  end(size: number): void {
    if (size !== this.offset) throw this.damaged('the file goes on where it should end');
  }

  private countries(first: number, count: number): void {
    for (let i = 0; i < count; i++) {
      if (this.table.countries.read(first + i, this.words, CHUNK_WORDS + 2 * i)) continue;
      throw this.damaged('its countries contradict each other');
    }
  }

  private damaged(text: string): StateError {
    return new StateError('damaged', this.path, this.offset, text);
  }
}
