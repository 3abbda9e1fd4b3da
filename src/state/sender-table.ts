import { halfAt } from './rate-window-halves.ts';
import { packSenders, type SenderBlockFault, unpackSenders } from './sender-table-block.ts';
import {
  CREDIT,
  FLAGS,
  Flag,
  HALF,
  HALF_HOUR_MS,
  KEY,
  LAST_AT,
  ROW_F64,
  ROW_OCTETS,
  ROW_U16,
  ROW_U32,
  SenderArrays,
} from './sender-table-layout.ts';
import { SenderRows } from './sender-table-rows.ts';
import { SenderRowView } from './sender-table-view.ts';
import { type SenderView, UNKNOWN_SENDER } from './sender-view.ts';
import { hashOfNumber } from './sketch.ts';
import { NumberIndex } from './subscriber-index.ts';

/**
 * Titles remembered, unless said otherwise. All networks of the world together have some tens of thousands
 * of nodes that speak to others; at 512 octets each, 65,536 take 32 MiB.
 */
export const MAX_SENDERS_REMEMBERED = 65_536;

/** Rows that a table may have: 4 GiB of them, and positions that stay below 2^31. */
export const MAX_SENDER_ROWS = 2 ** 23;

/**
 * Rows that the hand looks at for one newcomer. A flood of newcomers pays for each of its own rows with a
 * step; only a table full of senders that serve subscribers, or were answered lately, makes it go further.
 */
export const MAX_HAND_STEPS = 64;

/** Of the rows, how many may be taken by agreements at most; the rest are for who is seen. */
const SEEDED_SHARE = 0.5;

/** Bits that remember whom the table forgot, a hash each; emptied when a quarter of them may be set. */
const FORGOTTEN_BITS = 2 ** 18;

const HOUR_MS = 2 * HALF_HOUR_MS;

const UNKNOWN_UNDER_PRESSURE: SenderView = Object.freeze({ ...UNKNOWN_SENDER, pressed: true });

export interface SenderTableOptions {
  /** Rows, fixed. */
  readonly capacity?: number;
  /** Of what counts different things, 32 bits by chance; 0 makes the counts the same for everyone. */
  readonly seed?: number;
  /** Of the places of titles, 32 bits by chance: no answer depends on it. */
  readonly salt?: number;
}

/**
 * What each calling title did: one row of fixed width a title. Titles are doubles, digits with a 1 before
 * them, or below 0 for those that are no digits; 0 is no title and has no row.
 *
 * Counts of the last hour are those of the half-hour that the time asked for is in and of the one before it;
 * half-hours begin at multiples of 30 minutes since 1970. A message that is late by up to a day counts as one
 * of the latest half-hour; an earlier one empties the hour of its sender, for then a clock was set back.
 *
 * When it is full, a newcomer takes the row of a sender that never served a subscriber, is in no agreement,
 * and was neither seen again nor answered since the hand last passed; or else it gets none. Both are counted.
 * A row is a number that holds until the next `obtain` or `seed`.
 */
export class SenderTable extends SenderRows {
  /** Senders forgotten for a newcomer's sake. */
  evictions = 0;
  /** Newcomers for whom no row was found; they are not remembered. */
  refusals = 0;
  /** Of those forgotten, how many came again, about; more than a few mean that the table is too small. */
  returns = 0;
  readonly capacity: number;
  /** The titles of the rows once more, close together: looking one up touches two lines of memory. */
  private readonly titles: Float64Array;
  private readonly index: NumberIndex;
  private readonly moved: SenderRowView;
  private readonly forgotten = new Uint32Array(FORGOTTEN_BITS / 32);
  private forgottenCount = 0;
  private rows = 0;
  private seeded = 0;
  private hand = 0;
  private pressedAtMs = 0;

