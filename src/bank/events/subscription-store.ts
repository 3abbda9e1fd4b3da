import type { SQLOutputValue } from 'node:sqlite';
import type { EventApiName, EventKind } from './event-api-table.ts';
import type { EventDatabase } from './event-database.ts';
import {
  dueEndOf,
  type NewSubscription,
  type SinkCredential,
  type Subscription,
  type SubscriptionStatus,
} from './subscription.ts';
import type { Told } from './told.ts';

/** So long an ended subscription can be looked at: a day, so that who was told in the night still finds it. */
const ENDED_KEPT_MS = 86_400_000;

/** Rows of subscriptions. Who uses it holds the transaction. */
export class SubscriptionStore {
  private readonly database: EventDatabase;

  constructor(database: EventDatabase) {
    this.database = database;
  }

  insert(asked: NewSubscription, id: string, startsAtMs: number): Subscription {
    const begun = { ...asked, id, startsAtMs };
    const { lastInsertRowid } = this.database.guard(() =>
      this.database.sql
        .prepare(
          `INSERT INTO subscriptions (id, api, tenant, msisdn, namesSubscriber, kind, sink, accessToken,
             tokenExpiresAtMs, expiresAtMs, maxEvents, initialEvent, startsAtMs, status, eventsSent, told, dueAtMs)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 0, '{}', ?)`,
        )
        .run(
          ...[id, asked.api, asked.tenant, asked.msisdn, Number(asked.namesSubscriber), asked.kind],
          ...[asked.sink, asked.credential?.accessToken ?? null, asked.credential?.expiresAtMs ?? null],
          ...[asked.expiresAtMs ?? null, asked.maxEvents ?? null],
          asked.initialEvent === undefined ? null : Number(asked.initialEvent),
          ...[startsAtMs, dueEndOf(begun)?.atMs ?? null],
        ),
    );
    return { ...begun, seq: Number(lastInsertRowid), status: 'ACTIVE', eventsSent: 0, told: {} };
  }

  /** Writes how far a subscription is. */
  advance({ seq, told, eventsSent }: Pick<Subscription, 'seq' | 'told' | 'eventsSent'>): void {
    this.database.guard(() =>
      this.database.sql
        .prepare('UPDATE subscriptions SET told = ?, eventsSent = ? WHERE seq = ?')
        .run(JSON.stringify(told), eventsSent, seq),
    );
  }

  /** @param hidden whoever asks for it is told that there is none */
  end(seq: number, status: Exclude<SubscriptionStatus, 'ACTIVE'>, nowMs: number, hidden: boolean): void {
    this.database.guard(() =>
      this.database.sql
        .prepare(
          'UPDATE subscriptions SET status = ?, dueAtMs = NULL, endedAtMs = ?, hidden = ? WHERE seq = ?',
        )
        .run(status, nowMs, Number(hidden), seq),
    );
  }

  byId(tenant: string, api: EventApiName, id: string): Subscription | undefined {
    return this.one('WHERE id = ? AND tenant = ? AND api = ? AND NOT hidden', id, tenant, api);
  }

  bySeq(seq: number): Subscription | undefined {
    return this.one('WHERE seq = ?', seq);
  }

  /** Of one tenant and interface, in the order in which they began. */
  active(tenant: string, api: EventApiName, msisdn: string | undefined): Subscription[] {
    return this.all(
      "WHERE tenant = ? AND status = 'ACTIVE' AND api = ? AND (? IS NULL OR msisdn = ?) ORDER BY seq",
      ...[tenant, api, msisdn ?? null, msisdn ?? null],
    );
  }

  everyActive(): Subscription[] {
    return this.all("WHERE status = 'ACTIVE' ORDER BY seq");
  }

  /** Those whose time is over, the longest first. */
  due(nowMs: number, limit: number): Subscription[] {
    return this.all('WHERE dueAtMs <= ? ORDER BY dueAtMs, seq LIMIT ?', nowMs, limit);
  }

  activeCount(tenant: string): number {
    const row = this.database.guard(() =>
      this.database.sql
        .prepare("SELECT count(*) AS count FROM subscriptions WHERE tenant = ? AND status = 'ACTIVE'")
        .get(tenant),
    );
    return Number(row?.count);
  }

  /** Forgets what ended and has nothing to tell any more: at once where it is hidden, and its token in any case. */
  purge(nowMs: number): void {
    const drained =
      'endedAtMs IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.subscription = seq)';
    this.database.guard(() => {
      this.database.sql
        .prepare(`DELETE FROM subscriptions WHERE ${drained} AND (hidden OR endedAtMs < ?)`)
        .run(nowMs - ENDED_KEPT_MS);
      this.database.sql
        .prepare(
          `UPDATE subscriptions SET accessToken = NULL, tokenExpiresAtMs = NULL
           WHERE ${drained} AND accessToken IS NOT NULL`,
        )
        .run();
    });
  }

  private one(where: string, ...values: (string | number | null)[]): Subscription | undefined {
    return this.all(`${where} LIMIT 1`, ...values)[0];
  }

  private all(where: string, ...values: (string | number | null)[]): Subscription[] {
    return this.database.guard(() =>
      this.database.sql
        .prepare(`SELECT * FROM subscriptions ${where}`)
        .all(...values)
        .map(subscriptionOf),
    );
  }
}

type Row = Record<string, SQLOutputValue>;

function subscriptionOf(row: Row): Subscription {
  return {
    seq: Number(row.seq),
    id: String(row.id),
    api: String(row.api) as EventApiName,
    tenant: String(row.tenant),
    msisdn: String(row.msisdn),
    namesSubscriber: row.namesSubscriber === 1,
    kind: String(row.kind) as EventKind,
    sink: String(row.sink),
    credential: credentialOf(row),
    expiresAtMs: numberOf(row.expiresAtMs),
    maxEvents: numberOf(row.maxEvents),
    initialEvent: row.initialEvent === null ? undefined : row.initialEvent === 1,
    startsAtMs: Number(row.startsAtMs),
    status: String(row.status) as SubscriptionStatus,
    eventsSent: Number(row.eventsSent),
    told: JSON.parse(String(row.told)) as Told,
  };
}

function credentialOf({ accessToken, tokenExpiresAtMs }: Row): SinkCredential | undefined {
  if (typeof accessToken !== 'string' || typeof tokenExpiresAtMs !== 'number') return undefined;
  return { accessToken, expiresAtMs: tokenExpiresAtMs };
}

function numberOf(value: SQLOutputValue | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
