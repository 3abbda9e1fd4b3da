import type { AttackClass } from '../core/truth.ts';
import type { Stage } from './stage.ts';

/** An attack: everything about it in one declaration. It plays on a stage and knows no address outside of it. */
export interface Scenario {
  /** The name of its file. */
  readonly id: string;
  readonly title: string;
  /** What the attacker wants and does, in a few plain sentences, level by level where that differs. */
  readonly about: string;
  readonly class: AttackClass;
  /** Other classes under which its incident is right as well. */
  readonly alsoRight?: readonly AttackClass[];
  /** Row of docs/COVERAGE.md that it plays. */
  readonly row: string;
  /** Plans the attack from the stage's time on. */
  play(stage: Stage): void;
}
