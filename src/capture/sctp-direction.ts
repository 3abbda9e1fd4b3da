import type { SctpFragmentRun } from './sctp-fragments.ts';

/**
 * TSNs remembered of one direction, a power of two. A sender has at most its peer's receive window outstanding, a few
 * hundred signalling messages; retransmissions of anything older do not occur.
 */
export const TSN_WINDOW = 1024;

/** What a TSN turned out to be. */
export const TsnKind = {
  fresh: 0,
  /** The chunk was seen before: a retransmission, or the packet captured twice. */
  repeated: 1,
  /** The number was seen before, with other octets. */
  reused: 2,
} as const;

/** One direction of an association: which TSNs went by, and the fragments that wait. */
export class SctpDirection {
  readonly fragments: SctpFragmentRun = new Map();
  /** Fragments of I-DATA messages, by stream, order and message identifier (RFC 8260, 2.1). */
  readonly interleaved = new Map<string, SctpFragmentRun>();
  reuseTold = false;
  private readonly tsns = new Int32Array(TSN_WINDOW);
  /** Digest of the chunk a TSN came with; 0 where the place is empty. */
  private readonly digests = new Int32Array(TSN_WINDOW);

  /** Notes a TSN (as a signed number) and the digest of its chunk; answers a value of `TsnKind`. */
  note(tsn: number, digest: number): number {
    const place = tsn & (TSN_WINDOW - 1);
    const known = this.digests[place] as number;
    if (known !== 0 && this.tsns[place] === tsn) {
      if (known === digest) return TsnKind.repeated;
      this.digests[place] = digest;
      return TsnKind.reused;
    }
    this.tsns[place] = tsn;
    this.digests[place] = digest;
    return TsnKind.fresh;
  }

  /** Forgets everything: another association begins. The caller has given the fragments up before. */
  reset(): void {
    this.digests.fill(0);
    this.fragments.clear();
    this.interleaved.clear();
    this.reuseTold = false;
  }
}
