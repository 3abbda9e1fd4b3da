import {
  FORWARDING_CONDITIONS,
  FORWARDING_SHIFTS,
  forwardingSeconds,
  latestConditional,
  setForwardingSeconds,
  shareConditionalSeconds,
} from './number-forwarding.ts';
import {
  BEFORE_PLACE_SEEN,
  BEFORE_PLACE_SHIFT,
  COUNTRIES,
  countryBits,
  DATA_AT,
  DATA_SHIFT,
  FLAGS,
  IMSI,
  MSISDN,
  NUMBER_ROW_DOUBLES,
  NUMBER_ROW_OCTETS,
  NUMBER_ROW_WORDS,
  ODD_SHIFT,
  OF_REGISTRATION,
  PAIR_SEEN,
  PAIR_SINCE,
  PLACE_DOUBTED,
  PLACE_SEEN,
  PLACE_SHIFT,
  PLACE_SINCE,
  PROFILE_CAME,
  SWAPPED,
  TEXT_SERVICE,
  TEXT_SERVICE_SHIFT,
  TEXTS_AT,
  TEXTS_SHIFT,
  type TextService,
  TOLD_SHIFT,
  TWO_BITS,
  UNCONDITIONAL_AT,
  UNCONDITIONAL_SHIFT,
  WHEREABOUTS,
} from './number-row.ts';
import { viewOfRow } from './number-row-view.ts';
import type { ForwardingCondition, NumberView, PlaceDoubt } from './number-view.ts';
import { FillingRoom, NumberIndex } from './subscriber-index.ts';
import { isNumber, MAX_SUBSCRIBERS, secondsOf } from './subscriber-row.ts';
import { RowSet } from './subscriber-row-set.ts';

/**
 * Times that only say "still so" are kept to this, in seconds: a number that is seen all day long is written to the
 * disk twelve times an hour. After a stop such a time is older than it was by no more, never younger.
 */
const FRESH_SECONDS = 300;

/** Flags that a new SIM leaves as they are: how calls are forwarded, and whether texts are given on. */
const OF_SUBSCRIPTION =
  (1 << TEXTS_SHIFT) -
  (1 << UNCONDITIONAL_SHIFT) +
  (TWO_BITS << TEXT_SERVICE_SHIFT) +
  (TWO_BITS << ODD_SHIFT);
const OF_FORWARDING = (1 << TEXTS_SHIFT) - (1 << UNCONDITIONAL_SHIFT);
/** "No" for each of the four conditions. */
const NOTHING_FORWARDED = 0b01010101 << UNCONDITIONAL_SHIFT;
const OF_SIM = [TEXTS_AT, DATA_AT, COUNTRIES, PLACE_SINCE, PLACE_SEEN, BEFORE_PLACE_SEEN] as const;

const NO_ROW = -1;

/**
 * What banks ask about numbers, a row each beside the subscriber table: which IMSI a number has and since when, where
 * calls go, whether texts reach the phone, and the last place that nobody doubted. Only numbers of ours that our own
 * network named come in, so that no stranger can fill it; nothing makes way, and what finds no room is counted.
 */
export class NumberTable {
  readonly capacity: number;
  /** Rows as the disk has them. */
  readonly words: Uint32Array;
  /** Rows that changed since they were last kept. */
  readonly dirty: RowSet;
  /** Numbers that there was no room for. */
  refused = 0;
  /** Told of every number of which something that banks are told has changed. */
  changed: ((msisdn: number) => void) | undefined;
  private readonly doubles: Float64Array;
  private readonly byMsisdn: NumberIndex;
  private readonly byImsi: NumberIndex;
  private used = 0;

