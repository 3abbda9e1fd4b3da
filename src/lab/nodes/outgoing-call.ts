import type { Random } from '../../kit/random.ts';
import {
  CALL_CAUSES,
  type CallLeg,
  type CallSetup,
  type CallTaker,
  type CallWatcher,
} from '../core/call-leg.ts';
import type { EventQueue } from '../core/event-queue.ts';

/** Mean time that people talk, in milliseconds. */
const TALK_MS = 100_000;
/** Callers give up after so long. */
const PATIENCE_MS = 60_000;

/** How a call ended. */
export interface CallOutcome {
  readonly answered: boolean;
  /** Q.850. */
  readonly cause: number;
  readonly talkMs: number;
}

/** A call as the caller's exchange has it: waits for an answer, talks for a while, hangs up. */
class OutgoingCall implements CallWatcher {
  leg: CallLeg | undefined;
  private readonly queue: EventQueue;
  private readonly random: Random;
  private readonly done: (outcome: CallOutcome) => void;
  private answeredAtMs = Number.NaN;
  private isOver = false;

  constructor(queue: EventQueue, random: Random, done: (outcome: CallOutcome) => void) {
    this.queue = queue;
    this.random = random;
    this.done = done;
    queue.after(PATIENCE_MS, () => {
      if (!this.isAnswered) this.hangUp(CALL_CAUSES.normalClearing);
    });
  }

  ringing(): void {}

  answered(): void {
    if (this.isOver || this.isAnswered) return;
    this.answeredAtMs = this.queue.nowMs;
    this.queue.after(this.random.exponential(TALK_MS), () => this.hangUp(CALL_CAUSES.normalClearing));
  }

  released(cause: number): void {
    if (this.isOver) return;
    this.isOver = true;
    const { isAnswered: answered } = this;
    this.done({ answered, cause, talkMs: answered ? this.queue.nowMs - this.answeredAtMs : 0 });
  }

  private hangUp(cause: number): void {
    if (this.isOver) return;
    this.leg?.release(cause);
    this.released(cause);
  }

  private get isAnswered(): boolean {
    return !Number.isNaN(this.answeredAtMs);
  }
}

/** Calls somebody; told once how it ended. */
export function placeCall(
  queue: EventQueue,
  random: Random,
  taker: CallTaker,
  setup: CallSetup,
  done: (outcome: CallOutcome) => void,
): void {
  const call = new OutgoingCall(queue, random, done);
  call.leg = taker.offer(setup, call);
}
