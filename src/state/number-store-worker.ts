import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

// Writes pages of numbers to the disk, away from the thread that judges and answers.

/** Pages by their numbers, one after the other in `rows`. */
export interface PagesToWrite {
  readonly pages: Uint32Array;
  readonly rows: Uint8Array;
  readonly pageOctets: number;
}

/** What comes back: nothing where it is on the disk. */
export type PagesWritten = { readonly failure: string | undefined };

if (parentPort !== null) {
  const port = parentPort;
  const database = new DatabaseSync(workerData as string);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const put = database.prepare(
    'INSERT INTO page (page, rows) VALUES (?, ?) ON CONFLICT DO UPDATE SET rows = excluded.rows',
  );
  port.on('message', (message: PagesToWrite | 'close') => {
    if (message === 'close') {
      database.close();
      port.close();
      return;
    }
    const { pages, rows, pageOctets } = message;
    let failure: string | undefined;
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const [index, page] of pages.entries()) {
        put.run(page, rows.subarray(index * pageOctets, (index + 1) * pageOctets));
      }
      database.exec('COMMIT');
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      if (database.isTransaction) database.exec('ROLLBACK');
    }
    port.postMessage({ failure } satisfies PagesWritten);
  });
}
