import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { Facts } from './facts.ts';
import { lowered, type Severity } from './severity.ts';
import type { ThreatClass } from './threat-class.ts';

/**
 * The widely published split of screens by what must be known to judge: 1 the operation alone, 2 whose
 * subscriber it is, 3 where the subscriber was last.
 */
export type Category = 1 | 2 | 3;

/** One thing that speaks for a suspicion, or against it. */
export interface Evidence {
  /** Signed points of a hundred: above 0 for the suspicion, below 0 against it. */
  readonly points: number;
  /** `the subscriber was alive in France 4 minutes before`. */
  readonly text: string;
}

/** One thing that is wrong with one component, in words that an analyst can act on. */
export interface Finding {
  readonly detector: string;
  readonly category?: Category;
  readonly class: ThreatClass;
  readonly severity: Severity;
  /** 0-100: how sure and how bad. What is done about it is policy. */
  readonly score: number;
  readonly reason: string;
  /** Of a suspicion: what its score is made of. */
  readonly evidence?: readonly Evidence[];
}

/**
 * What few events have, or not all.
 *
 * `odd`        an oddity of encoding, or an operation code that is none of MAP's
 * `faulty`     it could not be read whole
 * `returned`   SCCP brings it back
 * `several`    it is of a message with several components
 * `unseen`     nobody was seen to begin its dialogue
 * `result`     it is a result
 * `bare`       it has no component
 * `begin`      it begins a dialogue
 * `outside`    it came from outside, see `Facts.fromOutside`
 */
export type Trait =
  | 'odd'
  | 'faulty'
  | 'returned'
  | 'several'
  | 'unseen'
  | 'result'
  | 'bare'
  | 'begin'
  | 'outside';

/** A detector: everything about it in one declaration. Pages of documentation are made from it. */
export interface Detector {
  /** The name of its file. */
  readonly id: string;
  readonly title: string;
  /** What it looks for and why, in a few plain sentences. */
  readonly about: string;
  /** Of most of its findings; one may carry another. */
  readonly class: ThreatClass;
  readonly category?: Category;
  /** Codes of MAP operations whose requests it is shown, or `all`: every event of every kind. */
  readonly operations: 'all' | readonly number[];
  /** Codes of CAP operations whose requests it is shown as well; the same codes mean other things in MAP. */
  readonly capOperations?: readonly number[];
  /**
   * What an event must have, all of it, for the detector to have anything to say; left out where it may say
   * something of any. Most messages are then shown to few.
   */
  readonly when?: readonly Trait[];
  /** Of its worst findings. */
  readonly severity: Severity;
  readonly score: number;
  readonly references: readonly string[];
  /** Honest networks that look alike. */
  readonly falsePositives: readonly string[];
  /** Pure: no clock, nothing changed; what is remembered is asked of the facts. */
  readonly inspect: (event: SignallingEvent, facts: Facts) => Finding | undefined;
}

/** What a finding says otherwise than its detector's declaration. */
export interface Particulars {
  readonly class?: ThreatClass;
  readonly severity?: Severity;
  readonly score?: number;
}

/** Taken off the score where nothing tells which side the message came from. */
const UNKNOWN_SIDE_SCORE = 10;

/**
 * A finding of a detector. Where the side of the message is not known it was judged as if it came from
 * outside: a step less severe, and the reason says so.
 */
export function found(
  detector: Detector,
  facts: Facts,
  reason: string,
  particulars: Particulars = {},
): Finding {
  const severity = particulars.severity ?? detector.severity;
  const score = particulars.score ?? detector.score;
  const unsure = facts.side === 'unknown';
  return {
    detector: detector.id,
    ...(detector.category === undefined ? {} : { category: detector.category }),
    class: particulars.class ?? detector.class,
    severity: unsure ? lowered(severity) : severity,
    score: unsure ? Math.max(0, score - UNKNOWN_SIDE_SCORE) : score,
    reason: unsure ? `${reason} (judged as from outside: which side it came from is not known)` : reason,
  };
}
