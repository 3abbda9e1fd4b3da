import { closeSync, fstatSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readAllSync } from './journal-files.ts';
import {
  BATCH_COUNTRIES,
  BATCH_CRC,
  BATCH_MAGIC,
  BATCH_NUMBER,
  BATCH_ROWS,
  BATCH_TITLES,
  BATCH_WATCHED,
  BATCH_WORDS,
  batchCrc,
  batchLength,
  COUNTRY_ENTRY_WORDS,
  FILE_BATCH,
  FILE_CAPACITY,
  FILE_NUMBER,
  FILE_OCTETS,
  FILE_ROW_OCTETS,
  FILE_VERSION,
  FILE_WORDS,
  FORMAT_VERSION,
  JOURNAL_MAGIC,
  octetsOf,
  ROW_ENTRY_WORDS,
  readLong,
  TITLE_ENTRY_WORDS,
} from './journal-format.ts';
import { StateError } from './state-error.ts';
import { ROW_OCTETS, ROW_WORDS } from './subscriber-row.ts';
import type { SubscriberTable } from './subscriber-table.ts';

/** Words read ahead; a batch that is longer has a buffer of its own length. */
const WINDOW_WORDS = 1024 * 1024;

/** Says that a file is not of this format or does not fit, in words that tell what to do. */
export function checkHeader(
  path: string,
  words: Uint32Array,
  magic: number,
  number: number,
  table: SubscriberTable,
): void {
  if (words[0] !== magic) throw new StateError('damaged', path, 0, 'it does not begin as such a file does');
  if (words[FILE_VERSION] !== FORMAT_VERSION) {
    const text = `it is of format ${words[FILE_VERSION]}, and this Wardline reads format ${FORMAT_VERSION}: start the Wardline that wrote it, or give an empty folder`;
    throw new StateError('version', path, 0, text);
  }
  if (words[FILE_WORDS - 1] !== crc32(octetsOf(words, 0, FILE_WORDS - 1))) {
    throw new StateError('damaged', path, 0, 'its header is damaged');
  }
  if (words[FILE_NUMBER] !== number || words[FILE_ROW_OCTETS] !== ROW_OCTETS) {
    throw new StateError('damaged', path, 0, 'its header belongs to another file');
  }
  const capacity = words[FILE_CAPACITY] ?? 0;
  if (capacity > table.capacity) {
    const text = `it was kept for up to ${capacity} subscribers, and there is room for ${table.capacity}: give room for ${capacity} or more`;
    throw new StateError('capacity', path, 0, text);
  }
}

export interface JournalRead {
  /** The batch that would come next. */
  readonly nextBatch: number;
  readonly batches: number;
  /** Octets that are whole, header and all; 0 where not even the header is. */
  readonly wholeOctets: number;
  readonly octets: number;
  /** One more than the highest row it holds. */
  readonly highWater: number;
}

/**
 * Puts the batches of a journal into the table's rows, titles and countries. What is not whole at its end, after
 * which nothing whole comes, is left; anything else that is not as it was written is a `StateError`.
 */
export function readJournal(
  path: string,
  number: number,
  nextBatch: number,
  table: SubscriberTable,
): JournalRead {
  const handle = openSync(path, 'r');
  try {
    const octets = fstatSync(handle).size;
    const header = new Uint32Array(FILE_WORDS);
    readAllSync(handle, octetsOf(header, 0, FILE_WORDS), 0);
    const isTorn =
      octets <= FILE_OCTETS && header[FILE_WORDS - 1] !== crc32(octetsOf(header, 0, FILE_WORDS - 1));
    if (isTorn && (header[FILE_VERSION] === FORMAT_VERSION || header[FILE_VERSION] === 0)) {
      return { nextBatch, batches: 0, wholeOctets: 0, octets, highWater: 0 };
    }
    checkHeader(path, header, JOURNAL_MAGIC, number, table);
    if (readLong(header, FILE_BATCH) > nextBatch) {
      throw new StateError('missing', path, 0, `batches from ${nextBatch} on are missing before it`);
    }
    return new JournalReader(path, handle, octets, nextBatch, table).read();
  } finally {
    closeSync(handle);
  }
}

