/**
 * A bounded table from four signed 32-bit words to a slot number, in typed arrays: looked up for every chunk,
 * so neither a lookup nor a hit allocates. When it is full the slot that was not used for longest, by
 * the clock rule, makes room.
 */
export class FlowTable<T> {
  readonly values: (T | undefined)[] = [];
  private readonly capacity: number;
  private readonly evicted: (value: T) => void;
  private readonly keys: Int32Array;
  private readonly heads: Int32Array;
  private readonly nexts: Int32Array;
  private readonly used: Uint8Array;
  private readonly live: Uint8Array;
  private readonly mask: number;
  private readonly free: number[] = [];
  private hand = 0;
  private last = -1;

  /** `evicted` is called with the value of a slot just before the slot is given to another flow. */
  constructor(capacity: number, evicted: (value: T) => void) {
    this.capacity = capacity;
    this.evicted = evicted;
    let buckets = 16;
    while (buckets < capacity * 2) buckets *= 2;
    this.mask = buckets - 1;
    this.keys = new Int32Array(capacity * 4);
    this.heads = new Int32Array(buckets).fill(-1);
    this.nexts = new Int32Array(capacity).fill(-1);
    this.used = new Uint8Array(capacity);
    this.live = new Uint8Array(capacity);
  }

  private matches(slot: number, a: number, b: number, c: number, d: number): boolean {
    const keys = this.keys;
    const at = slot * 4;
    return keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d;
  }

  private bucket(a: number, b: number, c: number, d: number): number {
    let hash = Math.imul(a, 0x9e3779b1) ^ b;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ c;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ d;
    hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
    return (hash ^ (hash >>> 15)) & this.mask;
  }

  /** The slot of a flow, or -1. */
  find(a: number, b: number, c: number, d: number): number {
    const last = this.last;
    if (last >= 0 && this.matches(last, a, b, c, d)) {
      this.used[last] = 1;
      return last;
    }
    let slot = this.heads[this.bucket(a, b, c, d)] as number;
    while (slot >= 0) {
      if (this.matches(slot, a, b, c, d)) {
        this.used[slot] = 1;
        this.last = slot;
        return slot;
      }
      slot = this.nexts[slot] as number;
    }
    return -1;
  }

  /** A slot for a flow not yet in the table. `values[slot]` may hold what an earlier flow left, to be used again. */
  add(a: number, b: number, c: number, d: number): number {
    const slot = this.claim();
    this.keys.set([a, b, c, d], slot * 4);
    const bucket = this.bucket(a, b, c, d);
    this.nexts[slot] = this.heads[bucket] as number;
    this.heads[bucket] = slot;
    this.used[slot] = 1;
    this.live[slot] = 1;
    this.last = slot;
    return slot;
  }

  private claim(): number {
    const freed = this.free.pop();
    if (freed !== undefined) return freed;
    if (this.values.length < this.capacity) return this.values.push(undefined) - 1;
    while (this.used[this.hand] === 1) {
      this.used[this.hand] = 0;
      this.hand = (this.hand + 1) % this.capacity;
    }
    const slot = this.hand;
    this.hand = (this.hand + 1) % this.capacity;
    const value = this.values[slot];
    if (value !== undefined) this.evicted(value);
    this.unlink(slot);
    return slot;
  }

  private unlink(slot: number): void {
    const at = slot * 4;
    const keys = this.keys;
    const bucket = this.bucket(
      keys[at] as number,
      keys[at + 1] as number,
      keys[at + 2] as number,
      keys[at + 3] as number,
    );
    let before = -1;
    let here = this.heads[bucket] as number;
    while (here >= 0 && here !== slot) {
      before = here;
      here = this.nexts[here] as number;
    }
    const after = this.nexts[slot] as number;
    if (before < 0) this.heads[bucket] = after;
    else this.nexts[before] = after;
    this.live[slot] = 0;
    if (this.last === slot) this.last = -1;
  }

  /** Gives a slot back. */
  remove(slot: number): void {
    if (this.live[slot] !== 1) return;
    this.unlink(slot);
    this.values[slot] = undefined;
    this.free.push(slot);
  }

  /** Calls `visit` with the value of every flow in the table. */
  each(visit: (value: T) => void): void {
    for (let slot = 0; slot < this.values.length; slot++) {
      const value = this.values[slot];
      if (value !== undefined && this.live[slot] === 1) visit(value);
    }
  }
}
