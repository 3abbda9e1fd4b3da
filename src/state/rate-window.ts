import { halfAt, isLate } from './rate-window-halves.ts';
import { hashOfNumber } from './sketch.ts';

/** Places that one key may have. A set of keys is one line of the cache. */
const WAYS = 8;

/** Keys counted at once, unless said otherwise: 65,536 take 2.5 MiB, and a storm has few senders. */
export const MAX_RATES_COUNTED = 65_536;

/** Where a count stops: more in half a window is a storm by any measure. */
export const RATE_CEILING = 0xffff_ffff;

export interface RateWindowsOptions {
  readonly windowMs: number;
  /** Keys, fixed; made a power of two, 8 at least. */
  readonly capacity?: number;
  /** Of the hash, 32 bits by chance; 0 makes places the same for everyone. */
  readonly seed?: number;
}

/**
 * How often something happened in the last seconds, by key, in a table of fixed size. A window is two halves
 * (`halfAt`): the count is that of the half which the time is in and of the one before it.
 *
 * A key has eight places to be in. Where all are taken, it takes that of a key whose window is over, or else
 * of the one that was counted least, the stalest among equals: a flood of new keys drives out new keys, and
 * not the storm beside it.
 */
export class RateWindows {
  /** Keys that gave way while their window still ran. */
  evictions = 0;
  private readonly halfMs: number;
  private readonly seed: number;
  private readonly mask: number;
  private readonly keys: Float64Array;
  private readonly parts: Uint32Array;
  /** The half that was counted last. */
  private readonly halves: Float64Array;
  private readonly latest: Uint32Array;
  private readonly before: Uint32Array;

  constructor({ windowMs, capacity = MAX_RATES_COUNTED, seed = 0 }: RateWindowsOptions) {
    if (!(windowMs >= 2)) throw new RangeError(`a window of ${windowMs} ms has no halves`);
    let places = WAYS;
    while (places < capacity) places *= 2;
    this.halfMs = windowMs / 2;
    this.seed = seed | 0;
    this.mask = places / WAYS - 1;
    this.keys = new Float64Array(places);
    this.parts = new Uint32Array(places);
    this.halves = new Float64Array(places);
    this.latest = new Uint32Array(places);
    this.before = new Uint32Array(places);
  }

  get capacity(): number {
    return this.keys.length;
  }

  /**
   * Counts one event of a key, and answers how many it had in the last window, this one among them.
   *
   * @param key a whole number below 2^53 such as a title; of 0, nobody, nothing is counted
   * @param part of the key, 32 bits, such as an operation: each part is counted apart
   */
  count(key: number, atMs: number, part = 0): number {
    if (key === 0) return 0;
    const half = halfAt(atMs, this.halfMs);
    let place = this.placeOf(key, part);
    if (place < 0) place = this.claim(key, part, half);
    else this.turn(place, half);
    const { latest, before } = this;
    const count = latest[place] as number;
    if (count < RATE_CEILING) latest[place] = count + 1;
    return Math.min(RATE_CEILING, (latest[place] as number) + (before[place] as number));
  }

  /** How many events a key had in the last window; nothing is changed. */
  events(key: number, atMs: number, part = 0): number {
    const place = key === 0 ? -1 : this.placeOf(key, part);
    if (place < 0) return 0;
    return Math.min(RATE_CEILING, this.worth(place, halfAt(atMs, this.halfMs)));
  }

  private firstPlaceOf(key: number, part: number): number {
    return (hashOfNumber(key, this.seed ^ Math.imul(part + 1, 0x9e3779b1)) & this.mask) * WAYS;
  }

  private placeOf(key: number, part: number): number {
    const first = this.firstPlaceOf(key, part);
    for (let place = first; place < first + WAYS; place++) {
      if (this.keys[place] === key && this.parts[place] === part >>> 0) return place;
    }
    return -1;
  }

  /** A place for a key that has none. */
  private claim(key: number, part: number, half: number): number {
    const { keys, halves, latest, before } = this;
    const first = this.firstPlaceOf(key, part);
    let place = first;
    let least = this.worth(first, half);
    for (let other = first + 1; other < first + WAYS && least > 0; other++) {
      const worth = this.worth(other, half);
      const isStaler = (halves[other] as number) < (halves[place] as number);
      if (worth > least || (worth === least && !isStaler)) continue;
      place = other;
      least = worth;
    }
    if (least > 0) this.evictions++;
    keys[place] = key;
    this.parts[place] = part;
    halves[place] = half;
    latest[place] = 0;
    before[place] = 0;
    return place;
  }

  /** Events of a place in the window that ends with a half; 0 where it is free, or its window is over. */
  private worth(place: number, half: number): number {
    const counted = this.halves[place] as number;
    const latest = this.latest[place] as number;
    if (half === counted + 1) return latest;
    return half === counted || isLate(half, counted) ? latest + (this.before[place] as number) : 0;
  }

  private turn(place: number, half: number): void {
    const { halves, latest, before } = this;
    const counted = halves[place] as number;
    if (half === counted || isLate(half, counted)) return;
    before[place] = half === counted + 1 ? (latest[place] as number) : 0;
    latest[place] = 0;
    halves[place] = half;
  }
}
