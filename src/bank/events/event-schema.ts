import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../incident/store-error.ts';

/** "WLEV": tells these files from other SQLite files. */
const APPLICATION_ID = 0x574c4556;

/**
 * What makes each version of the one before; the first makes version 1 of an empty file. What was once released
 * is not changed: a store in the field has it.
 *
 * A queue is what waits for one subscription: its events leave in order, so that attempts and waiting times are
 * of the queue and not of an event.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE subscriptions (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     api TEXT NOT NULL,
     tenant TEXT NOT NULL,
     msisdn TEXT NOT NULL,
     namesSubscriber INTEGER NOT NULL,
     kind TEXT NOT NULL,
     sink TEXT NOT NULL,
     accessToken TEXT,
     tokenExpiresAtMs INTEGER,
     expiresAtMs INTEGER,
     maxEvents INTEGER,
     initialEvent INTEGER,
     startsAtMs INTEGER NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'EXPIRED', 'DELETED')),
     eventsSent INTEGER NOT NULL,
     told TEXT NOT NULL,
     dueAtMs INTEGER,
     endedAtMs INTEGER,
     hidden INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE INDEX subscriptions_of_tenant ON subscriptions (tenant, status, api, msisdn);
   CREATE INDEX subscriptions_by_due ON subscriptions (dueAtMs) WHERE dueAtMs IS NOT NULL;
   CREATE INDEX subscriptions_by_end ON subscriptions (endedAtMs) WHERE endedAtMs IS NOT NULL;
   CREATE TABLE outbox (
     row INTEGER PRIMARY KEY AUTOINCREMENT,
     subscription INTEGER NOT NULL REFERENCES subscriptions (seq),
     event TEXT NOT NULL UNIQUE,
     type TEXT NOT NULL,
     isLifecycle INTEGER NOT NULL,
     body TEXT NOT NULL,
     madeAtMs INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX outbox_of_subscription ON outbox (subscription, row);
   CREATE TABLE queues (
     subscription INTEGER PRIMARY KEY REFERENCES subscriptions (seq),
     tenant TEXT NOT NULL,
     attempts INTEGER NOT NULL,
     nextAttemptAtMs INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX queues_by_time ON queues (nextAttemptAtMs);
   CREATE TABLE dead_letters (
     row INTEGER PRIMARY KEY AUTOINCREMENT,
     subscription INTEGER NOT NULL,
     subscriptionId TEXT NOT NULL,
     tenant TEXT NOT NULL,
     event TEXT NOT NULL UNIQUE,
     type TEXT NOT NULL,
     isLifecycle INTEGER NOT NULL,
     body TEXT NOT NULL,
     madeAtMs INTEGER NOT NULL,
     diedAtMs INTEGER NOT NULL,
     attempts INTEGER NOT NULL,
     reason TEXT NOT NULL
   ) STRICT;
   CREATE INDEX dead_letters_of_tenant ON dead_letters (tenant, row);`,
];

/** Brings a file to the version of this program. Throws StoreError on what is no such store or a newer one's. */
export function migrateEvents(database: DatabaseSync, path: string): void {
  const isOurs = pragma(database, 'application_id') === APPLICATION_ID;
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count;
  if (!isOurs && tables !== 0)
    throw new StoreError('not-a-store', `${path}: this is no store of subscriptions; name another file`);
  const version = Number(pragma(database, 'user_version'));
  if (version > MIGRATIONS.length)
    throw new StoreError('newer-version', `${path}: a newer Wardline wrote it; use that one`);
  if (version === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    // somebody else may have been quicker
    for (let next = Number(pragma(database, 'user_version')); next < MIGRATIONS.length; next++)
      database.exec(MIGRATIONS[next] ?? '');
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function pragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
