/** The clocks of the server, which steps move on: that of the network that it watches, and that of access tokens. */
export class Clock {
  private aheadMs = 0;
  private tokensAheadMs = 0;

  /** Now, as the network has it. */
  get nowMs(): number {
    return Date.now() + this.aheadMs;
  }

  /** Now, as whoever makes and checks tokens has it. */
  get tokensNowMs(): number {
    return Date.now() + this.tokensAheadMs;
  }

  elapse(ms: number): void {
    this.aheadMs += ms;
  }

  /** Lets tokens age. */
  ageTokens(ms: number): void {
    this.tokensAheadMs += ms;
  }
}
