import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beginNumbers, loadNumbers, PAGE_OCTETS, PAGE_WORDS, ROWS_A_PAGE } from './number-store-file.ts';
import type { PagesToWrite, PagesWritten } from './number-store-worker.ts';
import { NumberTable } from './number-table.ts';
import { StateError } from './state-error.ts';

const FILE = 'numbers.db';

/** Pages that are copied at a time without a pause of more than some milliseconds: 8 MB. */
const MAX_PAGES_A_COMMIT = 8192;

export interface NumberStoreOptions {
  readonly capacity: number;
  readonly seed?: number;
}

/**
 * The number table with a database behind it, in the folder that `MemoryStore` has locked. A disk that fails once is
 * not trusted again: every commit from there on is rejected.
 */
export class NumberStore {
  readonly table: NumberTable;
  private readonly path: string;
  /** From the first commit with news on. */
  private worker: Worker | undefined;
  private gone: Promise<unknown> = Promise.resolve();
  private failure: StateError | undefined;
  private settle: ((written: PagesWritten) => void) | undefined;
  /** What runs, or ran last. Never rejected. */
  private last: Promise<unknown> = Promise.resolve();
  /** The commit that has not begun. */
  private waiting: Promise<void> | undefined;

  /** Reads what the folder holds; throws a `StateError` where it cannot. */
  constructor(folder: string, options: NumberStoreOptions) {
    this.path = join(folder, FILE);
    this.table = new NumberTable(options);
    loadNumbers(this.path, this.table);
  }

  /**
   * Resolves when everything that was remembered until now is on the disk; rejects with a `StateError` where it is
   * not. Those asked for while one is under way share the next.
   */
  commit(): Promise<void> {
    if (this.waiting === undefined) {
      this.waiting = this.last.then(() => {
        this.waiting = undefined;
        return this.flush();
      });
      this.last = this.waiting.catch(() => undefined);
    }
    return this.waiting;
  }

  /** Waits for a commit under way, and gives the file back. What was not committed is lost. */
  async close(): Promise<void> {
    await this.last;
    this.worker?.ref();
    this.worker?.postMessage('close');
    await this.gone;
  }

  private async flush(): Promise<void> {
    // what comes while the disk is waited for belongs to the next commit, but for rows of this one not yet taken
    for (let pages = MAX_PAGES_A_COMMIT; pages === MAX_PAGES_A_COMMIT; ) {
      if (this.failure !== undefined) throw this.failure;
      if (this.table.dirty.size === 0) return;
      const worker = this.worker ?? this.begin();
      const batch = this.take();
      pages = batch.pages.length;
      const { failure } = await this.write(worker, batch);
      if (failure !== undefined) throw this.failed(failure);
    }
  }

  private begin(): Worker {
    try {
      beginNumbers(this.path);
    } catch (error) {
      throw this.failed(error instanceof Error ? error.message : String(error));
    }
    const worker = new Worker(new URL('./number-store-worker.ts', import.meta.url), {
      workerData: this.path,
    });
    worker.on('message', (written: PagesWritten) => this.settle?.(written));
    worker.on('error', (error) => this.ends(error.message));
    this.gone = new Promise((resolve) =>
      worker.once('exit', () => {
        this.ends('its writer ended');
        resolve(undefined);
      }),
    );
    // what is not committed yet does not keep the process
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private write(worker: Worker, batch: PagesToWrite): Promise<PagesWritten> {
    return new Promise((resolve) => {
      worker.ref();
      this.settle = (written) => {
        this.settle = undefined;
        worker.unref();
        resolve(written);
      };
      worker.postMessage(batch, [batch.rows.buffer as ArrayBuffer]);
    });
  }

  /** The writer is no more: nothing that it was given, or would be, comes to the disk. */
  private ends(why: string): void {
    this.failed(why);
    this.settle?.({ failure: why });
  }

  private failed(why: string): StateError {
    const text = `the disk did not take what banks ask about (${why}); nothing is kept from here on. Mend the disk and start again`;
    this.failure ??= new StateError('failed', this.path, 0, text);
    return this.failure;
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
