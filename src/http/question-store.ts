import { createHmac } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { type BrokenTrail, chained, NO_HASH, TRAIL_FAULTS, type TrailEnd } from '../incident/hash-chain.ts';
import { StoreError, storeFault } from '../incident/store-error.ts';
import type { Question } from './question.ts';

/** "WLQU": tells our files from other SQLite files. */
const APPLICATION_ID = 0x574c5155;
const VERSION = 1;

/** For so long a writer waits for another one to be done. */
const BUSY_MS = 5_000;

const OWNER_ONLY = 0o600;

/** Hexadecimal digits of a hash of a number: no two of a country's numbers have the same. */
const ABOUT_DIGITS = 32;

const SCHEMA = `
  CREATE TABLE question (
    row INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    tenant TEXT NOT NULL,
    client TEXT NOT NULL,
    operation TEXT NOT NULL,
    about TEXT NOT NULL,
    status INTEGER NOT NULL,
    code TEXT NOT NULL,
    verdict TEXT NOT NULL,
    correlator TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX question_by_about ON question (about) WHERE about <> '';
  CREATE TABLE trail_end (
    which TEXT PRIMARY KEY CHECK (which IN ('first', 'last')), row INTEGER NOT NULL, hash TEXT NOT NULL
  ) STRICT;`;

/** A question as it is kept: `about` is the keyed hash of the number. */
export interface KeptQuestion extends Question {
  /** From 1, without gaps. */
  readonly row: number;
  /** SHA-256 over the hash of the row before and this row, hex. */
  readonly hash: string;
}

export interface QuestionFilter {
  readonly tenant?: string | undefined;
  /** As `hashedNumber` gives it. */
  readonly about?: string | undefined;
  readonly sinceMs?: number | undefined;
  readonly most: number;
}

export interface QuestionVerification {
  readonly rows: number;
  /** Rows that were forgotten since they had grown old: what is verified begins behind them. */
  readonly forgotten: number;
  /** Of the last row; a copy kept elsewhere tells whether the whole trail was written anew. */
  readonly lastHash: string;
  readonly broken: BrokenTrail | undefined;
}

/**
 * A number as it is kept. There are so few numbers that a plain hash of one is found by trying all: without the key
 * nobody can.
 */
export function hashedNumber(key: Uint8Array, digits: string): string {
  return digits === '' ? '' : createHmac('sha256', key).update(digits).digest('hex').slice(0, ABOUT_DIGITS);
}

/**
 * The questions of banks in a file (SQLite: write-ahead log, every commit on disk), in rows that hold on to each other
 * by their hashes. What is forgotten is forgotten from the beginning on, and the hash of the last such row stays, so
 * that the rest can still be verified. What it cannot do throws StoreError.
 */
export class QuestionStore {
  private readonly path: string;
  private readonly database: DatabaseSync;

  private constructor(path: string, database: DatabaseSync) {
    this.path = path;
    this.database = database;
  }

  /** @param create makes the file where there is none */
  static open(path: string, { create = false }: { readonly create?: boolean } = {}): QuestionStore {
    let database: DatabaseSync | undefined;
    try {
      if (!existsSync(path)) {
        if (!create) throw new StoreError('no-store', `${path}: there is no such trail of questions`);
        closeSync(openSync(path, 'a', OWNER_ONLY));
      }
      database = new DatabaseSync(path, { timeout: BUSY_MS });
      prepare(database, path);
      return new QuestionStore(path, database);
    } catch (error) {
      if (database?.isOpen === true) database.close();
      throw openingFault(path, error);
    }
  }

  /** Gives the file back. */
  dispose(): void {
    this.database.close();
  }