  /** @param seed 32 bits by chance, as `SubscriberTableOptions.seed` */
  constructor({ capacity, seed = 0 }: { readonly capacity: number; readonly seed?: number }) {
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > MAX_SUBSCRIBERS) {
      throw new RangeError(`${capacity} numbers: there is room for 1 to ${MAX_SUBSCRIBERS}`);
    }
    this.capacity = capacity;
    const buffer = new SharedArrayBuffer(capacity * NUMBER_ROW_OCTETS);
    this.words = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.byMsisdn = new NumberIndex(this.doubles, NUMBER_ROW_DOUBLES, MSISDN, capacity, seed);
    this.byImsi = new NumberIndex(this.doubles, NUMBER_ROW_DOUBLES, IMSI, capacity, seed);
    this.dirty = new RowSet(capacity);
  }

  get size(): number {
    return this.used;
  }

  /** Octets of memory at full capacity. */
  get octets(): number {
    return this.words.byteLength + this.byMsisdn.octets + this.byImsi.octets + this.dirty.octets;
  }

  /** The row of a number, digits with a 1 before them; -1 where there is none. */
  find(msisdn: number): number {
    return this.byMsisdn.find(msisdn);
  }

  findByImsi(imsi: number): number {
    return imsi > 0 ? this.byImsi.find(imsi) : NO_ROW;
  }

  imsiOf(row: number): number {
    return this.doubles[row * NUMBER_ROW_DOUBLES + IMSI] as number;
  }

  msisdnOf(row: number): number {
    return this.doubles[row * NUMBER_ROW_DOUBLES + MSISDN] as number;
  }

  /**
   * Our own network named the two together. True where the number has another IMSI than it had, or the IMSI came from
   * another number: to a bank both are a change of the SIM.
   */
  pair(imsi: number, msisdn: number, atMs: number): boolean {
    if (!isNumber(imsi) || !isNumber(msisdn)) return false;
    const seconds = secondsOf(atMs);
    const known = this.byMsisdn.find(msisdn);
    if (known >= 0 && this.imsiOf(known) === imsi) {
      this.pairSeen(known, atMs);
      return false;
    }
    const other = this.byImsi.find(imsi);
    // also where the new number finds no room: the one before does not have the SIM any longer
    if (other >= 0) this.loseSim(other);
    const row = known >= 0 ? known : this.make(msisdn);
    if (row < 0) return false;
    const at = row * NUMBER_ROW_WORDS;
    const swapped = known >= 0 || other >= 0;
    if (known >= 0) this.leaveSim(at);
    this.setImsi(row, imsi);
    this.words[at + PAIR_SINCE] = seconds;
    this.words[at + PAIR_SEEN] = seconds;
    if (swapped) this.words[at + FLAGS] = (this.words[at + FLAGS] as number) | SWAPPED;
    this.touch(row);
    return swapped;
  }

  /** Our own network named the two of a row together once more. */
  pairSeen(row: number, atMs: number): void {
    this.setFresh(row, PAIR_SEEN, secondsOf(atMs));
  }

  /** Calls are forwarded so, or not. */
  forwarded(row: number, condition: ForwardingCondition, active: boolean, atMs: number): void {
    const at = row * NUMBER_ROW_WORDS;
    const seconds = secondsOf(atMs);
    const before = forwardingSeconds(this.words, at, condition);
    if (this.turn(at, FORWARDING_SHIFTS[condition], active)) {
      setForwardingSeconds(this.words, at, condition, seconds);
      this.touch(row);
    } else if (seconds > before) {
      setForwardingSeconds(this.words, at, condition, seconds);
      if (isDue(before, seconds)) this.dirty.add(row);
    }
  }

  /** A part of the subscriber's profile came within a registration, and told of this condition, if of any. */
  profileTold(row: number, condition: ForwardingCondition | undefined): void {
    const at = row * NUMBER_ROW_WORDS + FLAGS;
    const told = condition === undefined ? 0 : 1 << (TOLD_SHIFT + FORWARDING_CONDITIONS.indexOf(condition));
    this.words[at] = (this.words[at] as number) | PROFILE_CAME | told;
  }

  /**
   * The registration under way ended, or another begins. Where it was accepted, and the profile came within it, that
   * was the whole of it: under a condition that it does not name nothing is forwarded (TS 29.002 8.8.1).
   */
  registrationEnded(row: number, accepted: boolean, atMs: number): void {
    const at = row * NUMBER_ROW_WORDS + FLAGS;
    const flags = this.words[at] as number;
    this.words[at] = flags & ~OF_REGISTRATION;
    if (!accepted || (flags & PROFILE_CAME) === 0) return;
    // most have nothing forwarded, and had nothing before
    if ((flags & (OF_REGISTRATION | OF_FORWARDING)) === (PROFILE_CAME | NOTHING_FORWARDED)) {
      this.stillNothingForwarded(row, secondsOf(atMs));
      return;
    }
    for (let index = 0; index < FORWARDING_CONDITIONS.length; index++) {
      const isTold = (flags & (1 << (TOLD_SHIFT + index))) !== 0;
      if (!isTold) this.forwarded(row, FORWARDING_CONDITIONS[index] as ForwardingCondition, false, atMs);
    }
  }

  textsReach(row: number, reachable: boolean, atMs: number): void {
    this.setState(row, TEXTS_SHIFT, TEXTS_AT, reachable, atMs);
  }

  /** What our register said when it was asked to route a text to the subscriber. */
  textService(row: number, service: TextService): void {
    const at = row * NUMBER_ROW_WORDS + FLAGS;
    const flags = this.words[at] as number;
    const next =
      (flags & ~(TWO_BITS << TEXT_SERVICE_SHIFT)) | (TEXT_SERVICE.indexOf(service) << TEXT_SERVICE_SHIFT);
    if (next === (flags | 0)) return;
    this.words[at] = next;
    this.touch(row);
  }

  dataReaches(row: number, reachable: boolean, atMs: number): void {
    this.setState(row, DATA_SHIFT, DATA_AT, reachable, atMs);
  }

  /**
   * The subscriber came to a place, or is still at it. The place before is kept where nobody doubted it.
   *
   * @param country as `SeenPlace.country`
   * @param sinceMs when they came there, if it is a new one
   * @param seenMs when they were last seen there
   */
  placed(
    row: number,
    whereabouts: 'home' | 'abroad',
    country: string,
    doubt: PlaceDoubt,
    sinceMs: number,
    seenMs: number,
  ): void {
    const at = row * NUMBER_ROW_WORDS;
    const isDoubted = this.isPlaceDoubted(row);
    const begins = isDoubted ? doubt === 'lifted' : doubt === 'doubted';
    if (!begins && this.isAt(row, whereabouts, country)) {
      this.setFresh(row, PLACE_SEEN, secondsOf(seenMs));
      return;
    }
    this.leavePlace(at);
    this.words[at + FLAGS] =
      (this.words[at + FLAGS] as number) |
      (WHEREABOUTS.indexOf(whereabouts) << PLACE_SHIFT) |
      (doubt === 'doubted' ? PLACE_DOUBTED : 0);
    this.words[at + COUNTRIES] = (this.words[at + COUNTRIES] as number) | countryBits(country);
    this.words[at + PLACE_SINCE] = secondsOf(sinceMs);
    this.words[at + PLACE_SEEN] = secondsOf(seenMs);
    this.touch(row);
  }

  /** Nothing tells any longer where the subscriber is. */
  left(row: number): void {
    const at = row * NUMBER_ROW_WORDS;
    if ((((this.words[at + FLAGS] as number) >>> PLACE_SHIFT) & TWO_BITS) === 0) return;
    this.leavePlace(at);
    this.touch(row);
  }

  /** Whether the place that is remembered is this one. */
  isAt(row: number, whereabouts: 'home' | 'abroad', country: string): boolean {
    const at = row * NUMBER_ROW_WORDS;
    const kind = ((this.words[at + FLAGS] as number) >>> PLACE_SHIFT) & TWO_BITS;
    return (
      kind === WHEREABOUTS.indexOf(whereabouts) &&
      ((this.words[at + COUNTRIES] as number) & 0xffff) === countryBits(country)
    );
  }

  isPlaceDoubted(row: number): boolean {
    return ((this.words[row * NUMBER_ROW_WORDS + FLAGS] as number) & PLACE_DOUBTED) !== 0;
  }

  placeSinceMs(row: number): number {
    return (this.words[row * NUMBER_ROW_WORDS + PLACE_SINCE] as number) * 1000;
  }

  /** The subscriber did something at the place. */
  seen(row: number, atMs: number): void {
    const at = row * NUMBER_ROW_WORDS;
    if ((((this.words[at + FLAGS] as number) >>> PLACE_SHIFT) & TWO_BITS) === 0) return;
    this.setFresh(row, PLACE_SEEN, secondsOf(atMs));
  }

  /** A copy of what a row says. */
  view(row: number): NumberView {
    return viewOfRow(this.words, this.imsiOf(row), row);
  }

  /**
   * Of recovery: makes the indexes anew from rows that were put in place. Says what is wrong with them. Registrations
   * that were under way are over.
   */
  rebuild(rows: number): string | undefined {
    this.used = rows;
    for (let row = 0; row < rows; row++) {
      const msisdn = this.doubles[row * NUMBER_ROW_DOUBLES + MSISDN] as number;
      const imsi = this.doubles[row * NUMBER_ROW_DOUBLES + IMSI] as number;
      if (!isNumber(msisdn) || (imsi !== 0 && !isNumber(imsi))) return `row ${row} holds what is no number`;
      const at = row * NUMBER_ROW_WORDS + FLAGS;
      this.words[at] = (this.words[at] as number) & ~OF_REGISTRATION;
    }
    const room = new FillingRoom(rows);
    const twice = this.byMsisdn.addAll(rows, room);
    if (twice >= 0) return `row ${twice} holds an MSISDN that another row has`;
    if (this.byImsi.addAll(rows, room) >= 0) this.partTwins(rows);
    return undefined;
  }

  /**
   * A long commit takes its rows in turns: one that Wardline was stopped in may have a SIM at its new number, and at its
   * old one still. Of the two the number that came to it last has it.
   */
  private partTwins(rows: number): void {
    this.byImsi.clear();
    for (let row = 0; row < rows; row++) {
      const imsi = this.doubles[row * NUMBER_ROW_DOUBLES + IMSI] as number;
      if (imsi === 0) continue;
      const other = this.byImsi.find(imsi);
      const since = (one: number) => this.words[one * NUMBER_ROW_WORDS + PAIR_SINCE] as number;
      if (other >= 0 && since(other) > since(row)) {
        this.loseSim(row);
        continue;
      }
      if (other >= 0) this.loseSim(other);
      this.byImsi.add(row);
    }
  }

  private stillNothingForwarded(row: number, seconds: number): void {
    const at = row * NUMBER_ROW_WORDS;
    const before = this.words[at + UNCONDITIONAL_AT] as number;
    // out of order, each time is looked at by itself
    if (seconds < Math.max(before, latestConditional(this.words, at))) return;
    this.words[at + UNCONDITIONAL_AT] = seconds;
    shareConditionalSeconds(this.words, at, seconds);
    if (isDue(before, seconds)) this.dirty.add(row);
  }

  /** What was known of the SIM before is not known of the next; what the subscription has, it keeps. */
  private leaveSim(at: number): void {
    this.words[at + FLAGS] = (this.words[at + FLAGS] as number) & OF_SUBSCRIPTION;
    for (const word of OF_SIM) this.words[at + word] = 0;
  }

  /** The SIM has another number now, and this one none that is known. */
  private loseSim(row: number): void {
    this.leaveSim(row * NUMBER_ROW_WORDS);
    this.setImsi(row, 0);
    this.touch(row);
  }

  /** Ends the place; it is the one before from now on, where nobody doubted it. */
  private leavePlace(at: number): void {
    const flags = this.words[at + FLAGS] as number;
    const countries = this.words[at + COUNTRIES] as number;
    const kind = (flags >>> PLACE_SHIFT) & TWO_BITS;
    let next = flags & ~(PLACE_DOUBTED | (TWO_BITS << PLACE_SHIFT));
    let before = countries >>> 16;
    if (kind !== 0 && (flags & PLACE_DOUBTED) === 0) {
      next = (next & ~(TWO_BITS << BEFORE_PLACE_SHIFT)) | (kind << BEFORE_PLACE_SHIFT);
      before = countries & 0xffff;
      this.words[at + BEFORE_PLACE_SEEN] = this.words[at + PLACE_SEEN] as number;
    }
    this.words[at + FLAGS] = next;
    this.words[at + COUNTRIES] = before << 16;
    this.words[at + PLACE_SINCE] = 0;
    this.words[at + PLACE_SEEN] = 0;
  }

  private make(msisdn: number): number {
    if (this.used >= this.capacity) {
      this.refused++;
      return NO_ROW;
    }
    const row = this.used++;
    this.doubles[row * NUMBER_ROW_DOUBLES + MSISDN] = msisdn;
    this.byMsisdn.add(row);
    return row;
  }

  private setImsi(row: number, imsi: number): void {
    const at = row * NUMBER_ROW_DOUBLES + IMSI;
    if (this.doubles[at] !== 0) this.byImsi.delete(row);
    this.doubles[at] = imsi;
    if (imsi !== 0) this.byImsi.add(row);
    this.dirty.add(row);
  }

  private setState(row: number, shift: number, word: number, is: boolean, atMs: number): void {
    const at = row * NUMBER_ROW_WORDS;
    if (!this.turn(at, shift, is)) {
      this.setFresh(row, word, secondsOf(atMs));
      return;
    }
    this.words[at + word] = secondsOf(atMs);
    this.touch(row);
  }

  /** Sets what is so or not; true where that is news. */
  private turn(at: number, shift: number, is: boolean): boolean {
    const flags = this.words[at + FLAGS] as number;
    const value = is ? 2 : 1;
    if (((flags >>> shift) & TWO_BITS) === value) return false;
    this.words[at + FLAGS] = (flags & ~(TWO_BITS << shift)) | (value << shift);
    return true;
  }

  /** Times only go on. */
  private setFresh(row: number, word: number, seconds: number): void {
    const at = row * NUMBER_ROW_WORDS + word;
    const before = this.words[at] as number;
    if (seconds <= before) return;
    this.words[at] = seconds;
    if (isDue(before, seconds)) this.dirty.add(row);
  }

  private touch(row: number): void {
    this.dirty.add(row);
    this.changed?.(this.msisdnOf(row));
  }
}

/**
 * Whether a time that goes on is due to be written: by the clock, and not by how far it goes at once. A number that is
 * seen every minute would never be.
 */
function isDue(before: number, seconds: number): boolean {
  return Math.floor(before / FRESH_SECONDS) !== Math.floor(seconds / FRESH_SECONDS);
}
