import type { SQLOutputValue } from 'node:sqlite';
import type { CloudEvent } from './cloud-event.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { EventDatabase } from './event-database.ts';
import type { Subscription } from './subscription.ts';

/**
 * Events that wait for one subscription. A phone at the edge of coverage makes some in a minute; who was away for
 * so many of them has to ask anew anyway. The oldest goes to the dead letters.
 */
export const MAX_WAITING_PER_SUBSCRIPTION = 100;

/** An event on its way. */
export interface WaitingEvent {
  /** Names it within the outbox. */
  readonly row: number;
  /** `seq` of its subscription. */
  readonly subscription: number;
  readonly eventId: string;
  readonly type: string;
  /** JSON, as it is sent and signed. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly madeAtMs: number;
  readonly isLifecycle: boolean;
  /** How often it was tried. */
  readonly attempts: number;
}

/** A queue whose first event may be tried now. */
export interface DueQueue {
  readonly subscription: number;
  readonly tenant: string;
}

/**
 * What has to be told and was not yet taken, in the file: an event is written together with the change that it
 * tells, and leaves when the sink took it. After a crash it is sent again, with the same id.
 */
export class Outbox {
  private readonly database: EventDatabase;
  private readonly deadLetters: DeadLetters;

  constructor(database: EventDatabase, deadLetters: DeadLetters) {
    this.database = database;
    this.deadLetters = deadLetters;
  }

  put(
    { seq, tenant }: Pick<Subscription, 'seq' | 'tenant'>,
    event: CloudEvent,
    { isLifecycle, nowMs }: { readonly isLifecycle: boolean; readonly nowMs: number },
  ): void {
    this.putBody({ subscription: seq, tenant, nowMs }, [
      event.id,
      event.type,
      Number(isLifecycle),
      JSON.stringify(event),
      nowMs,
    ]);
  }

  /** Puts a dead letter behind what waits; the number of tries begins anew. */
  revive(subscription: Pick<Subscription, 'seq' | 'tenant'>, deadRow: number, nowMs: number): void {
    this.database.transaction(() => {
      const letter = this.deadLetters.take(deadRow);
      if (letter === undefined) return;
      const { event, type, isLifecycle, body, madeAtMs } = letter;
      this.putBody({ subscription: subscription.seq, tenant: subscription.tenant, nowMs }, [
        String(event),
        String(type),
        Number(isLifecycle),
        String(body),
        Number(madeAtMs),
      ]);
    });
  }

  /**
   * Queues that may be tried, the longest due first.
   *
   * @param except tenants that have enough on the way
   */
  due(nowMs: number, limit: number, except: readonly string[]): DueQueue[] {
    return this.database.guard(() =>
      this.database.sql
        .prepare(
          `SELECT subscription, tenant FROM queues
           WHERE nextAttemptAtMs <= ? AND tenant NOT IN (SELECT value FROM json_each(?))
           ORDER BY nextAttemptAtMs, subscription LIMIT ?`,
        )
        .all(nowMs, JSON.stringify(except), limit)
        .map((row) => ({ subscription: Number(row.subscription), tenant: String(row.tenant) })),
    );
  }

  /** The event of a subscription that is next, if its time has come. */
  head(subscription: number, nowMs: number): WaitingEvent | undefined {
    return this.database.guard(() => {
      const row = this.database.sql
        .prepare(
          `SELECT outbox.*, queues.attempts FROM outbox JOIN queues USING (subscription)
           WHERE subscription = ? AND nextAttemptAtMs <= ? ORDER BY row LIMIT 1`,
        )
        .get(subscription, nowMs);
      return row === undefined ? undefined : waitingOf(row);
    });
  }

  /** Its sink took it. */
  delivered(event: WaitingEvent, nowMs: number): void {
    this.database.transaction(() => this.remove(event, nowMs));
  }

