const HEX: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/**
 * A window over received octets, read from left to right. The one class that indexes them.
 *
 * Reading past the end never throws: it answers 0, moves to the end and remembers where
 * (`overranAt`), so a decoder checks once a structure, and a loop on `remaining` always ends.
 * Positions are absolute in `octets`; `offset` counts from `base`, the start of the message,
 * and is what a fault carries as `atOctet`. Windows made by `take` keep their parent's base.
 */
export class Cursor {
  octets: Uint8Array;
  pos: number;
  end: number;
  base: number;
  /** Offset of the first read that went past the end, or -1. */
  overranAt = -1;
  /** The same octets to be read four at a time, made when they are first asked for. */
  private words: DataView | undefined;
  private wordsOf: Uint8Array | undefined;

  constructor(octets: Uint8Array, start = 0, end: number = octets.length, base: number = start) {
    this.octets = octets;
    this.pos = start;
    this.end = Math.min(end, octets.length);
    this.base = base;
  }

  /** Points this cursor at other octets; spares the hot path an allocation. */
  reset(octets: Uint8Array, start: number, end: number, base: number = start): void {
    // a buffer has many messages, and to be told of it anew costs the collector some work
    if (this.octets !== octets) this.octets = octets;
    this.pos = start;
    this.end = octets.length;
    if (end < this.end) this.end = end;
    this.base = base;
    this.overranAt = -1;
  }

  /** Octets not yet read. */
  get remaining(): number {
    return this.end - this.pos;
  }

  /** Position counted from the start of the message. */
  get offset(): number {
    return this.pos - this.base;
  }

  get overran(): boolean {
    return this.overranAt >= 0;
  }

  private overrun(): void {
    if (this.overranAt < 0) this.overranAt = this.pos - this.base;
    this.pos = this.end;
  }

  /** The octet at an absolute position, or -1 outside the window. Does not move. */
  at(position: number): number {
    return position >= 0 && position < this.end ? (this.octets[position] as number) : -1;
  }

  /**
   * The octet at an absolute position that the caller has held against the end of the window.
   * `at` asks twice more, which the hot path's layouts cannot pay for every octet.
   */
  octet(position: number): number {
    return this.octets[position] as number;
  }

  /*
   * Hot path: what is compared for every request. Four octets a step, and no call for each.
   */

  /** A hash of the octets of a range that the caller has held against the end, which goes on from another one. */
  mixed(start: number, end: number, hash: number): number {
    const { octets } = this;
    const words = this.wordsOfOctets();
    let mixed = hash;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      mixed = Math.imul(mixed ^ words.getInt32(at, true), 0x9e3779b1);
      mixed ^= mixed >>> 15;
    }
    for (; at < end; at++) mixed = Math.imul(mixed ^ (octets[at] as number), 0x01000193);
    return mixed;
  }

  /** Whether the octets of such a range are the same as those of other octets from a position on. */
  isSame(start: number, end: number, others: DataView, from: number): boolean {
    const words = this.wordsOfOctets();
    const gap = from - start;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      if (words.getInt32(at, true) !== others.getInt32(at + gap, true)) return false;
    }
    for (; at < end; at++) if (words.getUint8(at) !== others.getUint8(at + gap)) return false;
    return true;
  }

  private wordsOfOctets(): DataView {
    const { octets } = this;
    if (this.words === undefined || this.wordsOf !== octets) {
      this.words = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
      this.wordsOf = octets;
    }
    return this.words;
  }

  /** The next octet without moving, or -1 at the end. */
  peek(): number {
    return this.at(this.pos);
  }

  u8(): number {
    if (this.end - this.pos < 1) {
      this.overrun();
      return 0;
    }
    return this.octets[this.pos++] as number;
  }

  /** Two octets, most significant first. */
  u16(): number {
    if (this.end - this.pos < 2) {
      this.overrun();
      return 0;
    }
    const p = this.pos;
    this.pos = p + 2;
    return ((this.octets[p] as number) << 8) | (this.octets[p + 1] as number);
  }

  /** Two octets, least significant first, as MTP3 and SCCP have them. */
  u16le(): number {
    if (this.end - this.pos < 2) {
      this.overrun();
      return 0;
    }
    const p = this.pos;
    this.pos = p + 2;
    return (this.octets[p] as number) | ((this.octets[p + 1] as number) << 8);
  }

  u24(): number {
    if (this.end - this.pos < 3) {
      this.overrun();
      return 0;
    }
    const p = this.pos;
    this.pos = p + 3;
    return (
      ((this.octets[p] as number) << 16) |
      ((this.octets[p + 1] as number) << 8) |
      (this.octets[p + 2] as number)
    );
  }

  u24le(): number {
    if (this.end - this.pos < 3) {
      this.overrun();
      return 0;
    }
    const p = this.pos;
    this.pos = p + 3;
    return (
      (this.octets[p] as number) |
      ((this.octets[p + 1] as number) << 8) |
      ((this.octets[p + 2] as number) << 16)
    );
  }

  /** Four octets, most significant first, unsigned. */
  u32(): number {
    if (this.end - this.pos < 4) {
      this.overrun();
      return 0;
    }
    const p = this.pos;
    this.pos = p + 4;
    return (
      (this.octets[p] as number) * 0x1000000 +
      (((this.octets[p + 1] as number) << 16) |
        ((this.octets[p + 2] as number) << 8) |
        (this.octets[p + 3] as number))
    );
  }

  u32le(): number {
    if (this.end - this.pos < 4) {
      this.overrun();
      return 0;
    }
    const p = this.pos;
    this.pos = p + 4;
    return (
      (this.octets[p + 3] as number) * 0x1000000 +
      (((this.octets[p + 2] as number) << 16) |
        ((this.octets[p + 1] as number) << 8) |
        (this.octets[p] as number))
    );
  }

  skip(count: number): void {
    if (count < 0 || this.end - this.pos < count) this.overrun();
    else this.pos += count;
  }

  /**
   * A window over the next `count` octets, which this cursor steps over. Where fewer remain the
   * window has those, and this cursor has overrun.
   */
  take(count: number): Cursor {
    const start = this.pos;
    if (count < 0 || this.end - this.pos < count) this.overrun();
    else this.pos += count;
    return new Cursor(this.octets, start, this.pos, this.base);
  }

  /** A window over all that remains; this cursor moves to the end. */
  rest(): Cursor {
    return this.take(this.remaining);
  }

  /** A window over an absolute range, clipped to this one. Does not move. */
  window(start: number, end: number): Cursor {
    const from = Math.min(Math.max(start, 0), this.end);
    return new Cursor(this.octets, from, Math.max(from, Math.min(end, this.end)), this.base);
  }

  /** The next `count` octets (or those that remain) as a view, not a copy. */
  bytes(count: number = this.remaining): Uint8Array {
    const start = this.pos;
    if (count < 0 || this.end - this.pos < count) this.overrun();
    else this.pos += count;
    return this.octets.subarray(start, this.pos);
  }

  /** The next `count` octets (or those that remain) as lower-case hex. */
  hex(count: number = this.remaining): string {
    const start = this.pos;
    if (count < 0 || this.end - this.pos < count) this.overrun();
    else this.pos += count;
    let text = '';
    for (let i = start; i < this.pos; i++) text += HEX[this.octets[i] as number];
    return text;
  }

  /** The octets of an absolute range, clipped to this window, as lower-case hex. Does not move. */
  hexOf(start: number, end: number): string {
    const last = Math.min(end, this.end);
    let text = '';
    for (let i = Math.max(start, 0); i < last; i++) text += HEX[this.octets[i] as number];
    return text;
  }
}
