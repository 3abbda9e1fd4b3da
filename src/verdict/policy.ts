import type { VerdictKind } from './verdict-kind.ts';

/** `monitor` only tells what `enforce` would do. */
export type Mode = 'monitor' | 'enforce';

/** Who sent a message, as far as exceptions ask. */
export interface Sender {
  /** Digits of the calling title, `''` without. */
  readonly title: string;
  /** TADIG code of its operator, `''` where it is not known. */
  readonly tadig: string;
  readonly perimeter: Perimeter;
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
  /** What is otherwise for senders of our own country, and for all others; asked before `defaults`. */
  readonly perimeters?: Readonly<Record<Perimeter, PerimeterPolicy>>;
  /** What is otherwise for an operator, by TADIG code; asked first. */
  readonly partners?: ReadonlyMap<string, ReadonlyMap<string, VerdictKind>>;
}

/** `national`: the sender's operator is known and of our own country. */
export type Perimeter = 'international' | 'national';

export interface PerimeterPolicy {
  /** Instead of the policy's own. */
  readonly mode: Mode | undefined;
  readonly defaults: ReadonlyMap<string, VerdictKind>;
}

/** What the operator said of a detector, class or cause, where it did: of the partner, then the perimeter, then all. */
export function wishFor(
  policy: Policy,
  { tadig, perimeter }: Sender,
  keys: readonly string[],
): VerdictKind | undefined {
  const tables = [policy.partners?.get(tadig), policy.perimeters?.[perimeter].defaults, policy.defaults];
  for (const table of tables) {
    for (const key of keys) {
      const wish = table?.get(key);
      if (wish !== undefined) return wish;
    }
  }
  return undefined;
}

export function modeFor(policy: Policy, { perimeter }: Sender): Mode {
  return policy.perimeters?.[perimeter].mode ?? policy.mode;
}

export const DEFAULT_POLICY: Policy = { mode: 'enforce', defaults: new Map(), exceptions: [] };
