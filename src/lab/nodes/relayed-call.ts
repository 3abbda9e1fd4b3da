import type { CallLeg, CallWatcher } from '../core/call-leg.ts';

/**
 * A call on its way through an exchange that does not know yet where it goes on: clearing reaches whatever there
 * is ahead, and what is told from there reaches back, until it is over.
 */
export class RelayedCall implements CallLeg, CallWatcher {
  isOver = false;
  private readonly back: CallWatcher;
  private ahead: CallLeg | undefined;
  private hasRung = false;

  constructor(back: CallWatcher) {
    this.back = back;
  }

  /** The way on was found. */
  goOn(ahead: CallLeg): void {
    // who was offered the call may have refused it at once
    if (!this.isOver) this.ahead = ahead;
  }

  ringing(): void {
    if (this.isOver || this.hasRung) return;
    this.hasRung = true;
    this.back.ringing();
  }

  answered(): void {
    this.ringing();
    if (!this.isOver) this.back.answered();
  }

  released(cause: number): void {
    if (this.isOver) return;
    this.isOver = true;
    this.back.released(cause);
  }

  release(cause: number): void {
    if (this.isOver) return;
    this.isOver = true;
    this.ahead?.release(cause);
  }
}
