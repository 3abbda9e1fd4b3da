import type { SQLOutputValue } from 'node:sqlite';
import type { EventDatabase } from './event-database.ts';

/**
 * Events of one tenant that no sink took. Enough to see what went wrong in a day; past it the oldest is forgotten,
 * since a list that nobody looked at will not be looked at for being longer.
 */
export const MAX_DEAD_LETTERS_PER_TENANT = 1_000;

/** An event that was given up, without what it says. */
export interface DeadLetter {
  /** Names it in the list. */
  readonly row: number;
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly eventId: string;
  readonly type: string;
  readonly reason: string;
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly madeAtMs: number;
  readonly diedAtMs: number;
}

/** What is given up. */
export interface GivenUp {
  readonly subscription: number;
  readonly eventId: string;
  readonly type: string;
  readonly isLifecycle: boolean;
  readonly body: string;
  readonly madeAtMs: number;
  readonly attempts: number;
}

/** Events that were given up, kept so that the operator can look and send them again. */
export class DeadLetters {
  private readonly database: EventDatabase;

  constructor(database: EventDatabase) {
    this.database = database;
  }

  add(event: GivenUp, reason: string, nowMs: number): void {
    this.database.transaction(() => {
      const { subscription, eventId, type, isLifecycle, body, madeAtMs, attempts } = event;
      this.database.sql
        .prepare(
          `INSERT INTO dead_letters (subscription, subscriptionId, tenant, event, type, isLifecycle, body, madeAtMs,
             diedAtMs, attempts, reason)
           SELECT seq, id, tenant, ?, ?, ?, ?, ?, ?, ?, ? FROM subscriptions WHERE seq = ?
           ON CONFLICT (event) DO NOTHING`,
        )
        .run(...[eventId, type, Number(isLifecycle), body, madeAtMs, nowMs, attempts, reason, subscription]);
      this.database.sql
        .prepare(
          `DELETE FROM dead_letters WHERE row IN (
             SELECT row FROM dead_letters
             WHERE tenant = (SELECT tenant FROM subscriptions WHERE seq = ?)
             ORDER BY row DESC LIMIT -1 OFFSET ?)`,
        )
        .run(subscription, MAX_DEAD_LETTERS_PER_TENANT);
    });
  }

  /** The latest first. */
  list(tenant?: string): DeadLetter[] {
    return this.database.guard(() =>
      this.database.sql
        .prepare('SELECT * FROM dead_letters WHERE ? IS NULL OR tenant = ? ORDER BY row DESC')
        .all(tenant ?? null, tenant ?? null)
        .map(letterOf),
    );
  }

  /** `seq` of the subscription of a letter. */
  subscriptionOf(row: number): number | undefined {
    const found = this.database.guard(() =>
      this.database.sql.prepare('SELECT subscription FROM dead_letters WHERE row = ?').get(row),
    );
    return found === undefined ? undefined : Number(found.subscription);
  }

  /** Takes a letter off the list. */
  take(row: number): Record<string, SQLOutputValue> | undefined {
    return this.database.guard(() =>
      this.database.sql.prepare('DELETE FROM dead_letters WHERE row = ? RETURNING *').get(row),
    );
  }

  get size(): number {
    return this.database.guard(() =>
      Number(this.database.sql.prepare('SELECT count(*) AS count FROM dead_letters').get()?.count),
    );
  }
}

function letterOf(row: Record<string, SQLOutputValue>): DeadLetter {
  return {
    row: Number(row.row),
    tenant: String(row.tenant),
    subscriptionId: String(row.subscriptionId),
    eventId: String(row.event),
    type: String(row.type),
    reason: String(row.reason),
    attempts: Number(row.attempts),
    madeAtMs: Number(row.madeAtMs),
    diedAtMs: Number(row.diedAtMs),
  };
}
