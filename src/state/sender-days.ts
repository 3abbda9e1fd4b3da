import { RateWindows } from './rate-window.ts';
import type { SenderDay } from './sender-day.ts';
import { hashOfNumber } from './sketch.ts';

const DAY_MS = 86_400_000;

/**
 * Counts kept at once, two for each title that asks for keys or routes within a day, and one for each subscriber by
 * whom nothing came of it, or each title of ours that does not exist: some thousands in all, 40 octets each. Whoever was counted
 * least makes way, so that a flood of titles costs what is next to nothing.
 */
export const MAX_DAY_COUNTS = 16_384;

/** What is counted apart, by title or by network. */
const Part = {
  keysUsed: 1,
  keysUnused: 2,
  routesUsed: 3,
  routesUnused: 4,
  strayTitles: 5,
  spoke: 6,
} as const;
/** Parts of pairs are above all others. */
const PAIRS_FROM = 0x100;

export type DayCount = 'keysUsed' | 'keysUnused' | 'routesUsed' | 'routesUnused';

/**
 * What titles and networks did in the last day: `SenderDay` in counts of fixed number. Titles are numbers with a 1
 * before their digits, networks those of `networkKey`.
 */
export class SenderDays {
  private readonly counts: RateWindows;
  private readonly moved: DayView;

  /** @param salt of the places, 32 bits by chance */
  constructor(salt = 0, capacity: number = MAX_DAY_COUNTS) {
    this.counts = new RateWindows({ windowMs: DAY_MS, capacity, seed: salt });
    this.moved = new DayView(this.counts);
  }

  /** Counts that gave way before their day was over. */
  get evictions(): number {
    return this.counts.evictions;
  }

  count(who: number, what: DayCount, atMs: number): void {
    this.counts.count(who, atMs, Part[what]);
  }

  /** The same, of each subscriber once a day. */
  countOnce(who: number, what: DayCount, subscriber: number, atMs: number): void {
    if (this.counts.count(who, atMs, pairOf(Part[what], subscriber)) === 1) this.count(who, what, atMs);
  }

  /** A title of ours that no node has was called; it counts once a day. One that lately spoke itself is a node. */
  strayed(title: number, called: number, atMs: number): void {
    if (this.counts.events(called, atMs, Part.spoke) > 0) return;
    if (this.counts.count(title, atMs, pairOf(Part.strayTitles, called)) === 1)
      this.counts.count(title, atMs, Part.strayTitles);
  }

  /** One of ours that is in no list spoke: the list is too short. */
  spoke(title: number, atMs: number): void {
    this.counts.count(title, atMs, Part.spoke);
  }

  /** One view, moved from title to title. */
  view(title: number, network: number, atMs: number): SenderDay {
    this.moved.move(title, network, atMs);
    return this.moved;
  }
}

/** The part for what is counted of a title and another number together. */
function pairOf(part: number, other: number): number {
  return (PAIRS_FROM | hashOfNumber(other, part)) >>> 0;
}

class DayView implements SenderDay {
  private readonly counts: RateWindows;
  private title = 0;
  private network = 0;
  private atMs = 0;

  constructor(counts: RateWindows) {
    this.counts = counts;
  }

  move(title: number, network: number, atMs: number): void {
    this.title = title;
    this.network = network;
    this.atMs = atMs;
  }

  get keysUsed(): number {
    return this.counts.events(this.title, this.atMs, Part.keysUsed);
  }

  get keysUnused(): number {
    return this.counts.events(this.title, this.atMs, Part.keysUnused);
  }

  get routesUsed(): number {
    return this.counts.events(this.title, this.atMs, Part.routesUsed);
  }

  get routesUnused(): number {
    return this.counts.events(this.title, this.atMs, Part.routesUnused);
  }

  get strayTitles(): number {
    return this.counts.events(this.title, this.atMs, Part.strayTitles);
  }

  get networkKeysUnused(): number {
    return this.counts.events(this.network, this.atMs, Part.keysUnused);
  }

  get networkRoutesUnused(): number {
    return this.counts.events(this.network, this.atMs, Part.routesUnused);
  }
}
