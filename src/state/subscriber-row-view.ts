import { NumberCache } from '../kit/number-cache.ts';
import type { CountryIndex } from './country-index.ts';
import {
  ABROAD,
  ALIVE_AT,
  AT_HOME,
  AUTHENTICATION_AT,
  AUTHENTICATION_BY,
  COUNTRY_MASK,
  COUNTRY_SHIFT,
  digitsOf,
  IMSI,
  MSISDN,
  PLACED_AT,
  ROUTING_AT,
  ROUTING_BY,
  ROW_DOUBLES,
  ROW_WORDS,
  SGSN_WORD,
  TEXT_FOLLOWED,
  TITLE_MASK,
  VLR_WORD,
} from './subscriber-row.ts';
import type { SubscriberView } from './subscriber-view.ts';
import type { TitleTable } from './title-table.ts';

/** Titles of nodes as text; subscribers abroad share some hundreds of them. */
const TITLE_TEXTS = new NumberCache(digitsOf);

function titleText(title: number): string {
  return TITLE_TEXTS.of(title);
}

/** A view onto one row, moved by setting `row`. Text is made when it is asked for. */
export class RowView implements SubscriberView {
  row = 0;
  readonly known = true;
  private readonly doubles: Float64Array;
  private readonly words: Uint32Array;
  private readonly titles: TitleTable;
  private readonly countries: CountryIndex;

  constructor(doubles: Float64Array, words: Uint32Array, titles: TitleTable, countries: CountryIndex) {
    this.doubles = doubles;
    this.words = words;
    this.titles = titles;
    this.countries = countries;
  }

  get imsi(): string {
    return digitsOf(this.doubles[this.row * ROW_DOUBLES + IMSI] as number);
  }

  get msisdn(): string {
    return digitsOf(this.doubles[this.row * ROW_DOUBLES + MSISDN] as number);
  }

  get whereabouts(): 'home' | 'abroad' | 'unknown' {
    const word = this.word(VLR_WORD);
    if ((word & AT_HOME) !== 0) return 'home';
    return (word & ABROAD) !== 0 ? 'abroad' : 'unknown';
  }

  get vlr(): string {
    return titleText(this.vlrNumber);
  }

  get sgsn(): string {
    return titleText(this.sgsnNumber);
  }

  get vlrNumber(): number {
    return this.titles.title(this.word(VLR_WORD) & TITLE_MASK);
  }

  get sgsnNumber(): number {
    return this.titles.title(this.word(SGSN_WORD) & TITLE_MASK);
  }

  get country(): string {
    return this.countries.code((this.word(VLR_WORD) >>> COUNTRY_SHIFT) & COUNTRY_MASK);
  }

  get previousCountry(): string {
    return this.countries.code((this.word(SGSN_WORD) >>> COUNTRY_SHIFT) & COUNTRY_MASK);
  }

  get placedAtMs(): number {
    return this.word(PLACED_AT) * 1000;
  }

  get aliveAtMs(): number {
    return this.word(ALIVE_AT) * 1000;
  }

  get routingAskedBy(): string {
    return titleText(this.routingAskedByNumber);
  }

  get routingAskedByNumber(): number {
    return this.word(ROUTING_BY);
  }

  get textFollowed(): boolean {
    return (this.word(SGSN_WORD) & TEXT_FOLLOWED) !== 0;
  }

  get routingAskedAtMs(): number {
    return this.word(ROUTING_AT) * 1000;
  }

  get authenticationAskedBy(): string {
    return titleText(this.authenticationAskedByNumber);
  }

  get authenticationAskedByNumber(): number {
    return this.word(AUTHENTICATION_BY);
  }

  get authenticationAskedAtMs(): number {
    return this.word(AUTHENTICATION_AT) * 1000;
  }

  private word(word: number): number {
    return this.words[this.row * ROW_WORDS + word] as number;
  }
}
