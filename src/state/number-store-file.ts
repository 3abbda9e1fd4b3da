import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { settleFolder } from './journal-files.ts';
import { NUMBER_ROW_OCTETS, NUMBER_ROW_WORDS } from './number-row.ts';
import type { NumberTable } from './number-table.ts';
import { StateError } from './state-error.ts';

const VERSION = 1;

/** "WLNU": tells our files from other SQLite files. */
const APPLICATION_ID = 0x574c4e55;

const OWNER_ONLY = 0o600;

/**
 * Rows that are written together: enough that ten million are read in some seconds, few enough that one changed
 * number costs a kilobyte on the disk.
 */
export const ROWS_A_PAGE = 16;
export const PAGE_WORDS = ROWS_A_PAGE * NUMBER_ROW_WORDS;
export const PAGE_OCTETS = ROWS_A_PAGE * NUMBER_ROW_OCTETS;

/** A page as the file has it. */
interface StoredPage {
  readonly page: number;
  readonly crc: number;
  readonly rows: Uint8Array;
}

/**
 * Brings an empty table to what the file holds, if there is one. Throws a `StateError` where it is damaged, newer, or
 * holds more than there is room for; it is not changed then.
 */
export function loadNumbers(path: string, table: NumberTable): void {
  if (!existsSync(path)) return;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    if (!isBegun(database, path)) return;
    const rows = readPages(database, path, table);
    const wrong = table.rebuild(rows);
    if (wrong !== undefined) throw damaged(path, wrong);
  } catch (error) {
    if (error instanceof StateError) throw error;
    throw damaged(path, 'what banks ask about cannot be read: bring it back from a copy', error);
  } finally {
    database?.close();
  }
}

/** Makes the file where there is none, ready for pages. */
export function beginNumbers(path: string): void {
  closeSync(openSync(path, 'a', OWNER_ONLY));
  const database = new DatabaseSync(path);
  try {
    if (isBegun(database, path)) return;
    // the mode stays with the file
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec(`BEGIN IMMEDIATE;
      CREATE TABLE page (page INTEGER PRIMARY KEY, crc INTEGER NOT NULL, rows BLOB NOT NULL) STRICT;
      PRAGMA application_id = ${APPLICATION_ID};
      PRAGMA user_version = ${VERSION};
      COMMIT`);
  } finally {
    database.close();
  }
  settleFolder(dirname(path));
}

function damaged(path: string, text: string, cause?: unknown): StateError {
  return new StateError('damaged', path, 0, text, cause);
}

/** Whether it is one of ours; false where it was made and nothing came into it. Throws where neither is so. */
function isBegun(database: DatabaseSync, path: string): boolean {
  const version = pragma(database, 'user_version');
  if (version > VERSION) {
    throw new StateError(
      'version',
      path,
      0,
      `version ${version} of it is not read here; use the Wardline that wrote it`,
    );
  }
  if (pragma(database, 'application_id') === APPLICATION_ID) return true;
  const tables = Number(database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count);
  if (tables > 0) throw damaged(path, 'this is another program’s file');
  return false;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}

/** Puts every page in its place; answers how many rows there are. */
function readPages(database: DatabaseSync, path: string, table: NumberTable): number {
  let next = 0;
  let rows = 0;
  const stored = database.prepare('SELECT page, crc, rows FROM page ORDER BY page').iterate();
  for (const { page, crc, rows: octets } of stored as Iterable<StoredPage>) {
    // rows are given out in order, so that a page that is not there was lost, and so was one behind a gap
    const isWhole = page === next && rows === page * ROWS_A_PAGE && octets.length === PAGE_OCTETS;
    if (!isWhole || crc32(octets) !== crc) {
      throw damaged(path, `page ${next} is not there whole: bring the file back from a copy`);
    }
    const words = new Uint32Array(Uint8Array.from(octets).buffer);
    const used = rowsUsed(words);
    rows += used;
    next++;
    if (rows > table.capacity) {
      throw new StateError(
        'capacity',
        path,
        0,
        `it holds more numbers than there is room for now (${table.capacity}): give room for more in state.maxSubscribers`,
      );
    }
    table.words.set(words.subarray(0, used * NUMBER_ROW_WORDS), page * PAGE_WORDS);
  }
  return rows;
}

/** Rows of a page from its first on that hold a number. */
function rowsUsed(words: Uint32Array): number {
  let rows = 0;
  while (rows < ROWS_A_PAGE && (words[rows * NUMBER_ROW_WORDS] || words[rows * NUMBER_ROW_WORDS + 1])) rows++;
  return rows;
}
