import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Severity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';
import { type Act, type AuditRow, AuditTrail } from './audit-trail.ts';
import type { BrokenTrail } from './hash-chain.ts';
import type { Incident } from './incident.ts';
import { StoreError, storeFault } from './store-error.ts';
import { migrate } from './store-schema.ts';

/** For so long a writer waits for another one to be done. */
const BUSY_MS = 5_000;

/** Numbers of subscribers are in the file: nobody but its owner reads it. */
const OWNER_ONLY = 0o600;

export const INCIDENT_STATUSES = ['open', 'acknowledged', 'closed'] as const;

export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** An incident with numbers of subscribers written out, and as it is shown. */
export interface StorableIncident {
  readonly whole: Incident;
  readonly masked: Incident;
}

export interface StoredIncident {
  readonly status: IncidentStatus;
  /** Who changed the status or the incident last, when (ISO 8601), and why where that was said. */
  readonly changedBy: string;
  readonly changedAt: string;
  readonly why: string | null;
  readonly incident: Incident;
}

export interface IncidentFilter {
  readonly status?: IncidentStatus | undefined;
  readonly class?: ThreatClass | undefined;
  /** Those that went on at this time or later, milliseconds since 1970. */
  readonly sinceMs?: number | undefined;
}

/** How many incidents were new, had more to them, and were known already. */
export interface Kept {
  readonly created: number;
  readonly updated: number;
  readonly known: number;
}

export interface Verification {
  /** Rows of the audit trail, and incidents. */
  readonly rows: number;
  readonly incidents: number;
  /** Of the last row; a copy kept elsewhere tells whether the whole trail was written anew. */
  readonly lastHash: string;
  readonly broken: BrokenTrail | undefined;
}

/**
 * Incidents in a file (SQLite: write-ahead log, every commit on disk), with an audit trail of all that was
 * done to them. What it cannot do throws StoreError.
 */
export class IncidentStore {
  private readonly path: string;
  private readonly database: DatabaseSync;
  private readonly audit: AuditTrail;

  private constructor(path: string, database: DatabaseSync) {
    this.path = path;
    this.database = database;
    this.audit = new AuditTrail(database);
  }

  /** @param create makes the file where there is none */
  static open(path: string, { create = false }: { readonly create?: boolean } = {}): IncidentStore {
    if (!existsSync(path)) {
      if (!create)
        throw new StoreError('no-store', `${path}: there is no such store; inspect with --store makes one`);
      makeFile(path);
    }
    let database: DatabaseSync | undefined;
    try {
      database = new DatabaseSync(path, { timeout: BUSY_MS });
      migrate(database, path);
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      return new IncidentStore(path, database);
    } catch (error) {
      if (database?.isOpen === true) database.close();
      throw storeFault(path, error);
    }
  }

  /** Gives the file back. */
  dispose(): void {
    this.database.close();
  }

  /**
   * Keeps incidents, each once by its id. One with more to it than is known takes its place, and is open
   * again where it was closed; one with less leaves what is known.
   */
  keep(incidents: readonly StorableIncident[], act: Act): Kept {
    return this.transaction(() => {
      const kept = { created: 0, updated: 0, known: 0 };
      for (const incident of incidents) kept[this.keepOne(incident, act)]++;
      return kept;
    });
  }

  /** The worst first, then the latest; numbers masked. */
  *list({ status, class: threat, sinceMs }: IncidentFilter = {}): Generator<StoredIncident> {
    const since = sinceMs === undefined ? '' : new Date(sinceMs).toISOString().slice(0, -1);
    const rows = this.reading(() =>
      this.database
        .prepare(
          `SELECT status, changedBy, changedAt, why, masked AS text FROM incidents
           WHERE (? = '' OR status = ?) AND (? = '' OR class = ?) AND lastAt >= ?
           ORDER BY ${SEVERITY_ORDER} DESC, lastAt DESC, id`,
        )
        .iterate(status ?? '', status ?? '', threat ?? '', threat ?? '', since),
    );
    for (const row of rows) yield storedOf(this.path, row);
  }

