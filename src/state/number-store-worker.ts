import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

// Writes pages of numbers to the disk, away from the thread that judges and answers.

/** A backup that reads the file as it is may hold it for a moment. */
const BUSY_MS = 5_000;

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
  const database = new DatabaseSync(workerData as string, { timeout: BUSY_MS });
  database.exec('PRAGMA synchronous = FULL');
  const put = database.prepare(
    'INSERT INTO page (page, crc, rows) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET crc = excluded.crc, rows = excluded.rows',
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
        const octets = rows.subarray(index * pageOctets, (index + 1) * pageOctets);
        put.run(page, crc32(octets), octets);
      }
      database.exec('COMMIT');
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      if (database.isTransaction) database.exec('ROLLBACK');
    }
    port.postMessage({ failure } satisfies PagesWritten);
  });
}
