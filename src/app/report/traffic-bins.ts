import { VERDICT_KINDS, type VerdictKind } from '../../verdict/verdict-kind.ts';

/** Bins while captures are read: enough that the bars made of them are exact. */
export const MAX_TRAFFIC_BINS = 1_024;

/** Bars of a chart: more are thinner than a screen or a printer draws. */
export const MAX_TRAFFIC_BARS = 90;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Widths of bins, milliseconds. Each holds the one before a whole number of times, so that bins can be joined. */
const WIDTHS: readonly number[] = [
  ...[10, 50, 100, 500, SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND],
  ...[MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 12 * HOUR],
  ...[DAY, 7 * DAY, 28 * DAY, 364 * DAY, 3640 * DAY, 36_400 * DAY],
];

/** Messages of one stretch of time, by verdict in the order of VERDICT_KINDS. */
export type TrafficBar = readonly number[];

export interface TrafficBars {
  readonly widthMs: number;
  /** Where the first bar begins, milliseconds since 1970. */
  readonly fromMs: number;
  /** Without gaps: a stretch without messages is a bar of nothing. */
  readonly bars: readonly TrafficBar[];
}

type Bins = Map<number, number[]>;

/** Counts messages by time and verdict without knowing beforehand how long it will go on. */
export class TrafficBins {
  private width = 0;
  private bins: Bins = new Map();

  add(atMs: number, verdict: VerdictKind): void {
    const place = Math.floor(atMs / this.widthMs);
    let bin = this.bins.get(place);
    if (bin === undefined) {
      bin = VERDICT_KINDS.map(() => 0);
      this.bins.set(place, bin);
    }
    const kind = VERDICT_KINDS.indexOf(verdict);
    bin[kind] = (bin[kind] ?? 0) + 1;
    while (this.bins.size > MAX_TRAFFIC_BINS && this.width < WIDTHS.length - 1) this.widen();
  }

  /** Bars of the narrowest width of which few enough are needed; `undefined` where nothing was counted. */
  bars(): TrafficBars | undefined {
    while (this.span() > MAX_TRAFFIC_BARS && this.width < WIDTHS.length - 1) this.widen();
    const places = [...this.bins.keys()];
    if (places.length === 0) return undefined;
    const first = Math.min(...places);
    const count = Math.min(MAX_TRAFFIC_BARS, this.span());
    const bars = Array.from(
      { length: count },
      (_, place) => this.bins.get(first + place) ?? VERDICT_KINDS.map(() => 0),
    );
    return { widthMs: this.widthMs, fromMs: first * this.widthMs, bars };
  }

  private get widthMs(): number {
    return WIDTHS[this.width] ?? DAY;
  }

  private span(): number {
    const places = [...this.bins.keys()];
    return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places) + 1;
  }

  private widen(): void {
    const before = this.widthMs;
    this.width++;
    const joined: Bins = new Map();
    for (const [place, bin] of this.bins) {
      const wider = Math.floor((place * before) / this.widthMs);
      const known = joined.get(wider);
      if (known === undefined) joined.set(wider, bin);
      else
        bin.forEach((count, kind) => {
          known[kind] = (known[kind] ?? 0) + count;
        });
    }
    this.bins = joined;
  }
}
