import { createHash } from 'node:crypto';

/** The last row of a trail and its hash: worth keeping a copy of elsewhere. */
export interface TrailEnd {
  readonly row: number;
  readonly hash: string;
}

/** Where a trail is not what was written. */
export interface BrokenTrail {
  readonly row: number;
  readonly why: string;
}

/** Before the first row. */
export const NO_HASH = '0'.repeat(64);

export const TRAIL_FAULTS = {
  missing: 'it is missing',
  changed: 'it, or what came before it, is not what was written',
  longer: 'the trail goes on behind its written end',
} as const;

/**
 * The hash of a row that holds on to the row before: SHA-256, hex.
 *
 * @param canonical the row in one order of its parts, so that the same row is always the same text
 */
export function chained(before: string, canonical: string): string {
  return createHash('sha256').update(before).update(canonical).digest('hex');
}