class JournalReader {
  private readonly path: string;
  private readonly handle: number;
  private readonly octets: number;
  private readonly table: SubscriberTable;
  private nextBatch: number;
  private batches = 0;
  private highWater = 0;
  private words: Uint32Array<ArrayBuffer>;
  /** Octets of the file before the window, and words in it. */
  private start = 0;
  private filled = 0;

  constructor(path: string, handle: number, octets: number, nextBatch: number, table: SubscriberTable) {
    this.path = path;
    this.handle = handle;
    this.octets = octets;
    this.nextBatch = nextBatch;
    this.table = table;
    this.words = new Uint32Array(Math.min(WINDOW_WORDS, Math.ceil(octets / 4)));
  }

  read(): JournalRead {
    let offset = FILE_OCTETS;
    while (offset < this.octets) {
      const length = this.batchAt(offset);
      if (length === 0) {
        this.refuseLater(offset);
        break;
      }
      const at = (offset - this.start) / 4;
      const number = readLong(this.words, at + BATCH_NUMBER);
      if (number !== this.nextBatch) {
        throw this.damaged(offset, `batch ${number} comes where batch ${this.nextBatch} should`);
      }
      this.apply(at, offset);
      this.nextBatch++;
      this.batches++;
      offset += 4 * length;
    }
    const { nextBatch, batches, octets, highWater } = this;
    return { nextBatch, batches, wholeOctets: offset, octets, highWater };
  }

  private damaged(offset: number, text: string): StateError {
    return new StateError('damaged', this.path, offset, text);
  }

  /** Words of the whole batch at `offset`, which is then in the window; 0 where there is none. */
  private batchAt(offset: number): number {
    if (!this.reach(offset, BATCH_WORDS)) return 0;
    let at = (offset - this.start) / 4;
    if (this.words[at] !== BATCH_MAGIC) return 0;
    const length = batchLength(this.words, at);
    if (!this.reach(offset, length)) return 0;
    at = (offset - this.start) / 4;
    return batchCrc(this.words, at, length) === this.words[at + BATCH_CRC] ? length : 0;
  }

  /** Moves the window so that it holds `length` words from `offset` on; false where the file ends before. */
  private reach(offset: number, length: number): boolean {
    if (offset + 4 * length > this.octets) return false;
    if (offset >= this.start && offset + 4 * length <= this.start + 4 * this.filled) return true;
    if (length > this.words.length) this.words = new Uint32Array(length);
    this.start = offset;
    const wanted = Math.min(this.words.length, Math.floor((this.octets - offset) / 4));
    this.filled = Math.floor(readAllSync(this.handle, octetsOf(this.words, 0, wanted), offset) / 4);
    return this.filled >= length;
  }

  /** What is not whole may only be the last thing that was being written. */
  private refuseLater(from: number): void {
    for (let offset = from + 4; offset + 4 * BATCH_WORDS <= this.octets; offset += 4) {
      if (this.batchAt(offset) === 0) continue;
      throw this.damaged(from, `a batch is damaged, and a whole one follows at octet ${offset}`);
    }
  }

  private apply(start: number, offset: number): void {
    const { words, table } = this;
    let at = start + BATCH_WORDS;
    for (let left = words[start + BATCH_COUNTRIES] as number; left > 0; left--) {
      if (!table.countries.read(words[at] as number, words, at + 1)) {
        throw this.damaged(offset, 'a country contradicts what was read before');
      }
      at += COUNTRY_ENTRY_WORDS;
    }
    for (let left = words[start + BATCH_TITLES] as number; left > 0; left--) {
      const title = words[at] as number;
      if (title > table.titles.capacity) throw this.damaged(offset, `there is no room for title ${title}`);
      table.titles.words[2 * title] = words[at + 1] as number;
      table.titles.words[2 * title + 1] = words[at + 2] as number;
      at += TITLE_ENTRY_WORDS;
    }
    for (let left = words[start + BATCH_ROWS] as number; left > 0; left--) {
      const row = words[at] as number;
      if (row >= table.capacity) throw this.damaged(offset, `there is no room for row ${row}`);
      for (let word = 0; word < ROW_WORDS; word++) {
        table.words[row * ROW_WORDS + word] = words[at + 1 + word] as number;
      }
      if (row >= this.highWater) this.highWater = row + 1;
      at += ROW_ENTRY_WORDS;
    }
    table.setWatched(words[start + BATCH_WATCHED] as number, words[start + BATCH_WATCHED + 1] as number);
  }
}
