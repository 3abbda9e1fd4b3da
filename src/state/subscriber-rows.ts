import { CountryIndex } from './country-index.ts';
import { FillingRoom, NumberIndex } from './subscriber-index.ts';
import {
  CONFIRMED,
  COUNTRY_MASK,
  COUNTRY_SHIFT,
  IMSI,
  isNumber,
  MAX_SUBSCRIBERS,
  MSISDN,
  ROW_DOUBLES,
  ROW_OCTETS,
  ROW_WORDS,
  SGSN_WORD,
  secondsOf,
  TITLE_MASK,
  TOUCHED,
  VLR_WORD,
} from './subscriber-row.ts';
import { RowSet } from './subscriber-row-set.ts';
import { TitleTable, titleCapacity } from './title-table.ts';

/**
 * A link of a network is never silent for half a day. Where it seems so nobody watched, between two captures
 * or two runs, and what was not seen may have happened then.
 */
export const LONGEST_SILENCE_MS = 12 * 3_600_000;

/** Rows that the hand spares in one call since they were asked about lately; the next one goes all the same. */
const MAX_SPARED_ROWS = 16;

export interface SubscriberTableOptions {
  /** Subscribers at most, up to `MAX_SUBSCRIBERS`. Memory is asked for at once and taken as rows fill. */
  readonly capacity: number;
  /** Country of subscribers at home, ISO 3166-1 alpha-2; `''` where it is not known. */
  readonly homeCountry: string;
  /** 32 bits of chance, so that nobody outside can choose numbers that collide. Has no effect on answers. */
  readonly seed?: number;
}

/**
 * Rows in one shared block of memory, found by IMSI and by MSISDN: who has which row, and who makes way. What the
 * rows say beside these numbers is the subscriber table's, which this is the ground of.
 */
export class SubscriberRows {
  readonly capacity: number;
  readonly titles: TitleTable;
  readonly countries: CountryIndex;
  /** Rows as the disk has them: `ROW_WORDS` words each. For journal and snapshot. */
  readonly words: Uint32Array;
  /** Rows that changed since the journal took them. */
  readonly dirty: RowSet;
  /** Rows that made way, and subscribers that there was no room for. */
  evicted = 0;
  refused = 0;
  protected readonly doubles: Float64Array;
  protected readonly byImsi: NumberIndex;
  protected readonly byMsisdn: NumberIndex;
  /** Rows below `unused` that hold nobody. */
  private readonly free: RowSet;
  protected readonly unconfirmed: RowSet;
  private unused = 0;
  /** Where to look for the next row that makes way. */
  private hand = 0;
  private firstSeconds = 0;
  private lastSeconds = 0;