  /** By its id, or by a beginning that no other has; numbers masked. */
  get(id: string): StoredIncident {
    return this.reading(() => storedOf(this.path, this.row(this.idOf(id), 'masked')));
  }

  /** With numbers of subscribers written out, which is written down. */
  reveal(id: string, act: Act): StoredIncident {
    return this.transaction(() => {
      const found = this.idOf(id);
      this.audit.append('revealed', found, act, { what: "subscribers' numbers" });
      return storedOf(this.path, this.row(found, 'whole'));
    });
  }

  acknowledge(id: string, act: Act): StoredIncident {
    return this.turn(id, 'acknowledged', ['open'], act);
  }

  close(id: string, why: string, act: Act): StoredIncident {
    return this.turn(id, 'closed', ['open', 'acknowledged'], act, why);
  }

  reopen(id: string, act: Act, why?: string): StoredIncident {
    return this.turn(id, 'open', ['acknowledged', 'closed'], act, why);
  }

  /** Writes down that evidence of incidents left the store's keeping. */
  exported(ids: readonly string[], where: string, act: Act): void {
    this.transaction(() => {
      for (const id of ids) this.audit.append('exported', id, act, { where });
    });
  }

  history(id: string): readonly AuditRow[] {
    return this.reading(() => this.audit.of(this.idOf(id)));
  }

  /** Whether the audit trail, and every incident by it, is what was written. */
  verify(): Verification {
    return this.reading(() => {
      const expected = new Map<string, { content: string; status: IncidentStatus; row: number }>();
      let rows = 0;
      const broken = this.audit.verify(({ row, action, incident, detail }) => {
        rows = row;
        const known = expected.get(incident);
        const content = detail.sha256 ?? known?.content;
        if (content !== undefined)
          expected.set(incident, { content, status: statusAfter(action) ?? known?.status ?? 'open', row });
      });
      const { hash: lastHash } = this.audit.end();
      let incidents = 0;
      if (broken !== undefined) return { rows, incidents, lastHash, broken };
      for (const row of this.database.prepare('SELECT * FROM incidents').iterate()) {
        const id = String(row.id);
        const written = expected.get(id);
        expected.delete(id);
        incidents++;
        const isAsWritten = written?.content === contentOf(row) && written.status === row.status;
        if (!isAsWritten)
          return {
            rows,
            incidents,
            lastHash,
            broken: { row: written?.row ?? 0, why: `incident ${id} is not as it says` },
          };
      }
      const [gone] = expected;
      return {
        rows,
        incidents,
        lastHash,
        broken: gone && { row: gone[1].row, why: `incident ${gone[0]} is missing` },
      };
    });
  }

  private keepOne({ whole, masked }: StorableIncident, act: Act): keyof Kept {
    const known = this.database
      .prepare('SELECT status, lastAt, messages, whole, masked FROM incidents WHERE id = ?')
      .get(whole.id);
    const [wholeText, maskedText] = [JSON.stringify(whole), JSON.stringify(masked)];
    if (known !== undefined) {
      const hasLess = whole.messages < Number(known.messages) && whole.lastAt <= String(known.lastAt);
      if (hasLess || known.whole === wholeText) return 'known';
    }
    const at = new Date(act.atMs).toISOString();
    const isReopened = known?.status === 'closed';
    const status = known === undefined || isReopened ? 'open' : String(known.status);
    const { id, subscriber } = whole;
    this.database
      .prepare(
        `INSERT INTO incidents (id, class, severity, status, imsi, msisdn, firstAt, lastAt, messages,
           changedAt, changedBy, why, whole, masked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET class = excluded.class, severity = excluded.severity,
           status = excluded.status, imsi = excluded.imsi, msisdn = excluded.msisdn,
           firstAt = excluded.firstAt, lastAt = excluded.lastAt, messages = excluded.messages,
           changedAt = excluded.changedAt, changedBy = excluded.changedBy, why = excluded.why,
           whole = excluded.whole, masked = excluded.masked`,
      )
      .run(
        ...[id, whole.class, whole.severity, status, subscriber.imsi, subscriber.msisdn],
        ...[whole.firstAt, whole.lastAt, whole.messages, at, act.who],
        ...[isReopened ? MORE_FOUND : null, wholeText, maskedText],
      );
    const sha256 = contentOf({ whole: wholeText, masked: maskedText });
    this.audit.append(known === undefined ? 'created' : 'updated', id, act, { sha256 });
    if (isReopened) this.audit.append('reopened', id, act, { why: MORE_FOUND });
    return known === undefined ? 'created' : 'updated';
  }