  /**
   * Writes questions behind those that are there, and forgets some that are older than a time: twice as many as come,
   * so that what has grown too old goes in the end. On the disk when it returns.
   */
  append(questions: readonly Question[], key: Uint8Array, forgetBeforeMs: number): void {
    this.guard(() => {
      this.database.exec('BEGIN IMMEDIATE');
      try {
        this.write(questions, key);
        this.forget(forgetBeforeMs, 2 * questions.length);
        this.database.exec('COMMIT');
      } catch (error) {
        // a full disk may have ended it already
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** The latest first. */
  *list({ tenant = '', about = '', sinceMs = 0, most }: QuestionFilter): Generator<KeptQuestion> {
    const rows = this.guard(() =>
      this.database
        .prepare(
          `SELECT * FROM question WHERE (? = '' OR tenant = ?) AND at >= ?
           ${about === '' ? "AND ? = ''" : 'AND about = ?'} ORDER BY row DESC LIMIT ?`,
        )
        .iterate(tenant, tenant, sinceMs, about, most),
    );
    for (const row of rows) yield keptOf(row);
  }

  /** Reads the whole trail; tells the first row that is not as it was written. */
  verify(): QuestionVerification {
    return this.guard(() => {
      const { row: forgotten, hash } = this.end('first');
      const last = this.end('last');
      const found = { rows: 0, forgotten, lastHash: last.hash };
      let before = hash;
      let row = forgotten;
      const broken = (why: string): QuestionVerification => ({ ...found, broken: { row, why } });
      for (const raw of this.database.prepare('SELECT * FROM question ORDER BY row').iterate()) {
        const question = keptOf(raw);
        row++;
        if (question.row !== row) return broken(TRAIL_FAULTS.missing);
        if (chained(before, canonical(question)) !== question.hash) return broken(TRAIL_FAULTS.changed);
        before = question.hash;
        found.rows++;
      }
      if (last.row > row) {
        row++;
        return broken(TRAIL_FAULTS.missing);
      }
      if (last.row !== row || last.hash !== before) return broken(TRAIL_FAULTS.longer);
      return { ...found, broken: undefined };
    });
  }

  private write(questions: readonly Question[], key: Uint8Array): void {
    const insert = this.database.prepare('INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    let { row, hash } = this.end('last');
    for (const question of questions) {
      row++;
      const kept = { ...question, row, about: hashedNumber(key, question.about) };
      hash = chained(hash, canonical(kept));
      insert.run(
        ...[row, kept.atMs, kept.tenant, kept.client, kept.operation, kept.about],
        ...[kept.status, kept.code, kept.verdict, kept.correlator, hash],
      );
    }
    this.setEnd('last', { row, hash });
  }

  private forget(beforeMs: number, most: number): void {
    let last: TrailEnd | undefined;
    for (const { row, at, hash } of this.database
      .prepare('SELECT row, at, hash FROM question ORDER BY row LIMIT ?')
      .iterate(most)) {
      if (Number(at) >= beforeMs) break;
      last = { row: Number(row), hash: String(hash) };
    }
    if (last === undefined) return;
    this.database.prepare('DELETE FROM question WHERE row <= ?').run(last.row);
    this.setEnd('first', last);
  }

  private end(which: 'first' | 'last'): TrailEnd {
    const end = this.database.prepare('SELECT row, hash FROM trail_end WHERE which = ?').get(which);
    return end === undefined ? { row: 0, hash: NO_HASH } : { row: Number(end.row), hash: String(end.hash) };
  }

  private setEnd(which: 'first' | 'last', { row, hash }: TrailEnd): void {
    this.database.prepare('INSERT OR REPLACE INTO trail_end VALUES (?, ?, ?)').run(which, row, hash);
  }

  private guard<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }
}

function prepare(database: DatabaseSync, path: string): void {
  const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
  const isOurs = pragma('application_id') === APPLICATION_ID;
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count;
  if (!isOurs && tables !== 0) throw notOurs(path);
  if (pragma('user_version') > VERSION)
    throw new StoreError('newer-version', `${path}: a newer Wardline wrote it; use that one`);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  if (isOurs) return;
  database.exec(
    `BEGIN IMMEDIATE; ${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION}; COMMIT`,
  );
}

function openingFault(path: string, error: unknown): unknown {
  const fault = storeFault(path, error);
  if (fault instanceof StoreError && fault.code === 'not-a-store') return notOurs(path);
  if (fault instanceof Error && 'syscall' in fault)
    return new StoreError(
      'cannot-open',
      `${path}: it cannot be made; check the path and the permissions of its folder`,
      { cause: error },
    );
  return fault;
}

function notOurs(path: string): StoreError {
  return new StoreError('not-a-store', `${path}: this is no trail of questions; name another file`);
}

function canonical(kept: Omit<KeptQuestion, 'hash'>): string {
  const { row, atMs, tenant, client, operation, about, status, code, verdict, correlator } = kept;
  return JSON.stringify([row, atMs, tenant, client, operation, about, status, code, verdict, correlator]);
}

function keptOf(raw: Record<string, SQLOutputValue>): KeptQuestion {
  return {
    row: Number(raw.row),
    atMs: Number(raw.at),
    tenant: String(raw.tenant),
    client: String(raw.client),
    operation: String(raw.operation),
    about: String(raw.about),
    status: Number(raw.status),
    code: String(raw.code),
    verdict: String(raw.verdict),
    correlator: String(raw.correlator),
    hash: String(raw.hash),
  };
}
