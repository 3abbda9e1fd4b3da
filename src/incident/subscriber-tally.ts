import { DistinctEstimate } from './distinct-estimate.ts';

/** Subscribers of a campaign that are listed, and until which they are counted exactly. */
export const MAX_LISTED_SUBSCRIBERS = 256;

export interface SubscriberNumbers {
  /** `''` where it is not known. */
  readonly imsi: string;
  readonly msisdn: string;
}

/** The subscribers that a campaign met: the first of them by number, all of them by count. */
export class SubscriberTally {
  private readonly listed = new Map<string, SubscriberNumbers>();
  private estimate: DistinctEstimate | undefined;

  add(numbers: SubscriberNumbers): void {
    const key = keyOf(numbers);
    if (key === '') return;
    if (this.estimate === undefined) {
      if (this.listed.has(key)) return;
      if (this.listed.size < MAX_LISTED_SUBSCRIBERS) {
        this.listed.set(key, { imsi: numbers.imsi, msisdn: numbers.msisdn });
        return;
      }
      this.estimate = this.asEstimate();
    }
    this.estimate.add(key);
  }

  merge(other: SubscriberTally): void {
    for (const numbers of other.listed.values()) this.add(numbers);
    if (other.estimate === undefined) return;
    this.estimate ??= this.asEstimate();
    this.estimate.merge(other.estimate);
  }

  /** Exact up to `MAX_LISTED_SUBSCRIBERS`, an estimate beyond. */
  get count(): number {
    return this.estimate === undefined
      ? this.listed.size
      : Math.max(this.estimate.count, this.listed.size + 1);
  }

  /** In the order they were met. */
  get list(): readonly SubscriberNumbers[] {
    return [...this.listed.values()];
  }

  private asEstimate(): DistinctEstimate {
    const estimate = new DistinctEstimate();
    for (const key of this.listed.keys()) estimate.add(key);
    return estimate;
  }
}

function keyOf({ imsi, msisdn }: SubscriberNumbers): string {
  return msisdn === '' ? imsi && `i${imsi}` : `m${msisdn}`;
}
