import type { Finding } from '../detect/detector.ts';
import type { CannotJudgeCause } from './cannot-judge.ts';
import type { VerdictKind } from './verdict-kind.ts';

/**
 * What is done: `forward`, `drop` without a word, or `answer:` and the MAP error that is answered. A registration
 * that is held is forwarded; it is what comes after it that waits. A text from home that is held is answered with
 * absentSubscriberSM, so that its service centre keeps it and tries again.
 */
export type Action = 'forward' | 'drop' | `answer:${string}`;

/** A finding with what policy makes of it. */
export interface JudgedFinding extends Finding {
  readonly verdict: VerdictKind;
  /** Why policy lets it pass, where an exception does. */
  readonly exception?: string;
}

/** The judgement of one component, or of a whole message. */
export interface Verdict {
  readonly verdict: VerdictKind;
  /** In monitor mode `forward`, whatever the verdict. */
  readonly action: Action;
  readonly findings: readonly JudgedFinding[];
  /** Why a part of the message could not be judged. */
  readonly cannotJudge: readonly CannotJudgeCause[];
}

/** Nothing found; the one that nearly all messages share. */
export const PASS: Verdict = Object.freeze({
  verdict: 'pass',
  action: 'forward',
  findings: Object.freeze([]),
  cannotJudge: Object.freeze([]),
});
