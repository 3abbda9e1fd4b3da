import { NumberIndex } from './subscriber-index.ts';
import { isNumber, TITLE_MASK } from './subscriber-row.ts';
import { RowSet } from './subscriber-row-set.ts';

/** Serving nodes there are for so many subscribers, at most: all the world's are some ten thousands. */
const SUBSCRIBERS_A_TITLE = 8;
/** Few subscribers still may be anywhere. */
const MIN_TITLES = 1024;

/** How many titles may be kept at a time for so many subscribers. Twenty bits of a row name one. */
export function titleCapacity(subscribers: number): number {
  return Math.min(Math.max(Math.ceil(subscribers / SUBSCRIBERS_A_TITLE), MIN_TITLES), TITLE_MASK);
}

/**
 * Titles of serving nodes by small numbers, counted from 1. Each is kept for as long as a row names it, and its
 * number is given to another afterwards: places that nobody is at any more do not fill the table.
 */
export class TitleTable {
  readonly capacity: number;
  /** Titles that were not kept since the table was full. */
  refused = 0;
  /** Numbers that stand for another title than the journal knows. */
  readonly dirty: RowSet;
  /** Digits with a 1 before them, by number. */
  readonly titles: Float64Array;
  /** The same as words, for those who copy. */
  readonly words: Uint32Array;
  private readonly references: Uint32Array;
  private readonly index: NumberIndex;
  private readonly free: RowSet;
  /** All numbers from here on were never given. */
  private unused = 1;

  constructor(capacity: number, seed: number) {
    this.capacity = capacity;
    const buffer = new SharedArrayBuffer(8 * (capacity + 1));
    this.titles = new Float64Array(buffer);
    this.words = new Uint32Array(buffer);
    this.references = new Uint32Array(capacity + 1);
    this.index = new NumberIndex(this.titles, 1, 0, capacity, seed);
    this.dirty = new RowSet(capacity + 1);
    this.free = new RowSet(capacity + 1);
  }

  get octets(): number {
    const own = this.titles.byteLength + this.references.byteLength;
    return own + this.index.octets + this.dirty.octets + this.free.octets;
  }

  /** Numbers above 0 and below this may be given. */
  get highWater(): number {
    return this.unused;
  }

  title(number: number): number {
    return this.titles[number] as number;
  }

  /** The number of a title for one row more; 0 for what is none, and where there is no room. */
  take(title: number): number {
    if (!isNumber(title)) return 0;
    let number = this.index.find(title);
    if (number < 0) {
      number = this.free.next(0);
      if (number >= 0) this.free.delete(number);
      else if (this.unused <= this.capacity) number = this.unused++;
      else {
        this.refused++;
        return 0;
      }
      this.titles[number] = title;
      this.index.add(number);
      this.dirty.add(number);
    }
    this.references[number] = (this.references[number] as number) + 1;
    return number;
  }

  /** A row names it no more. */
  release(number: number): void {
    if (number === 0) return;
    const left = (this.references[number] as number) - 1;
    this.references[number] = left;
    if (left > 0) return;
    this.index.delete(number);
    this.titles[number] = 0;
    this.dirty.delete(number);
    this.free.add(number);
  }

  /** Of recovery: a row names this number. False where no title has it. */
  count(number: number): boolean {
    if (number === 0) return true;
    if (number > this.capacity || this.titles[number] === 0) return false;
    this.references[number] = (this.references[number] as number) + 1;
    return true;
  }

  /** Of recovery, once all rows are counted: forgets titles without rows. False where a title is there twice. */
  rebuild(): boolean {
    let high = this.capacity;
    while (high > 0 && this.references[high] === 0) high--;
    this.unused = high + 1;
    this.titles.fill(0, high + 1);
    for (let number = 1; number <= high; number++) {
      if (this.references[number] === 0) {
        this.titles[number] = 0;
        this.free.add(number);
      }
    }
    return this.index.addAll(high + 1) < 0;
  }

  clear(): void {
    this.titles.fill(0);
    this.references.fill(0);
    this.index.clear();
    this.dirty.clear();
    this.free.clear();
    this.unused = 1;
  }
}
