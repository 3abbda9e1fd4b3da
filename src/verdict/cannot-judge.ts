import type { Facts } from '../detect/facts.ts';
import type { VerdictKind } from './verdict-kind.ts';

/**
 * Why a message, or a part of it, cannot be judged.
 *
 * `malformed`              it could not be read whole: lengths, tags or mandatory parts are wrong
 * `doubtful-value`         it was read whole, and a value in it is none that the specification knows
 * `over-limit`             one of our bounds was reached before its end
 * `unknown-operation`      the operation code means nothing to the user of the dialogue
 * `unknown-context`        the application context is none of MAP's or CAP's
 * `unknown-user`           neither MAP nor CAP: nothing here knows what it does
 * `not-an-itu-message`     TCAP of ANSI, whose operations no screen knows
 * `not-screened`           signalling that is read and shown, and that no screen looks at
 * `cut-by-capture`         the capture holds the beginning of it alone, which is no fault of its sender
 * `memory-full`            what must be remembered to judge it found no room, or was forgotten for want of it
 * `no-network-plan`        nobody said who we are
 * `side-unknown`           nothing tells which side it came from
 * `detector-failed`        a detector threw: a fault of ours, counted
 */
export const CANNOT_JUDGE_CAUSES = [
  'malformed',
  'doubtful-value',
  'over-limit',
  'unknown-operation',
  'unknown-context',
  'unknown-user',
  'not-an-itu-message',
  'not-screened',
  'cut-by-capture',
  'memory-full',
  'no-network-plan',
  'side-unknown',
  'detector-failed',
] as const;

export type CannotJudgeCause = (typeof CANNOT_JUDGE_CAUSES)[number];

type Side = Facts['side'];

/**
 * What becomes of a message that cannot be judged, by where it came from. What could not be read and was
 * forwarded all the same is how every published bypass works: from outside it is stopped. From home it is
 * shown, since stopping our own nodes does more harm.
 */
const TABLE: Readonly<Record<CannotJudgeCause, Readonly<Record<Side, VerdictKind>>>> = {
  malformed: { 'from-outside': 'block', 'from-home': 'flag', unknown: 'flag' },
  'doubtful-value': { 'from-outside': 'flag', 'from-home': 'pass', unknown: 'flag' },
  'over-limit': { 'from-outside': 'block', 'from-home': 'flag', unknown: 'flag' },
  'unknown-operation': { 'from-outside': 'block', 'from-home': 'flag', unknown: 'flag' },
  'unknown-context': { 'from-outside': 'flag', 'from-home': 'pass', unknown: 'flag' },
  'unknown-user': { 'from-outside': 'flag', 'from-home': 'pass', unknown: 'pass' },
  'not-an-itu-message': { 'from-outside': 'flag', 'from-home': 'pass', unknown: 'pass' },
  'not-screened': { 'from-outside': 'flag', 'from-home': 'pass', unknown: 'flag' },
  'cut-by-capture': { 'from-outside': 'pass', 'from-home': 'pass', unknown: 'pass' },
  'memory-full': { 'from-outside': 'flag', 'from-home': 'pass', unknown: 'flag' },
  'no-network-plan': { 'from-outside': 'pass', 'from-home': 'pass', unknown: 'pass' },
  'side-unknown': { 'from-outside': 'pass', 'from-home': 'pass', unknown: 'pass' },
  'detector-failed': { 'from-outside': 'flag', 'from-home': 'flag', unknown: 'flag' },
};

/** What becomes of a message that cannot be judged, where policy says nothing else. */
export function cannotJudgeVerdict(cause: CannotJudgeCause, side: Side): VerdictKind {
  return TABLE[cause][side];
}
