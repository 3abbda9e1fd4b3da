import type { EventApiName, EventKind } from './event-api-table.ts';
import type { Told } from './told.ts';

/** What the sink of a subscription is shown, so that it knows who calls. */
export interface SinkCredential {
  /** Bearer token. Never given back, logged or shown. */
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

/** What somebody asks for. */
export interface NewSubscription {
  readonly api: EventApiName;
  readonly tenant: string;
  /** Digits with country code, without `+`. */
  readonly msisdn: string;
  /** Who asked named the subscriber. If not, their token did, and no answer or event tells the number. */
  readonly namesSubscriber: boolean;
  readonly kind: EventKind;
  readonly sink: string;
  readonly credential: SinkCredential | undefined;
  readonly expiresAtMs: number | undefined;
  readonly maxEvents: number | undefined;
  /** As asked for; `undefined` where nothing was said. */
  readonly initialEvent: boolean | undefined;
}

/** `EXPIRED` and `DELETED` have ended: they are kept for a while to be looked at, and tell nothing. */
export type SubscriptionStatus = 'ACTIVE' | 'EXPIRED' | 'DELETED';

export interface Subscription extends NewSubscription {
  /** In the order in which they began; names the subscription within the store. */
  readonly seq: number;
  readonly id: string;
  readonly startsAtMs: number;
  readonly status: SubscriptionStatus;
  /** Those that count: what is told of the subscription itself does not. */
  readonly eventsSent: number;
  readonly told: Told;
}

export type TerminationReason =
  | 'NETWORK_TERMINATED'
  | 'SUBSCRIPTION_EXPIRED'
  | 'MAX_EVENTS_REACHED'
  | 'ACCESS_TOKEN_EXPIRED'
  | 'SUBSCRIPTION_DELETED';

/** An end that was set when the subscription was made. */
export interface DueEnd {
  readonly atMs: number;
  readonly reason: Extract<TerminationReason, 'SUBSCRIPTION_EXPIRED' | 'ACCESS_TOKEN_EXPIRED'>;
}

/**
 * So long before its token expires a subscription ends: past it nobody could be told, since the sink would take
 * no call. Half a minute is room for two attempts.
 */
const TOKEN_NOTICE_MS = 30_000;

/** When a subscription ends by time, if it does. A token shorter than a minute ends it at half of its life. */
export function dueEndOf({
  startsAtMs,
  expiresAtMs,
  credential,
}: Pick<Subscription, 'startsAtMs' | 'expiresAtMs' | 'credential'>): DueEnd | undefined {
  const ends: DueEnd[] = [];
  if (expiresAtMs !== undefined) ends.push({ atMs: expiresAtMs, reason: 'SUBSCRIPTION_EXPIRED' });
  if (credential !== undefined) {
    const halfLifeMs = (credential.expiresAtMs - startsAtMs) / 2;
    const atMs = Math.floor(credential.expiresAtMs - Math.min(TOKEN_NOTICE_MS, halfLifeMs));
    ends.push({ atMs, reason: 'ACCESS_TOKEN_EXPIRED' });
  }
  return ends.sort((a, b) => a.atMs - b.atMs)[0];
}

export function statusAfter(reason: TerminationReason): Exclude<SubscriptionStatus, 'ACTIVE'> {
  switch (reason) {
    case 'SUBSCRIPTION_EXPIRED':
    case 'ACCESS_TOKEN_EXPIRED':
      return 'EXPIRED';
    case 'NETWORK_TERMINATED':
    case 'MAX_EVENTS_REACHED':
    case 'SUBSCRIPTION_DELETED':
      return 'DELETED';
    default:
      return reason satisfies never;
  }
}
