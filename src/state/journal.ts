import { closeSync, fdatasyncSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settle, settleFolder, settleFolderLater, writeAll, writeAllSync } from './journal-files.ts';
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
  COUNTRY_ENTRY_WORDS,
  FILE_OCTETS,
  FILE_WORDS,
  fileHeader,
  fileName,
  JOURNAL_MAGIC,
  octetsOf,
  ROW_ENTRY_WORDS,
  TITLE_ENTRY_WORDS,
  writeLong,
} from './journal-format.ts';
import { StateError } from './state-error.ts';
import { ROW_WORDS } from './subscriber-row.ts';
import type { SubscriberTable } from './subscriber-table.ts';

/**
 * Changed rows that a batch takes without a pause of more than some milliseconds: 13 MB. Who writes on while the
 * disk is slower than that must wait for it.
 */
const MAX_ROWS_A_BATCH = 262_144;

const FIRST_BUFFER_WORDS = 64 * 1024;

/** Where a journal goes on: the next file and the next batch to be written. */
export interface JournalPlace {
  readonly file: number;
  readonly batch: number;
}

interface OpenJournal {
  readonly path: string;
  readonly number: number;
  readonly handle: number;
}

/**
 * Everything that changed since the last commit goes to the disk as one batch, with one wait for the disk. A batch is
 * whole or it is nothing. Facts are acknowledged when the commit after them resolves. A disk that fails once is not
 * trusted again: every commit from there on is rejected.
 */
export class Journal {
  private readonly folder: string;
  private readonly table: SubscriberTable;
  private current: OpenJournal;
  /** Octets of the current file that are written, or about to be. */
  private end = FILE_OCTETS;
  private nextBatch: number;
  private journaledCountries: number;
  private journaledUntilMs: number;
  private buffer = new Uint32Array(FIRST_BUFFER_WORDS);
  /** What the disk is being given. */
  private flight: { readonly octets: Uint8Array; readonly offset: number } | undefined;
  /** What runs, or ran last: one thing at a time. Never rejected. */
  private last: Promise<unknown> = Promise.resolve();
  /** The commit that has not begun. */
  private waiting: Promise<void> | undefined;
  private failure: StateError | undefined;
  private closed = false;

  constructor(folder: string, table: SubscriberTable, place: JournalPlace) {
    this.folder = folder;
    this.table = table;
    this.nextBatch = place.batch;
    this.journaledCountries = table.countries.size;
    this.journaledUntilMs = table.watchedUntilMs;
    const path = join(folder, fileName('journal', place.file));
    this.current = { path, number: place.file, handle: openSync(path, 'wx+') };
    writeAllSync(this.current.handle, this.header(place.file), 0);
    fsyncSync(this.current.handle);
    settleFolder(folder);
  }

  /** Octets of the current journal: what recovery would have to read beside the snapshot. */
  get octets(): number {
    return this.end;
  }

  /** More changed than one batch should take: wait for `commit` before anything else is remembered. */
  get isBehind(): boolean {
    return this.table.dirty.size >= MAX_ROWS_A_BATCH;
  }

  /**
   * Resolves when everything that was remembered until now is on the disk. Commits that are asked for while one
   * is under way become one. Rejects with a `StateError` where the disk fails.
   */
  commit(): Promise<void> {
    if (this.waiting === undefined) {
      this.waiting = this.exclusively(() => {
        this.waiting = undefined;
        return this.flush();
      });
    }
    return this.waiting;
  }

  /** As `commit`, and holds everything up until it is done. */
  commitSync(): void {
    if (this.failure !== undefined) throw this.failure;
    const { flight, current } = this;
    try {
      // What is under way may or may not have come to the disk: the same octets once more do no harm.
      if (flight !== undefined) writeAllSync(current.handle, flight.octets, flight.offset);
      const offset = this.end;
      const octets = this.takeBatch(flight === undefined);
      if (octets === undefined && flight === undefined) return;
      if (octets !== undefined) writeAllSync(current.handle, octets, offset);
      fdatasyncSync(current.handle);
    } catch (error) {
      throw this.fail(error);
    }
  }

