import type { NumberTable } from '../number-table.ts';
import type { SubscriberTable } from '../subscriber-table.ts';

/** Of the tables that are killed: more than a chunk of a snapshot, so that one takes several turns. */
export const CAPACITY = 40_000;
/** Subscribers that facts are about; all are confirmed, so that none makes way. */
const SUBSCRIBERS = 1_500;
const TITLES = 700;

/**
 * What is said of one subscriber: IMSI, MSISDN (0 without), VLR, and the second of it, which only grows for each.
 * Later facts about the same subscriber take the place of earlier ones.
 */
export type Fact = readonly [imsi: number, msisdn: number, vlr: number, second: number];

/** Facts by chance, which a seed repeats. */
export class FactMaker {
  private readonly table: SubscriberTable;
  private readonly below: (bound: number) => number;

  constructor(table: SubscriberTable, seed: number) {
    this.table = table;
    this.below = chance(seed);
  }

  /** Remembers so many facts, one to forty unless told. */
  some(count = 1 + this.below(40)): Fact[] {
    return Array.from({ length: count }, () => this.one());
  }

  private one(): Fact {
    const { table } = this;
    const n = this.below(SUBSCRIBERS);
    const imsi = 1_234150000000000 + n;
    // Two thirds are learned of by number first, and become one row with their IMSI.
    if (n % 3 > 0) {
      const alone = table.obtainByMsisdn(1_447700000000 + n);
      table.routingAsked(alone, 1_4366012345678, 1_000);
      table.name(imsi, 1_447700000000 + n);
    }
    const row = table.obtain(imsi);
    const second = Math.max(table.aliveAtMs(row) / 1000, 1_700_000_000) + 1;
    const vlr = 1_33609000000 + this.below(TITLES);
    table.placed(row, 'cs', vlr, this.below(2) === 0 ? 'FR' : 'DE', second * 1000);
    return [imsi, n % 3 > 0 ? 1_447700000000 + n : 0, vlr, second];
  }
}

/** Whole numbers below a bound. */
function chance(seed: number): (bound: number) => number {
  let state = (seed * 2_654_435_761) | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/** That a number has had this SIM since this second, which only grows for each number. */
export type NumberFact = readonly [msisdn: number, imsi: number, second: number];

/** Facts about numbers, by chance that a seed repeats. SIMs move between numbers, as most facts are. */
export class NumberFactMaker {
  private readonly table: NumberTable;
  private readonly below: (bound: number) => number;
  private second: number;

  constructor(table: NumberTable, seed: number, second: number) {
    this.table = table;
    this.below = chance(seed);
    this.second = second;
  }

  some(): NumberFact[] {
    return Array.from({ length: 1 + this.below(40) }).flatMap(() => {
      const msisdn = 1_447700000000 + this.below(SUBSCRIBERS);
      const imsi = 1_234150000000000 + this.below(2 * SUBSCRIBERS);
      this.second++;
      const before = this.table.find(msisdn);
      // that they belong together still is no fact of this second
      if (before >= 0 && this.table.imsiOf(before) === imsi) return [];
      this.table.pair(imsi, msisdn, this.second * 1000);
      return [[msisdn, imsi, this.second] as const];
    });
  }
}