  private turn(
    id: string,
    to: IncidentStatus,
    from: readonly IncidentStatus[],
    act: Act,
    why?: string,
  ): StoredIncident {
    return this.transaction(() => {
      const found = this.idOf(id);
      const { status, changedBy, changedAt } = storedOf(this.path, this.row(found, 'masked'));
      if (!from.includes(status))
        throw new StoreError(
          'wrong-status',
          `incident ${found} is ${status} since ${changedAt} (${changedBy}); nothing was changed`,
        );
      this.database
        .prepare('UPDATE incidents SET status = ?, changedAt = ?, changedBy = ?, why = ? WHERE id = ?')
        .run(to, new Date(act.atMs).toISOString(), act.who, why ?? null, found);
      this.audit.append(to === 'open' ? 'reopened' : to, found, act, why === undefined ? {} : { why });
      return storedOf(this.path, this.row(found, 'masked'));
    });
  }

  private row(id: string, text: 'whole' | 'masked'): Record<string, SQLOutputValue> {
    const row = this.database
      .prepare(`SELECT status, changedBy, changedAt, why, ${text} AS text FROM incidents WHERE id = ?`)
      .get(id);
    if (row === undefined) throw noSuchIncident(this.path, id);
    return row;
  }

  private idOf(beginning: string): string {
    const ids = this.database
      .prepare('SELECT id FROM incidents WHERE substr(id, 1, length(?)) = ? LIMIT 2')
      .all(beginning, beginning);
    const [first] = ids;
    if (first === undefined || beginning === '') throw noSuchIncident(this.path, beginning);
    if (ids.length > 1)
      throw new StoreError('ambiguous-id', `${beginning} begins several ids; write more of it`);
    return String(first.id);
  }

  private transaction<T>(body: () => T): T {
    return this.reading(() => {
      this.database.exec('BEGIN IMMEDIATE');
      try {
        const answer = body();
        this.database.exec('COMMIT');
        return answer;
      } catch (error) {
        // a full disk may have ended it already
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  private reading<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }
}

const MORE_FOUND = 'more of it was found';

const SEVERITY_ORDER = `CASE severity ${(
  ['info', 'low', 'medium', 'high', 'critical'] satisfies readonly Severity[]
)
  .map((severity, place) => `WHEN '${severity}' THEN ${place}`)
  .join(' ')} END`;

function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', OWNER_ONLY));
  } catch (error) {
    throw new StoreError(
      'cannot-open',
      `${path}: it cannot be made; check the path and the permissions of its folder`,
      { cause: error },
    );
  }
}

function noSuchIncident(path: string, id: string): StoreError {
  return new StoreError('no-such-incident', `${path}: it has no incident ${id}; list says what it has`);
}

function contentOf({ whole, masked }: Record<string, SQLOutputValue>): string {
  return createHash('sha256').update(`${whole}\n${masked}`).digest('hex');
}

function statusAfter(action: AuditRow['action']): IncidentStatus | undefined {
  switch (action) {
    case 'created':
    case 'reopened':
      return 'open';
    case 'acknowledged':
    case 'closed':
      return action;
    case 'updated':
    case 'revealed':
    case 'exported':
      return undefined;
    default:
      return action satisfies never;
  }
}

function storedOf(path: string, row: Record<string, SQLOutputValue>): StoredIncident {
  let incident: Incident;
  try {
    incident = JSON.parse(String(row.text)) as Incident;
  } catch (error) {
    throw new StoreError('damaged', `${path}: an incident in it cannot be read; wardline incidents verify`, {
      cause: error,
    });
  }
  return {
    status: String(row.status) as IncidentStatus,
    changedBy: String(row.changedBy),
    changedAt: String(row.changedAt),
    why: row.why === null ? null : String(row.why),
    incident,
  };
}
