import {
  ABROAD,
  ALIVE_AT,
  AT_HOME,
  AUTHENTICATION_BY,
  CONFIRMED,
  COUNTRY_MASK,
  COUNTRY_SHIFT,
  firstDigits,
  IMSI,
  isNumber,
  MSISDN,
  PLACED_AT,
  ROUTING_BY,
  ROW_DOUBLES,
  ROW_WORDS,
  SGSN_WORD,
  secondsOf,
  TEXT_FOLLOWED,
  TITLE_MASK,
  TOUCHED,
  VLR_WORD,
} from './subscriber-row.ts';
import { RowView } from './subscriber-row-view.ts';
import { SubscriberRows, type SubscriberTableOptions } from './subscriber-rows.ts';
import type { SubscriberView } from './subscriber-view.ts';

/**
 * What is remembered about subscribers: a row each in one shared block of memory, found by IMSI and by MSISDN.
 * Numbers are digits with a 1 before them, as doubles; times are milliseconds. Nothing is allocated after
 * construction, and nothing grows, is moved or is rehashed. Row numbers hold until the next call of `obtain…`
 * or `name`. A row that was never confirmed by an accepted place or by life makes way when there is no room.
 */
export class SubscriberTable extends SubscriberRows {
  private readonly flyweight: RowView;
  private readonly homeCountry: string;

  constructor(options: SubscriberTableOptions) {
    super(options);
    this.homeCountry = options.homeCountry;
    this.flyweight = new RowView(this.doubles, this.words, this.titles, this.countries);
  }

  /**
   * IMSI and MSISDN belong together: what was remembered of them apart becomes one row. True where the MSISDN
   * was with another IMSI before, which a new SIM card or a second one does; that IMSI has none afterwards.
   */
  name(imsi: number, msisdn: number): boolean {
    if (!isNumber(imsi) || !isNumber(msisdn)) return false;
    let row = this.byImsi.find(imsi);
    const other = this.byMsisdn.find(msisdn);
    if (other < 0) {
      if (row < 0) row = this.obtain(imsi);
      if (row >= 0) this.setMsisdn(row, msisdn);
      return false;
    }
    if (other === row) return false;
    if (this.doubles[other * ROW_DOUBLES + IMSI] !== 0) {
      this.clearMsisdn(other);
      if (row < 0) row = this.obtain(imsi);
      if (row >= 0) this.setMsisdn(row, msisdn);
      return true;
    }
    if (row < 0) {
      this.setImsi(other, imsi);
      return false;
    }
    this.merge(other, row);
    this.drop(other);
    this.setMsisdn(row, msisdn);
    return false;
  }

  /**
   * A registration elsewhere was accepted: by `title`, the VLR (`cs`) or SGSN (`ps`), in `country`, `''` where
   * its title tells none. The subscriber came to the place when country or VLR changed, or the SGSN of one who
   * has no VLR.
   */
  placed(row: number, domain: 'cs' | 'ps', title: number, country: string, atMs: number): void {
    const at = row * ROW_WORDS;
    const seconds = secondsOf(atMs);
    const word = domain === 'cs' ? VLR_WORD : SGSN_WORD;
    const isNew = this.titles.title(this.word(at, word, TITLE_MASK)) !== title;
    const counts = domain === 'cs' || this.word(at, VLR_WORD, TITLE_MASK) === 0;
    if (isNew) this.setTitle(at, word, title);
    const moved = this.setPlace(row, ABROAD, this.countries.take(country));
    if (moved || (isNew && counts)) {
      this.words[at + PLACED_AT] = seconds;
      this.words[at + ALIVE_AT] = seconds;
    } else this.setLater(at, ALIVE_AT, seconds);
    this.dirty.add(row);
  }

  /** The subscriber is in the home network, and at no node elsewhere. */
  cameHome(row: number, atMs: number): void {
    const at = row * ROW_WORDS;
    const seconds = secondsOf(atMs);
    this.setTitle(at, VLR_WORD, 0);
    this.setTitle(at, SGSN_WORD, 0);
    if (this.setPlace(row, AT_HOME, this.countries.take(this.homeCountry))) {
      this.words[at + PLACED_AT] = seconds;
      this.words[at + ALIVE_AT] = seconds;
    } else if (!this.setLater(at, ALIVE_AT, seconds)) return;
    this.dirty.add(row);
  }

  /**
   * The node elsewhere no longer serves the subscriber. Where none is left nothing tells where the subscriber
   * is; the country stays, as that of the last accepted place. News older than the place says nothing about it.
   */
  left(row: number, domain: 'cs' | 'ps', atMs: number): void {
    const at = row * ROW_WORDS;
    if (secondsOf(atMs) < (this.words[at + PLACED_AT] as number)) return;
    this.setTitle(at, domain === 'cs' ? VLR_WORD : SGSN_WORD, 0);
    const other = this.word(at, domain === 'cs' ? SGSN_WORD : VLR_WORD, TITLE_MASK);
    if (other === 0) this.words[at + VLR_WORD] = (this.words[at + VLR_WORD] as number) & ~ABROAD;
    this.dirty.add(row);
  }

  /** Life of the subscriber was seen where it is remembered to be. */
  alive(row: number, atMs: number): void {
    const at = row * ROW_WORDS;
    const confirmed = this.confirm(row);
    if (this.setLater(at, ALIVE_AT, secondsOf(atMs)) || confirmed) this.dirty.add(row);
  }

