import type { RiskVerdict } from '../interception-risk.ts';
import type { EventKind } from './event-api-table.ts';
import type { Snapshot } from './snapshot.ts';

/** With data before SMS: who can use data is not told of as reachable by SMS. */
export type Reach = 'data' | 'sms' | 'none';

/**
 * What a subscription was told last, or what held when it began. A field that is missing was never known. Kept as
 * JSON with the subscription.
 */
export interface Told {
  readonly simChangedAtMs?: number;
  readonly roaming?: boolean;
  /** While roaming, where that is known. */
  readonly countryCode?: number;
  readonly reach?: Reach;
  readonly verdict?: RiskVerdict;
  /** Something was suspected since the number was last safe. */
  readonly isSuspected?: boolean;
  /** An event was asked for that tells what holds at the beginning, and it is not known yet. */
  readonly owesInitial?: boolean;
  /** Time of the newest fact in here, milliseconds since 1970. */
  readonly factAtMs?: number;
}

/** What is to be told in an event: when it became so, and what the event says beside whom it is about. */
export interface Happening {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Followed {
  readonly told: Told;
  readonly happening: Happening | undefined;
}

/** What a rule looks at. */
export interface Comparison {
  readonly kind: EventKind;
  readonly told: Told;
  readonly snapshot: Snapshot;
  /** The subscription begins with this: what holds is no change, and is told only where that was asked for. */
  readonly isBeginning: boolean;
  readonly startsAtMs: number;
  readonly nowMs: number;
  /** Whether the country of this number may be told to who subscribed. */
  readonly mayTellPlace: boolean;
}

/**
 * The time of a change: that of the fact behind it, and now where no newer fact is behind it. Such a change came by
 * the passing of time.
 */
export function changedAtMs({ told, nowMs }: Comparison, factAtMs: number): number {
  return factAtMs > (told.factAtMs ?? Number.NEGATIVE_INFINITY) ? factAtMs : nowMs;
}
