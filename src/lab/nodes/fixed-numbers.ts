import {
  CALL_CAUSES,
  type CallLeg,
  type CallSetup,
  type CallTaker,
  type CallWatcher,
} from '../core/call-leg.ts';
import type { Lab } from '../core/lab.ts';

/** After so long a call is answered, in milliseconds. */
const RINGS_FROM_MS = 2_000;
const RINGS_TO_MS = 12_000;

/**
 * Everybody whose telephone is none of the lab's phones: landlines, announcements, premium numbers, subscribers
 * of other networks who never leave them. They answer every call, and talk until the caller hangs up.
 */
export class FixedNumbers implements CallTaker {
  /** Told of every call that is answered. */
  readonly listeners: ((number: string, from: string, atMs: number) => void)[] = [];
  private readonly lab: Lab;
  private readonly random;

  constructor(lab: Lab) {
    this.lab = lab;
    this.random = lab.random.fork('fixed numbers');
  }

  offer({ to, from }: CallSetup, watcher: CallWatcher): CallLeg {
    const { queue } = this.lab;
    let isOver = to === '';
    if (isOver) watcher.released(CALL_CAUSES.unallocatedNumber);
    else {
      watcher.ringing();
      queue.after(this.random.between(RINGS_FROM_MS, RINGS_TO_MS), () => {
        if (isOver) return;
        watcher.answered();
        for (const listener of this.listeners) listener(to, from, queue.nowMs);
      });
    }
    return {
      release: () => {
        isOver = true;
      },
    };
  }
}