  /**
   * Ends the current file and begins the next. Resolves with its number and the first batch that it will hold:
   * everything before is in the table and in older journals.
   */
  rotate(): Promise<JournalPlace> {
    return this.exclusively(async () => {
      const number = this.current.number + 1;
      const path = join(this.folder, fileName('journal', number));
      const handle = openSync(path, 'wx+');
      try {
        // Ready on the disk before anything goes to it; until then the old one takes what comes.
        await writeAll(handle, this.header(number), 0);
        await settle(handle);
        await settleFolderLater(this.folder);
        await this.flush();
      } catch (error) {
        closeSync(handle);
        rmSync(path, { force: true });
        if (error instanceof StateError) throw error;
        throw new StateError(
          'failed',
          path,
          0,
          'a new journal could not be begun; the old one goes on',
          error,
        );
      }
      closeSync(this.current.handle);
      this.current = { path, number, handle };
      this.end = FILE_OCTETS;
      return { file: number, batch: this.nextBatch };
    });
  }

  /** Commits what is left and closes the file. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    try {
      await this.commit();
    } finally {
      await this.last;
      closeSync(this.current.handle);
    }
  }

  private header(number: number): Uint8Array {
    const words = fileHeader(JOURNAL_MAGIC, number, this.table.capacity, this.nextBatch);
    return octetsOf(words, 0, FILE_WORDS);
  }

  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  private async flush(): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    const offset = this.end;
    const octets = this.takeBatch(true);
    if (octets === undefined) return;
    const { handle } = this.current;
    this.flight = { octets, offset };
    try {
      await writeAll(handle, octets, offset);
      await settle(handle);
    } catch (error) {
      throw this.fail(error);
    } finally {
      this.flight = undefined;
    }
    // A `commitSync` that failed meanwhile gave the disk the same octets.
    if (this.failure !== undefined) throw this.failure;
  }

  private fail(error: unknown): StateError {
    if (this.failure === undefined) {
      const text =
        'the disk did not take the journal; nothing is kept from here on. Mend the disk and start again';
      this.failure =
        error instanceof StateError ? error : new StateError('failed', this.current.path, 0, text, error);
    }
    return this.failure;
  }

  /** Everything that changed as one batch, in our own buffer or a new one; `undefined` where nothing did. */
  private takeBatch(mayReuse: boolean): Uint8Array | undefined {
    const { table } = this;
    const { titles, countries, dirty } = table;
    const newCountries = countries.size - this.journaledCountries;
    const newTitles = titles.dirty.size;
    const rows = dirty.size;
    // that nothing happened while traffic was watched is a fact too
    const isMoreWatched = table.watchedUntilMs !== this.journaledUntilMs;
    if (newCountries + newTitles + rows === 0 && !isMoreWatched) return undefined;
    this.journaledUntilMs = table.watchedUntilMs;
    const length =
      BATCH_WORDS +
      newCountries * COUNTRY_ENTRY_WORDS +
      newTitles * TITLE_ENTRY_WORDS +
      rows * ROW_ENTRY_WORDS;
    const words = this.bufferFor(length, mayReuse);
    words[0] = BATCH_MAGIC;
    writeLong(words, BATCH_NUMBER, this.nextBatch);
    words[BATCH_COUNTRIES] = newCountries;
    words[BATCH_TITLES] = newTitles;
    words[BATCH_ROWS] = rows;
    words[BATCH_WATCHED] = table.watchedSinceMs / 1000;
    words[BATCH_WATCHED + 1] = table.watchedUntilMs / 1000;
    let at = BATCH_WORDS;
    for (; this.journaledCountries < countries.size; this.journaledCountries++) {
      words[at] = this.journaledCountries;
      countries.write(this.journaledCountries, words, at + 1);
      at += COUNTRY_ENTRY_WORDS;
    }
    for (let title = titles.dirty.next(0); title >= 0; title = titles.dirty.next(title + 1)) {
      titles.dirty.delete(title);
      words[at] = title;
      words[at + 1] = titles.words[2 * title] as number;
      words[at + 2] = titles.words[2 * title + 1] as number;
      at += TITLE_ENTRY_WORDS;
    }
    for (let row = dirty.next(0); row >= 0; row = dirty.next(row + 1)) {
      dirty.delete(row);
      words[at++] = row;
      const from = row * ROW_WORDS;
      for (let word = 0; word < ROW_WORDS; word++) words[at++] = table.words[from + word] as number;
    }
    words[BATCH_CRC] = batchCrc(words, 0, length);
    this.nextBatch++;
    this.end += 4 * length;
    return octetsOf(words, 0, length);
  }

  private bufferFor(length: number, mayReuse: boolean): Uint32Array {
    if (!mayReuse) return new Uint32Array(length);
    if (length > this.buffer.length) this.buffer = new Uint32Array(2 ** Math.ceil(Math.log2(length)));
    return this.buffer;
  }
}
