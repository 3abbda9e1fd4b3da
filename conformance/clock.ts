/** The server's clock: that of the machine, which steps move on. */
export class Clock {
  private aheadMs = 0;

  get nowMs(): number {
    return Date.now() + this.aheadMs;
  }

  elapse(ms: number): void {
    this.aheadMs += ms;
  }
}
