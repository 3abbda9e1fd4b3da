/* How a call runs through exchanges: offered forwards, told about backwards. What is between networks is ISUP. */

/** Why a call ends, ITU-T Q.850. */
export const CALL_CAUSES = {
  unallocatedNumber: 1,
  noRoute: 3,
  normalClearing: 16,
  userBusy: 17,
  noAnswer: 19,
  subscriberAbsent: 20,
  callRejected: 21,
  noCircuit: 34,
  temporaryFailure: 41,
  timerExpired: 102,
} as const;

export interface CallSetup {
  /** Who calls, E.164; `''` where that is withheld. */
  readonly from: string;
  /** Number to route to: a subscriber's, or a roaming number. */
  readonly to: string;
  /** Who had the call forwarded last, `''` where nobody had. */
  readonly forwardedBy: string;
  /** How often it was forwarded. */
  readonly forwardings: number;
}

/** Told what becomes of a call. `released` is the last that is told. */
export interface CallWatcher {
  ringing(): void;
  answered(): void;
  /** @param cause of Q.850 */
  released(cause: number): void;
}

/** The way forward of a call that was offered. */
export interface CallLeg {
  /** Clears it; nothing is told any more. */
  release(cause: number): void;
}

/** An exchange that takes calls, or somebody behind one. */
export interface CallTaker {
  offer(setup: CallSetup, watcher: CallWatcher): CallLeg;
}
