import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError, storeFault } from '../../incident/store-error.ts';
import { migrateEvents } from './event-schema.ts';

/** For so long a writer waits for another one to be done. */
const BUSY_MS = 5_000;

/** Numbers of subscribers and tokens of banks are in the file: nobody but its owner reads it. */
const OWNER_ONLY = 0o600;

/**
 * The file of subscriptions and of events that wait to be delivered (SQLite: write-ahead log, every commit on
 * disk). What it cannot do throws StoreError.
 */
export class EventDatabase {
  readonly sql: DatabaseSync;
  private readonly path: string;

  private constructor(path: string, sql: DatabaseSync) {
    this.path = path;
    this.sql = sql;
  }

  /** @param path is made where there is no such file; `:memory:` keeps nothing */
  static open(path: string): EventDatabase {
    let sql: DatabaseSync | undefined;
    try {
      if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY));
      sql = new DatabaseSync(path, { timeout: BUSY_MS });
      migrateEvents(sql, path);
      // what is deleted is overwritten: a token that has done its work is not left in free pages
      sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
      return new EventDatabase(path, sql);
    } catch (error) {
      if (sql?.isOpen === true) sql.close();
      throw openingFault(path, error);
    }
  }

  /** Gives the file back. */
  dispose(): void {
    this.sql.close();
  }

  /** All of it or nothing. Within another one it is part of that. */
  transaction<T>(body: () => T): T {
    return this.guard(() => {
      if (this.sql.isTransaction) return body();
      this.sql.exec('BEGIN IMMEDIATE');
      try {
        const answer = body();
        this.sql.exec('COMMIT');
        return answer;
      } catch (error) {
        // a full disk may have ended it already
        if (this.sql.isTransaction) this.sql.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** SQLite's errors as StoreError. */
  guard<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }
}

function openingFault(path: string, error: unknown): unknown {
  const fault = storeFault(path, error);
  if (fault instanceof StoreError && fault.code === 'not-a-store') return notOurs(path, error);
  if (fault instanceof Error && 'syscall' in fault)
    return new StoreError(
      'cannot-open',
      `${path}: it cannot be made; check the path and the permissions of its folder`,
      { cause: error },
    );
  return fault;
}

function notOurs(path: string, cause: unknown): StoreError {
  return new StoreError('not-a-store', `${path}: this is no store of subscriptions; name another file`, {
    cause,
  });
}
