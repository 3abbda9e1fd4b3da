/** Names and addresses that are counted at a time; the eldest is forgotten. */
const MOST_COUNTED = 10_000;

/** Counts what somebody tries within a time, and says when it is too often. */
export class Attempts {
  private readonly most: number;
  private readonly withinMs: number;
  private readonly counted = new Map<string, { count: number; readonly untilMs: number }>();

  constructor(most: number, withinMs: number) {
    this.most = most;
    this.withinMs = withinMs;
  }

  /** Counts one more. @returns whether it may be made */
  take(who: string, nowMs: number): boolean {
    const known = this.counted.get(who);
    if (known !== undefined && nowMs < known.untilMs) return ++known.count <= this.most;
    this.counted.delete(who);
    const [eldest] = this.counted.keys();
    if (this.counted.size >= MOST_COUNTED && eldest !== undefined) this.counted.delete(eldest);
    this.counted.set(who, { count: 1, untilMs: nowMs + this.withinMs });
    return true;
  }

  /** What was tried succeeded: it begins anew. */
  forget(who: string): void {
    this.counted.delete(who);
  }
}
