/** A moment of a capture, as the capture keeps it. */
export interface Moment {
  readonly seconds: number;
  readonly nanoseconds: number;
  /** Digits after the second: 6 or 9. */
  readonly fractionDigits: number;
}

/** Writes moments, one after the other mostly of the same second, in ISO 8601 with the file's precision. */
export class TimeText {
  private second = Number.NaN;
  private prefix = '';

  /** `2019-01-31T10:00:00.123456Z` */
  iso({ seconds, nanoseconds, fractionDigits }: Moment): string {
    this.turnTo(seconds);
    return fractionDigits === 9
      ? `${this.prefix}.${String(1e9 + nanoseconds).slice(1)}Z`
      : `${this.prefix}.${String(1e6 + Math.floor(nanoseconds / 1000)).slice(1)}Z`;
  }

  /** `10:00:00.123` */
  clock({ seconds, nanoseconds }: Moment): string {
    this.turnTo(seconds);
    return `${this.prefix.slice(-8)}.${String(1e3 + Math.floor(nanoseconds / 1e6)).slice(1)}`;
  }

  /** `2019-01-31`, UTC */
  date({ seconds }: Moment): string {
    this.turnTo(seconds);
    return this.prefix.slice(0, -9);
  }

  private turnTo(second: number): void {
    if (second === this.second) return;
    this.second = second;
    this.prefix = new Date(second * 1000).toISOString().slice(0, -5);
  }
}
