import type { VerdictKind } from './verdict-kind.ts';

/** `monitor` only tells what `enforce` would do. */
export type Mode = 'monitor' | 'enforce';

/** Who sent a message, as far as exceptions ask. */
export interface Sender {
  /** Digits of the calling title, `''` without. */
  readonly title: string;
  /** TADIG code of its operator, `''` where it is not known. */
  readonly tadig: string;
}

/** What a detector finds about a sender is let pass for a while. */
export interface PolicyException {
  /** Identifier of a detector, or a class. */
  readonly detector: string;
  readonly covers: (sender: Sender) => boolean;
  /** Milliseconds since 1970; compared with the message's own time. */
  readonly untilMs: number;
  readonly reason: string;
}

/** What the operator wants done. A detector's own entry goes before its class, and both before our own view. */
export interface Policy {
  readonly mode: Mode;
  /** By detector, class or cause of not being able to judge. */
  readonly defaults: ReadonlyMap<string, VerdictKind>;
  readonly exceptions: readonly PolicyException[];
}

export const DEFAULT_POLICY: Policy = { mode: 'enforce', defaults: new Map(), exceptions: [] };