  constructor(options: SubscriberTableOptions) {
    const { capacity, seed = 0 } = options;
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > MAX_SUBSCRIBERS) {
      throw new RangeError(`${capacity} subscribers: there is room for 1 to ${MAX_SUBSCRIBERS}`);
    }
    this.capacity = capacity;
    const buffer = new SharedArrayBuffer(capacity * ROW_OCTETS);
    this.words = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.byImsi = new NumberIndex(this.doubles, ROW_DOUBLES, IMSI, capacity, seed);
    this.byMsisdn = new NumberIndex(this.doubles, ROW_DOUBLES, MSISDN, capacity, seed);
    this.titles = new TitleTable(titleCapacity(capacity), seed);
    this.countries = new CountryIndex();
    this.dirty = new RowSet(capacity);
    this.free = new RowSet(capacity);
    this.unconfirmed = new RowSet(capacity);
  }

  /** Subscribers remembered. */
  get size(): number {
    return this.unused - this.free.size;
  }

  /** Places whose title was not kept since there were too many different ones. */
  get titlesRefused(): number {
    return this.titles.refused;
  }

  /** Octets of memory at full capacity, indexes and all. */
  get octets(): number {
    const sets = this.dirty.octets + this.free.octets + this.unconfirmed.octets;
    const indexes = this.byImsi.octets + this.byMsisdn.octets;
    return this.words.byteLength + indexes + this.titles.octets + sets;
  }

  /** Rows from here on were never used. */
  get highWater(): number {
    return this.unused;
  }

  /** The row with this IMSI, -1 where there is none. */
  find(imsi: number): number {
    return this.byImsi.find(imsi);
  }

  /** The row with this MSISDN, -1 where there is none. */
  findByMsisdn(msisdn: number): number {
    return this.byMsisdn.find(msisdn);
  }

  /** The row with this IMSI, made where there is none; -1 where there is no room, or it is no number. */
  obtain(imsi: number): number {
    const known = this.byImsi.find(imsi);
    if (known >= 0 || !isNumber(imsi)) return known;
    const row = this.make();
    if (row >= 0) this.setImsi(row, imsi);
    return row;
  }

  /** As `obtain`, of a subscriber whose IMSI is not known yet. */
  obtainByMsisdn(msisdn: number): number {
    const known = this.byMsisdn.find(msisdn);
    if (known >= 0 || !isNumber(msisdn)) return known;
    const row = this.make();
    if (row >= 0) this.setMsisdn(row, msisdn);
    return row;
  }

  /** Traffic of this time was watched. After a long silence the watch begins anew: much went by unseen. */
  watched(atMs: number): void {
    const seconds = secondsOf(atMs);
    const silence = seconds - this.lastSeconds;
    if (this.firstSeconds === 0 || silence * 1000 > LONGEST_SILENCE_MS) this.firstSeconds = seconds;
    if (seconds > this.lastSeconds) this.lastSeconds = seconds;
  }

  /** When traffic was first watched, and when last; 0 where it never was. Kept with every commit. */
  get watchedSinceMs(): number {
    return this.firstSeconds * 1000;
  }

  get watchedUntilMs(): number {
    return this.lastSeconds * 1000;
  }

  /** Of recovery: what a journal or snapshot says about the time that was watched. */
  setWatched(firstSeconds: number, lastSeconds: number): void {
    this.firstSeconds = firstSeconds;
    this.lastSeconds = lastSeconds;
  }

  /** Forgets everybody. Takes as long as filling all of the memory. */
  clear(): void {
    this.words.fill(0);
    for (const part of [this.byImsi, this.byMsisdn, this.free, this.unconfirmed, this.dirty]) part.clear();
    this.titles.clear();
    this.countries.clear();
    this.unused = 0;
    this.hand = 0;
    this.setWatched(0, 0);
  }

  /**
   * Of recovery: makes indexes, free rows and counts anew from rows, titles and countries that were put in
   * place. `highWater` rows may be used. Says what is wrong where they contradict each other.
   */
  rebuild(highWater: number): string | undefined {
    this.unused = highWater;
    for (let row = 0; row < highWater; row++) {
      const imsi = this.doubles[row * ROW_DOUBLES + IMSI] as number;
      const msisdn = this.doubles[row * ROW_DOUBLES + MSISDN] as number;
      if (imsi === 0 && msisdn === 0) {
        this.free.add(row);
        continue;
      }
      if ((imsi !== 0 && !isNumber(imsi)) || (msisdn !== 0 && !isNumber(msisdn))) {
        return `row ${row} holds what is no number`;
      }
      const vlrWord = this.words[row * ROW_WORDS + VLR_WORD] as number;
      const sgsnWord = this.words[row * ROW_WORDS + SGSN_WORD] as number;
      if (!this.titles.count(vlrWord & TITLE_MASK) || !this.titles.count(sgsnWord & TITLE_MASK)) {
        return `row ${row} names a title that is not there`;
      }
      const countries = this.countries.size;
      if (
        ((vlrWord >>> COUNTRY_SHIFT) & COUNTRY_MASK) >= countries ||
        ((sgsnWord >>> COUNTRY_SHIFT) & COUNTRY_MASK) >= countries
      ) {
        return `row ${row} names a country that is not there`;
      }
      if ((vlrWord & CONFIRMED) === 0) this.unconfirmed.add(row);
    }
    const room = new FillingRoom(highWater);
    const imsiTwice = this.byImsi.addAll(highWater, room);
    if (imsiTwice >= 0) return `row ${imsiTwice} holds an IMSI that another row has`;
    const msisdnTwice = this.byMsisdn.addAll(highWater, room);
    if (msisdnTwice >= 0) return `row ${msisdnTwice} holds an MSISDN that another row has`;
    return this.titles.rebuild() ? undefined : 'a title is there twice';
  }

  protected word(at: number, word: number, mask: number): number {
    return (this.words[at + word] as number) & mask;
  }

  /** A row for somebody new, without numbers yet; -1 where there is no room. */
  private make(): number {
    let row = this.free.next(0);
    if (row >= 0) this.free.delete(row);
    else if (this.unused < this.capacity) row = this.unused++;
    else {
      row = this.victim();
      if (row < 0) {
        this.refused++;
        return -1;
      }
      this.evicted++;
      this.drop(row);
      this.free.delete(row);
    }
    this.unconfirmed.add(row);
    return row;
  }

  /** The next row that makes way: going round, those asked about since the last time are spared once. */
  private victim(): number {
    for (let spared = 0; ; spared++) {
      let row = this.unconfirmed.next(this.hand);
      if (row < 0) row = this.unconfirmed.next(0);
      if (row < 0) return -1;
      this.hand = row + 1;
      const at = row * ROW_WORDS + SGSN_WORD;
      if (((this.words[at] as number) & TOUCHED) === 0 || spared === MAX_SPARED_ROWS) return row;
      this.words[at] = (this.words[at] as number) & ~TOUCHED;
    }
  }

  protected drop(row: number): void {
    const at = row * ROW_WORDS;
    if (this.doubles[row * ROW_DOUBLES + IMSI] !== 0) this.byImsi.delete(row);
    if (this.doubles[row * ROW_DOUBLES + MSISDN] !== 0) this.byMsisdn.delete(row);
    this.titles.release(this.word(at, VLR_WORD, TITLE_MASK));
    this.titles.release(this.word(at, SGSN_WORD, TITLE_MASK));
    for (let word = 0; word < ROW_WORDS; word++) this.words[at + word] = 0;
    this.unconfirmed.delete(row);
    this.free.add(row);
    this.dirty.add(row);
  }

  protected setImsi(row: number, imsi: number): void {
    this.doubles[row * ROW_DOUBLES + IMSI] = imsi;
    this.byImsi.add(row);
    this.dirty.add(row);
  }

  protected setMsisdn(row: number, msisdn: number): void {
    if (this.doubles[row * ROW_DOUBLES + MSISDN] !== 0) this.clearMsisdn(row);
    this.doubles[row * ROW_DOUBLES + MSISDN] = msisdn;
    this.byMsisdn.add(row);
    this.dirty.add(row);
  }

  protected clearMsisdn(row: number): void {
    this.byMsisdn.delete(row);
    this.doubles[row * ROW_DOUBLES + MSISDN] = 0;
    this.dirty.add(row);
  }
}
