import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type BrokenTrail, chained, NO_HASH, TRAIL_FAULTS, type TrailEnd } from './hash-chain.ts';

/** What is written down about an incident. */
export type AuditAction =
  | 'created'
  | 'updated'
  | 'acknowledged'
  | 'closed'
  | 'reopened'
  | 'revealed'
  | 'exported';

/** Who does something, and when. */
export interface Act {
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

export interface AuditRow {
  /** From 1, without gaps. */
  readonly row: number;
  /** ISO 8601. */
  readonly at: string;
  readonly who: string;
  readonly action: AuditAction;
  readonly incident: string;
  readonly detail: Readonly<Record<string, string>>;
  /** SHA-256 over the hash of the row before and this row, hex. */
  readonly hash: string;
}

/**
 * The audit trail: rows that hold on to each other by their hashes, so that none can be changed, left out
 * or put in between without a trace. Whoever can write the file can write a whole new trail; copies of the
 * last hash, kept elsewhere, tell that.
 */
export class AuditTrail {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  /** Within the transaction that does what is written down. */
  append(
    action: AuditAction,
    incident: string,
    { who, atMs }: Act,
    detail: Readonly<Record<string, string>> = {},
  ): void {
    const end = this.end();
    const at = new Date(atMs).toISOString();
    const row = { row: end.row + 1, at, who, action, incident, detail };
    const hash = hashOf(end.hash, row);
    this.database
      .prepare(
        'INSERT INTO audit (row, at, who, action, incident, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(row.row, at, who, action, incident, canonicalDetail(detail), hash);
    this.database.prepare('INSERT OR REPLACE INTO audit_end VALUES (1, ?, ?)').run(row.row, hash);
  }

  /** What was written down about an incident, in order. */
  of(incident: string): AuditRow[] {
    const rows = this.database.prepare('SELECT * FROM audit WHERE incident = ? ORDER BY row').all(incident);
    return rows.map(rowOf);
  }

  /** The last row and its hash: worth keeping a copy of elsewhere. */
  end(): TrailEnd {
    const end = this.database.prepare('SELECT row, hash FROM audit_end').get();
    return end === undefined ? { row: 0, hash: NO_HASH } : { row: Number(end.row), hash: String(end.hash) };
  }

  /**
   * Reads the whole trail; answers the first row that is not as it was written.
   *
   * @param onRow is shown every sound row
   */
  verify(onRow: (row: AuditRow) => void = () => {}): BrokenTrail | undefined {
    let before = NO_HASH;
    let expected = 1;
    for (const raw of this.database.prepare('SELECT * FROM audit ORDER BY row').iterate()) {
      const row = rowOf(raw);
      if (row.row !== expected) return { row: expected, why: TRAIL_FAULTS.missing };
      if (hashOf(before, row) !== row.hash) return { row: row.row, why: TRAIL_FAULTS.changed };
      before = row.hash;
      expected++;
      onRow(row);
    }
    const end = this.end();
    if (end.row >= expected) return { row: expected, why: TRAIL_FAULTS.missing };
    if (end.row !== expected - 1 || end.hash !== before)
      return { row: expected - 1, why: TRAIL_FAULTS.longer };
    return undefined;
  }
}

function hashOf(before: string, { row, at, who, action, incident, detail }: Omit<AuditRow, 'hash'>): string {
  // one order of keys, and an object's own put in alphabetical order: the same text for the same row
  const canonical = `{"action":${JSON.stringify(action)},"at":${JSON.stringify(at)},"detail":${canonicalDetail(detail)},"incident":${JSON.stringify(incident)},"row":${row},"who":${JSON.stringify(who)}}`;
  return chained(before, canonical);
}

function canonicalDetail(detail: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function rowOf(raw: Record<string, SQLOutputValue>): AuditRow {
  return {
    row: Number(raw.row),
    at: String(raw.at),
    who: String(raw.who),
    action: String(raw.action) as AuditAction,
    incident: String(raw.incident),
    detail: detailOf(String(raw.detail)),
    hash: String(raw.hash),
  };
}

/** A detail that is no JSON was changed: it is shown as it is, and its hash cannot be right. */
function detailOf(text: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return { unreadable: text };
  }
}