  constructor({ capacity = MAX_SENDERS_REMEMBERED, seed = 0, salt = seed }: SenderTableOptions = {}) {
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > MAX_SENDER_ROWS) {
      throw new RangeError(`a table of senders has 1 to ${MAX_SENDER_ROWS} rows, not ${capacity}`);
    }
    super(capacity, seed);
    this.capacity = capacity;
    this.titles = new Float64Array(capacity);
    // Roomier than it must be: under pressure every newcomer deletes, and that looks at all that stands close.
    this.index = new NumberIndex(this.titles, 1, 0, 2 * capacity, salt);
    this.moved = new SenderRowView(this.arrays);
  }

  /** Senders remembered now. */
  get size(): number {
    return this.rows;
  }

  /** Memory taken, all of it from the beginning. */
  get octets(): number {
    const { arrays, titles, index, forgotten } = this;
    return arrays.octets.byteLength + titles.byteLength + index.octets + forgotten.byteLength;
  }

  /** Whether a sender was forgotten, or not taken in, for want of room in the last hour. */
  pressed(atMs: number): boolean {
    return this.pressedAtMs > 0 && Math.abs(atMs - this.pressedAtMs) < HOUR_MS;
  }

  /** The row of a title, -1 where it is not remembered. */
  find(title: number): number {
    return title === 0 ? -1 : this.index.find(title);
  }

  /**
   * The row of a title that a message came from, a new one where it has none; -1 where there is no room. The
   * title is known from then on; what the message was is told to the row.
   */
  obtain(title: number, atMs: number): number {
    return this.obtainFrom(this.find(title), title, atMs);
  }

  /** As `obtain`, for who has looked the title up and was told `found`. */
  obtainFrom(found: number, title: number, atMs: number): number {
    let row = found;
    if (row < 0) {
      row = this.take(title, atMs);
      if (row < 0) return -1;
    } else {
      const credit = row * ROW_U16 + CREDIT;
      if (this.arrays.u16[credit] === 0) this.arrays.u16[credit] = 1;
    }
    this.seenAt(row, atMs);
    return row;
  }

  /**
   * Takes in a node that an agreement names. It is known from then on, seen or not, and never forgotten.
   * What agreements say is not kept in a block: seed again after a start.
   *
   * @returns its row, -1 where agreements fill their share of the table already
   */
  seed(title: number, { serves }: { readonly serves: boolean }): number {
    const hasRoom = this.seeded < this.capacity * SEEDED_SHARE;
    let row = this.find(title);
    const isSeeded = row >= 0 && this.flagsOf(row) & Flag.seeded;
    if (!isSeeded && !hasRoom) {
      this.refusals++;
      return -1;
    }
    if (row < 0) row = this.take(title, 0);
    if (row < 0) return -1;
    if (!isSeeded) this.seeded++;
    this.setFlag(row, serves ? Flag.seeded | Flag.seededToServe : Flag.seeded);
    return row;
  }

  /** What is remembered of a row, as of a time; of row -1 nothing. One view, moved from row to row. */
  view(row: number, atMs: number): SenderView {
    const pressed = this.pressed(atMs);
    if (row < 0) return pressed ? UNKNOWN_UNDER_PRESSURE : UNKNOWN_SENDER;
    this.moved.move(row, atMs, pressed);
    return this.moved;
  }

  /** Every sender, as one block with a checksum. */
  toBytes(): Uint8Array {
    const { hashSeed, pressedAtMs } = this;
    return packSenders({ hashSeed, pressedAtMs }, this.arrays.octets.subarray(0, this.rows * ROW_OCTETS));
  }

  /**
   * A table with the senders of a block, under the block's own seed. Where it holds more than there is room
   * for, those that served subscribers come first; the rest count as forgotten.
   */
  static fromBytes(
    block: Uint8Array,
    { capacity = MAX_SENDERS_REMEMBERED, salt = 0 }: Pick<SenderTableOptions, 'capacity' | 'salt'> = {},
  ): SenderTable | SenderBlockFault {
    const unpacked = unpackSenders(block);
    if ('code' in unpacked) return unpacked;
    const table = new SenderTable({ capacity, seed: unpacked.hashSeed, salt });
    table.pressedAtMs = unpacked.pressedAtMs;
    table.restore(unpacked.rows);
    return table;
  }

  private restore(rows: Uint8Array): void {
    const { octets, u16 } = this.arrays;
    const kept = new SenderArrays(0);
    const keptTitle = () => kept.f64[KEY] as number;
    for (const wanted of [Flag.served, 0]) {
      for (let from = 0; from < rows.length; from += ROW_OCTETS) {
        kept.octets.set(rows.subarray(from, from + ROW_OCTETS));
        const flags = (kept.u16[FLAGS] as number) & ~(Flag.seeded | Flag.seededToServe);
        if ((flags & Flag.seen) === 0 || (flags & Flag.served) !== wanted) continue;
        if (keptTitle() === 0 || !Number.isSafeInteger(keptTitle())) continue;
        if (this.rows === this.capacity) {
          this.evictions++;
          this.press(kept.f64[LAST_AT] as number);
          continue;
        }
        octets.set(kept.octets, this.rows * ROW_OCTETS);
        u16[this.rows * ROW_U16 + FLAGS] = flags;
        this.titles[this.rows] = keptTitle();
        if (this.index.addNew(this.rows)) this.rows++;
      }
    }
    // A row that was not taken in must be empty for whoever comes next.
    if (this.rows < this.capacity) this.empty(this.rows);
  }

  /** A row for a title that has none. */
  private take(title: number, atMs: number): number {
    if (title === 0 || !Number.isSafeInteger(title)) return -1;
    const isFull = this.rows === this.capacity;
    const row = isFull ? this.makeRoom() : this.rows++;
    if (row < 0) {
      this.refusals++;
      this.press(atMs);
      return -1;
    }
    const { u32, f64 } = this.arrays;
    if (isFull) {
      this.forget(row);
      this.press(atMs);
    }
    if (this.forgottenCount > 0 && this.isForgotten(title)) this.returns++;
    u32[row * ROW_U32 + HALF] = halfAt(atMs, HALF_HOUR_MS);
    f64[row * ROW_F64 + KEY] = title;
    this.titles[row] = title;
    this.index.add(row);
    return row;
  }

  /** Moves the hand on to a sender that may be forgotten; -1 where it meets none within its steps. */
  private makeRoom(): number {
    const { u16 } = this.arrays;
    for (let step = 0; step < MAX_HAND_STEPS && step < this.rows; step++) {
      const row = this.hand;
      this.hand = row + 1 === this.rows ? 0 : row + 1;
      if ((this.flagsOf(row) & (Flag.served | Flag.seeded)) !== 0) continue;
      const credit = u16[row * ROW_U16 + CREDIT] as number;
      if (credit === 0) return row;
      u16[row * ROW_U16 + CREDIT] = credit - 1;
    }
    return -1;
  }

  private forget(row: number): void {
    this.index.delete(row);
    if (++this.forgottenCount > FORGOTTEN_BITS / 4) {
      this.forgotten.fill(0);
      this.forgottenCount = 1;
    }
    const hash = hashOfNumber(this.titles[row] as number, this.hashSeed);
    const word = (hash >>> 5) & (FORGOTTEN_BITS / 32 - 1);
    this.forgotten[word] = (this.forgotten[word] as number) | (1 << (hash & 31));
    this.evictions++;
    this.empty(row);
  }

  private isForgotten(title: number): boolean {
    const hash = hashOfNumber(title, this.hashSeed);
    const word = this.forgotten[(hash >>> 5) & (FORGOTTEN_BITS / 32 - 1)] as number;
    return ((word >>> (hash & 31)) & 1) === 1;
  }

  private empty(row: number): void {
    this.arrays.u32.fill(0, row * ROW_U32, (row + 1) * ROW_U32);
  }

  private flagsOf(row: number): number {
    return this.arrays.u16[row * ROW_U16 + FLAGS] as number;
  }

  private press(atMs: number): void {
    if (atMs > 0) this.pressedAtMs = atMs;
  }
}