  /** `title` asked how to route a text to the subscriber. */
  routingAsked(row: number, title: number, atMs: number): void {
    const at = row * ROW_WORDS + SGSN_WORD;
    this.words[at] = (this.words[at] as number) & ~TEXT_FOLLOWED;
    this.asked(row, ROUTING_BY, title, atMs);
  }

  /** A text from outside came to the subscriber: the question for its routing was for that. */
  textCame(row: number): void {
    const at = row * ROW_WORDS + SGSN_WORD;
    const before = this.words[at] as number;
    if ((before & TEXT_FOLLOWED) !== 0) return;
    this.words[at] = before | TEXT_FOLLOWED;
    this.dirty.add(row);
  }

  /** `title`, from outside, asked for authentication vectors of the subscriber. */
  authenticationAsked(row: number, title: number, atMs: number): void {
    this.asked(row, AUTHENTICATION_BY, title, atMs);
  }

  /** What is remembered in a row: one view, moved at every call. */
  view(row: number): SubscriberView {
    this.flyweight.row = row;
    return this.flyweight;
  }

  /** Title of the serving VLR, digits with a 1 before them, 0 without. */
  vlrOf(row: number): number {
    return this.titles.title(this.word(row * ROW_WORDS, VLR_WORD, TITLE_MASK));
  }

  /** The same of the serving SGSN. */
  sgsnOf(row: number): number {
    return this.titles.title(this.word(row * ROW_WORDS, SGSN_WORD, TITLE_MASK));
  }

  /** Whether a row has this MSISDN, which no other row has then. */
  hasMsisdn(row: number, msisdn: number): boolean {
    return this.doubles[row * ROW_DOUBLES + MSISDN] === msisdn;
  }

  aliveAtMs(row: number): number {
    return (this.words[row * ROW_WORDS + ALIVE_AT] as number) * 1000;
  }

  private setTitle(at: number, word: number, title: number): void {
    const before = this.words[at + word] as number;
    if (title === 0 && (before & TITLE_MASK) === 0) return;
    this.titles.release(before & TITLE_MASK);
    this.words[at + word] = (before & ~TITLE_MASK) | this.titles.take(title);
  }

  /** Sets whereabouts and country; true where either changed. */
  private setPlace(row: number, whereabouts: number, country: number): boolean {
    this.confirm(row);
    const at = row * ROW_WORDS;
    const before = this.words[at + VLR_WORD] as number;
    const known = (before >>> COUNTRY_SHIFT) & COUNTRY_MASK;
    const mask = TITLE_MASK | CONFIRMED;
    this.words[at + VLR_WORD] = (before & mask) | whereabouts | (country << COUNTRY_SHIFT);
    if (country !== known && known !== 0) {
      const sgsnWord = this.words[at + SGSN_WORD] as number;
      this.words[at + SGSN_WORD] = (sgsnWord & (TITLE_MASK | TOUCHED)) | (known << COUNTRY_SHIFT);
    }
    return country !== known || (before & whereabouts) === 0;
  }

  /** From now on the row stays. True where it was not so before. */
  private confirm(row: number): boolean {
    const at = row * ROW_WORDS + VLR_WORD;
    const before = this.words[at] as number;
    if ((before & CONFIRMED) !== 0) return false;
    this.words[at] = before | CONFIRMED;
    this.unconfirmed.delete(row);
    return true;
  }

  /** Times only go on, whatever order messages come in. */
  private setLater(at: number, word: number, seconds: number): boolean {
    if ((this.words[at + word] as number) >= seconds) return false;
    this.words[at + word] = seconds;
    return true;
  }

  /** `byWord` is followed by the word of the time. */
  private asked(row: number, byWord: number, title: number, atMs: number): void {
    const at = row * ROW_WORDS;
    const by = isNumber(title) ? firstDigits(title) : 0;
    this.words[at + SGSN_WORD] = (this.words[at + SGSN_WORD] as number) | TOUCHED;
    const later = this.setLater(at, byWord + 1, secondsOf(atMs));
    if (!later && this.words[at + byWord] === by) return;
    this.words[at + byWord] = by;
    this.dirty.add(row);
  }

  /** Takes over into `to` what `from` knows better. */
  private merge(from: number, to: number): void {
    const source = from * ROW_WORDS;
    const target = to * ROW_WORDS;
    for (const byWord of [ROUTING_BY, AUTHENTICATION_BY]) {
      if (this.setLater(target, byWord + 1, this.words[source + byWord + 1] as number)) {
        this.words[target + byWord] = this.words[source + byWord] as number;
      }
    }
    if (this.word(source, VLR_WORD, CONFIRMED) === 0) return;
    this.confirm(to);
    if (this.setLater(target, PLACED_AT, this.words[source + PLACED_AT] as number)) {
      const sgsnWord = this.words[target + SGSN_WORD] as number;
      const touched = sgsnWord & TOUCHED;
      this.titles.release(this.word(target, VLR_WORD, TITLE_MASK));
      this.titles.release(sgsnWord & TITLE_MASK);
      this.words[target + VLR_WORD] = this.words[source + VLR_WORD] as number;
      this.words[target + SGSN_WORD] = (this.words[source + SGSN_WORD] as number) | touched;
      // The titles are the target's now, and not given back with the source.
      this.words[source + VLR_WORD] = 0;
      this.words[source + SGSN_WORD] = 0;
    }
    this.setLater(target, ALIVE_AT, this.words[source + ALIVE_AT] as number);
  }
}
