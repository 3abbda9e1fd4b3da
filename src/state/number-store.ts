import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { NUMBER_ROW_OCTETS, NUMBER_ROW_WORDS } from './number-row.ts';
import type { PagesToWrite, PagesWritten } from './number-store-worker.ts';
import { NumberTable } from './number-table.ts';
import { StateError } from './state-error.ts';

const FILE = 'numbers.db';
const VERSION = 1;

/**
 * Rows that are written together: enough that ten million are read in a second or two, few enough that one changed
 * number costs a kilobyte on the disk.
 */
const ROWS_A_PAGE = 16;
const PAGE_WORDS = ROWS_A_PAGE * NUMBER_ROW_WORDS;
const PAGE_OCTETS = ROWS_A_PAGE * NUMBER_ROW_OCTETS;

/** Pages that one commit takes without a pause of more than some milliseconds: 8 MB. */
const MAX_PAGES_A_COMMIT = 8192;

export interface NumberStoreOptions {
  readonly capacity: number;
  readonly seed?: number;
}

/** The number table with a database behind it, in the folder that `MemoryStore` has locked. */
export class NumberStore {
  readonly table: NumberTable;
  private readonly path: string;
  private readonly worker: Worker;
  private failure: StateError | undefined;
  private settle: ((written: PagesWritten) => void) | undefined;

  /** Reads what the folder holds; throws a `StateError` where it is damaged. */
  constructor(folder: string, options: NumberStoreOptions) {
    this.path = join(folder, FILE);
    this.table = new NumberTable(options);
    load(this.path, this.table);
    this.worker = new Worker(new URL('./number-store-worker.ts', import.meta.url), { workerData: this.path });
    this.worker.on('message', (written: PagesWritten) => this.settle?.(written));
    this.worker.on('error', (error) => this.settle?.({ failure: error.message }));
    // what is not committed yet does not keep the process
    this.worker.unref();
  }

  /** Resolves when everything that was remembered until now is on the disk. One at a time. */
  async commit(): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    const until = this.table.dirty;
    while (until.size > 0) {
      const batch = this.take();
      const { failure } = await this.write(batch);
      if (failure === undefined) {
        if (batch.pages.length < MAX_PAGES_A_COMMIT) return;
        continue;
      }
      this.failure = new StateError(
        'failed',
        this.path,
        0,
        `the disk did not take what banks ask about (${failure}); nothing is kept from here on. Mend the disk and start again`,
      );
      throw this.failure;
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.worker.once('exit', resolve));
    this.worker.ref();
    this.worker.postMessage('close');
    await ended;
  }

  private write(batch: PagesToWrite): Promise<PagesWritten> {
    return new Promise((resolve) => {
      this.worker.ref();
      this.settle = (written) => {
        this.settle = undefined;
        this.worker.unref();
        resolve(written);
      };
      this.worker.postMessage(batch, [batch.rows.buffer as ArrayBuffer]);
    });
  }

  /** Copies of the pages with rows that changed. */
  private take(): PagesToWrite {
    const { dirty, words } = this.table;
    const pages: number[] = [];
    for (let row = dirty.next(0); row >= 0 && pages.length < MAX_PAGES_A_COMMIT; ) {
      const page = Math.floor(row / ROWS_A_PAGE);
      pages.push(page);
      const end = (page + 1) * ROWS_A_PAGE;
      for (; row >= 0 && row < end; row = dirty.next(row + 1)) dirty.delete(row);
    }
    const rows = new Uint32Array(pages.length * PAGE_WORDS);
    for (const [index, page] of pages.entries()) {
      rows.set(words.subarray(page * PAGE_WORDS, (page + 1) * PAGE_WORDS), index * PAGE_WORDS);
    }
    return { pages: Uint32Array.from(pages), rows: new Uint8Array(rows.buffer), pageOctets: PAGE_OCTETS };
  }
}

function load(path: string, table: NumberTable): void {
  const damaged = (text: string, cause?: unknown) => new StateError('damaged', path, 0, text, cause);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as {
      user_version: number;
    };
    if (version > VERSION) {
      throw new StateError(
        'version',
        path,
        0,
        `version ${version} of it is not read here; use the Wardline that wrote it`,
      );
    }
    database.exec('CREATE TABLE IF NOT EXISTS page (page INTEGER PRIMARY KEY, rows BLOB NOT NULL) STRICT');
    database.exec(`PRAGMA user_version = ${VERSION}`);
    let last = -1;
    for (const { page, rows } of database
      .prepare('SELECT page, rows FROM page ORDER BY page')
      .iterate() as Iterable<{
      page: number;
      rows: Uint8Array;
    }>) {
      // rows are given out in order, so that a page that is not there was lost
      if (page !== last + 1 || rows.length !== PAGE_OCTETS)
        throw damaged(`page ${last + 1} is not there whole`);
      last = page;
      const end = Math.min((page + 1) * PAGE_WORDS, table.words.length);
      const words = new Uint32Array(Uint8Array.from(rows).buffer);
      const used = rowsUsed(words);
      if (page * ROWS_A_PAGE + used > table.capacity) {
        throw damaged(
          `it holds more numbers than there is room for (${table.capacity}); raise state.maxSubscribers`,
        );
      }
      table.words.set(words.subarray(0, end - page * PAGE_WORDS), page * PAGE_WORDS);
    }
    const rows = last < 0 ? 0 : last * ROWS_A_PAGE + rowsUsed(table.words.subarray(last * PAGE_WORDS));
    const wrong = table.rebuild(rows);
    if (wrong !== undefined) throw damaged(wrong);
  } catch (error) {
    if (error instanceof StateError) throw error;
    throw damaged('what banks ask about cannot be read: bring it back from a copy', error);
  } finally {
    database?.close();
  }
}

/** Rows of a page from its first on that hold a number. */
function rowsUsed(words: Uint32Array): number {
  let rows = 0;
  while (rows < ROWS_A_PAGE && (words[rows * NUMBER_ROW_WORDS] || words[rows * NUMBER_ROW_WORDS + 1])) rows++;
  return rows;
}
