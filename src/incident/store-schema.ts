import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store-error.ts';

/** "WLIN": tells our files from other SQLite files. */
const APPLICATION_ID = 0x574c494e;

/**
 * What makes each version of the one before; the first makes version 1 of an empty file. What was once
 * released is not changed: a store in the field has it.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE incidents (
     id TEXT PRIMARY KEY,
     class TEXT NOT NULL,
     severity TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('open', 'acknowledged', 'closed')),
     imsi TEXT,
     msisdn TEXT,
     firstAt TEXT NOT NULL,
     lastAt TEXT NOT NULL,
     messages INTEGER NOT NULL,
     changedAt TEXT NOT NULL,
     changedBy TEXT NOT NULL,
     why TEXT,
     whole TEXT NOT NULL,
     masked TEXT NOT NULL
   ) STRICT;
   CREATE INDEX incidents_by_time ON incidents (lastAt);
   CREATE INDEX incidents_by_msisdn ON incidents (msisdn) WHERE msisdn IS NOT NULL;
   CREATE INDEX incidents_by_imsi ON incidents (imsi) WHERE imsi IS NOT NULL;
   CREATE TABLE audit (
     row INTEGER PRIMARY KEY,
     at TEXT NOT NULL,
     who TEXT NOT NULL,
     action TEXT NOT NULL,
     incident TEXT NOT NULL,
     detail TEXT NOT NULL,
     hash TEXT NOT NULL
   ) STRICT;
   CREATE INDEX audit_by_incident ON audit (incident, row);
   CREATE TABLE audit_end (one INTEGER PRIMARY KEY CHECK (one = 1), row INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;`,
];

/** Brings a file to the version of this program. Throws StoreError on what is no store or a newer one's. */
export function migrate(database: DatabaseSync, path: string): void {
  const isOurs = pragma(database, 'application_id') === APPLICATION_ID;
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count;
  if (!isOurs && tables !== 0)
    throw new StoreError('not-a-store', `${path}: this is no store of incidents; name another file`);
  const version = isOurs ? versionOf(database) : 0;
  if (version > MIGRATIONS.length)
    throw new StoreError('newer-version', `${path}: a newer Wardline wrote it; use that one`);
  if (version === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT');
    // somebody else may have been quicker
    for (let next = versionOf(database); next < MIGRATIONS.length; next++)
      database.exec(MIGRATIONS[next] ?? '');
    database.exec('DELETE FROM schema_version');
    database.prepare('INSERT INTO schema_version VALUES (?)').run(MIGRATIONS.length);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  const version = database.prepare('SELECT version FROM schema_version').get()?.version;
  return typeof version === 'number' ? version : 0;
}

function pragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
