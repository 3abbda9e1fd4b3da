import type { Subscription } from './subscription.ts';

/**
 * The active subscriptions in memory, by number: of the numbers that messages are about few are subscribed, and
 * that is asked of each message.
 */
export class WatchedNumbers {
  private readonly byNumber = new Map<string, Map<number, Subscription>>();
  private count = 0;
  private round: IterableIterator<string> | undefined;

  set(subscription: Subscription): void {
    const { msisdn, seq } = subscription;
    let known = this.byNumber.get(msisdn);
    if (known === undefined) {
      known = new Map();
      this.byNumber.set(msisdn, known);
    }
    if (!known.has(seq)) this.count++;
    known.set(seq, subscription);
  }

  delete({ msisdn, seq }: Pick<Subscription, 'msisdn' | 'seq'>): void {
    const known = this.byNumber.get(msisdn);
    if (known?.delete(seq) === true) this.count--;
    if (known?.size === 0) this.byNumber.delete(msisdn);
  }

  of(msisdn: string): readonly Subscription[] {
    const known = this.byNumber.get(msisdn);
    return known === undefined ? [] : [...known.values()];
  }

  has(msisdn: string): boolean {
    return this.byNumber.has(msisdn);
  }

  /** The next numbers in turn, so that each has its turn however many there are. */
  next(count: number): string[] {
    const numbers: string[] = [];
    // a round goes on over numbers that came or went meanwhile
    this.round ??= this.byNumber.keys();
    while (numbers.length < count) {
      const { value, done } = this.round.next();
      if (done === true) {
        this.round = undefined;
        break;
      }
      numbers.push(value);
    }
    return numbers;
  }

  /** Forgets what it knows, and knows these. */
  reset(subscriptions: readonly Subscription[]): void {
    this.byNumber.clear();
    this.round = undefined;
    this.count = 0;
    for (const subscription of subscriptions) this.set(subscription);
  }

  get size(): number {
    return this.count;
  }
}
