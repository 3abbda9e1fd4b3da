/** Upper bounds in seconds: from an answer out of memory to one that somebody gives up waiting for. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

/** Counts durations in seconds. As large whatever is counted. */
export class Histogram {
  /** Upper bounds of the buckets but the last, which has none. */
  readonly bounds: readonly number[] = BOUNDS;
  sum = 0;
  count = 0;
  private readonly counts = new Float64Array(BOUNDS.length + 1);

  observe(seconds: number): void {
    let bucket = 0;
    while (bucket < BOUNDS.length && seconds > (BOUNDS[bucket] as number)) bucket++;
    this.counts[bucket] = (this.counts[bucket] as number) + 1;
    this.sum += seconds;
    this.count++;
  }

  /** How many were as short as each bound or shorter, as Prometheus counts. */
  cumulative(): number[] {
    let total = 0;
    return BOUNDS.map((_, bucket) => {
      total += this.counts[bucket] as number;
      return total;
    });
  }
}
