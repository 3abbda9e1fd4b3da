import type { TextService, Tristate, Whereabouts } from './number-row.ts';

/** One of the ways that calls are forwarded, TS 22.082. */
export type ForwardingCondition = 'unconditional' | 'busy' | 'noReply' | 'notReachable';

/** Something that is so or not, and when it was last seen so; milliseconds since 1970, 0 for never. */
export interface SeenState {
  readonly state: Tristate;
  readonly atMs: number;
}

/** Where a subscriber was. */
export interface SeenPlace {
  readonly whereabouts: Whereabouts;
  /** ISO 3166-1 alpha-2, or `maritime`; our own at home; `''` where the title of the place tells none. */
  readonly country: string;
  readonly seenAtMs: number;
}

/**
 * What a registration says about a doubt.
 *
 * `none`     nothing: a place that goes on is doubted as before, a new one is not
 * `doubted`  it was found doubtful itself: a place begins, though it be in the same country
 * `lifted`   it is of another network than the one that was doubted: a place begins that nobody doubts
 */
export type PlaceDoubt = 'none' | 'doubted' | 'lifted';

/** What is remembered of a number for those who ask about it. Times are milliseconds since 1970, kept to the second. */
export interface NumberView {
  /** Digits with a 1 before them. */
  readonly imsi: number;
  /** When this IMSI was first seen with the number, and when last. */
  readonly pairSinceMs: number;
  readonly pairSeenMs: number;
  /** Whether another IMSI had the number before, or the IMSI another number. */
  readonly swapped: boolean;
  readonly forwarding: Readonly<Record<ForwardingCondition, SeenState>>;
  /** Whether texts reach the phone, and whether data does. */
  readonly texts: SeenState;
  readonly data: SeenState;
  readonly textService: TextService;
  readonly place: SeenPlace & { readonly sinceMs: number; readonly doubted: boolean };
  /** The last place before that was not doubted. */
  readonly placeBefore: SeenPlace;
}
