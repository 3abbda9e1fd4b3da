import { RateWindows } from './rate-window.ts';

const WEEK_MS = 7 * 86_400_000;

/** Networks whose subscribers meet ours are some hundreds, and each writes in two or three forms; 40 octets a count. */
export const MAX_FORM_COUNTS = 4096;

/** The part that counts all; those above are forms. */
const ALL = 0;

/** How the nodes of one network wrote their requests in the last week, give or take half of it. */
export interface NetworkHabit {
  /** Requests that were looked at. */
  readonly seen: number;
  /** How many of them had a form, one bit of `FORMS`. */
  like(form: number): number;
}

/** Nothing was seen. */
export const NO_HABIT: NetworkHabit = Object.freeze({ seen: 0, like: () => 0 });

/** Forms of requests by network (`networkKey`), in counts of fixed number. */
export class NetworkForms {
  private readonly counts: RateWindows;

  /** @param salt of the places, 32 bits by chance */
  constructor(salt = 0) {
    this.counts = new RateWindows({ windowMs: WEEK_MS, capacity: MAX_FORM_COUNTS, seed: salt });
  }

  /** A working node of a network wrote a request, in these forms. */
  wrote(network: number, forms: number, atMs: number): void {
    this.counts.count(network, atMs, ALL);
    for (let left = forms; left !== 0; left &= left - 1) this.counts.count(network, atMs, left & -left);
  }

  habitOf(network: number, atMs: number): NetworkHabit {
    const { counts } = this;
    return {
      seen: counts.events(network, atMs, ALL),
      like: (form) => counts.events(network, atMs, form),
    };
  }
}