  /** It is tried again later, and what waits behind it waits with it. */
  postponed({ subscription, row }: WaitingEvent, nextAttemptAtMs: number): void {
    this.database.transaction(() => {
      // what was dropped while it was on its way leaves a queue that somebody else is first in
      if (this.firstRow(subscription) !== row) return;
      this.database.sql
        .prepare('UPDATE queues SET attempts = attempts + 1, nextAttemptAtMs = ? WHERE subscription = ?')
        .run(nextAttemptAtMs, subscription);
    });
  }

  /** It is not tried any more. */
  bury(event: WaitingEvent, reason: string, nowMs: number): void {
    this.database.transaction(() => {
      this.deadLetters.add(event, reason, nowMs);
      this.remove(event, nowMs);
    });
  }

  /** Drops what waits for a subscription. @param what `changes` leaves what tells of the subscription itself */
  drop(subscription: number, what: 'changes' | 'everything', nowMs: number): void {
    this.database.transaction(() => {
      this.database.sql
        .prepare('DELETE FROM outbox WHERE subscription = ? AND (? OR NOT isLifecycle)')
        .run(subscription, Number(what === 'everything'));
      this.settleQueue(subscription, nowMs);
    });
  }

  /** Events that wait, all subscriptions together. */
  get size(): number {
    return this.database.guard(() =>
      Number(this.database.sql.prepare('SELECT count(*) AS count FROM outbox').get()?.count),
    );
  }

  private putBody(
    { subscription, tenant, nowMs }: { subscription: number; tenant: string; nowMs: number },
    columns: readonly [event: string, type: string, isLifecycle: number, body: string, madeAtMs: number],
  ): void {
    this.database.transaction(() => {
      this.makeRoom(subscription, nowMs);
      this.database.sql
        .prepare(
          'INSERT INTO outbox (subscription, event, type, isLifecycle, body, madeAtMs) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(subscription, ...columns);
      this.database.sql
        .prepare('INSERT INTO queues VALUES (?, ?, 0, ?) ON CONFLICT (subscription) DO NOTHING')
        .run(subscription, tenant, nowMs);
    });
  }

  private makeRoom(subscription: number, nowMs: number): void {
    const waiting = this.database.sql
      .prepare('SELECT count(*) AS count FROM outbox WHERE subscription = ?')
      .get(subscription);
    if (Number(waiting?.count) < MAX_WAITING_PER_SUBSCRIPTION) return;
    const oldest = this.database.sql
      .prepare(
        `SELECT outbox.*, queues.attempts FROM outbox JOIN queues USING (subscription)
         WHERE subscription = ? ORDER BY row LIMIT 1`,
      )
      .get(subscription);
    if (oldest === undefined) return;
    const event = waitingOf(oldest);
    this.deadLetters.add(event, 'too many events wait for this subscription', nowMs);
    this.database.sql.prepare('DELETE FROM outbox WHERE row = ?').run(event.row);
  }

  private remove({ row, subscription }: WaitingEvent, nowMs: number): void {
    this.database.sql.prepare('DELETE FROM outbox WHERE row = ?').run(row);
    this.settleQueue(subscription, nowMs);
  }

  /** The next in the queue may be tried at once; an empty queue is none. */
  private settleQueue(subscription: number, nowMs: number): void {
    if (this.firstRow(subscription) === undefined)
      this.database.sql.prepare('DELETE FROM queues WHERE subscription = ?').run(subscription);
    else
      this.database.sql
        .prepare('UPDATE queues SET attempts = 0, nextAttemptAtMs = ? WHERE subscription = ?')
        .run(nowMs, subscription);
  }

  private firstRow(subscription: number): number | undefined {
    const first = this.database.sql
      .prepare('SELECT row FROM outbox WHERE subscription = ? ORDER BY row LIMIT 1')
      .get(subscription);
    return first === undefined ? undefined : Number(first.row);
  }
}

function waitingOf(row: Record<string, SQLOutputValue>): WaitingEvent {
  return {
    row: Number(row.row),
    subscription: Number(row.subscription),
    eventId: String(row.event),
    type: String(row.type),
    body: String(row.body),
    madeAtMs: Number(row.madeAtMs),
    isLifecycle: row.isLifecycle === 1,
    attempts: Number(row.attempts),
  };
}
