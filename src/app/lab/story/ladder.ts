import type { StoryActor, StoryStep } from '../../../lab/story/tale.ts';

/** Columns from one line of life to the next, and before the first. */
const LANE_COLUMNS = 9;
const FIRST_COLUMN = 3;
/** Behind the last, so that names have room. */
const LAST_COLUMNS = 4;

/** A mark on the rungs of a ladder, for its colour. */
export interface Rung {
  /** Before, within and behind what happens; together as wide as the ladder. */
  readonly before: string;
  readonly deed: string;
  readonly behind: string;
}

/** A ladder diagram in characters: a line of life an actor, and what they do to each other between. */
export class Ladder {
  private readonly actors: readonly StoryActor[];

  constructor(actors: readonly StoryActor[]) {
    this.actors = actors;
  }

  get columns(): number {
    return FIRST_COLUMN + (this.actors.length - 1) * LANE_COLUMNS + LAST_COLUMNS;
  }

  /** Names above their lines. */
  heads(): string {
    let heads = '';
    for (const [lane, actor] of this.actors.entries()) {
      const from = columnOf(lane) - Math.floor((actor.length - 1) / 2);
      heads = heads.padEnd(from) + actor;
    }
    return heads.padEnd(this.columns);
  }

  /** Lines of life alone. */
  rest(): string {
    return this.lines().join('').trimEnd().padEnd(this.columns);
  }

  /**
   * What one does, or does to another.
   *
   * @param stoppedBy who stands between and lets nothing through
   */
  rung({ actor, to, stopped }: StoryStep, stoppedBy?: StoryActor): Rung {
    const marks = this.lines();
    const from = columnOf(this.actors.indexOf(actor));
    if (to === undefined) {
      marks[from] = stopped === true ? '■' : '●';
      return cut(marks, from, from);
    }
    const target = columnOf(this.actors.indexOf(stoppedBy ?? to));
    const step = target > from ? 1 : -1;
    marks[from] = '●';
    for (let at = from + step; at !== target; at += step) marks[at] = '─';
    marks[target - step] = step > 0 ? '▶' : '◀';
    if (stoppedBy !== undefined) marks[target] = '■';
    return step > 0 ? cut(marks, from, target) : cut(marks, target, from);
  }

  /** Whoever stands between two. */
  isBetween(actor: StoryActor, one: StoryActor, other: StoryActor): boolean {
    const [a, b, c] = [actor, one, other].map((each) => this.actors.indexOf(each)) as [
      number,
      number,
      number,
    ];
    return (b < a && a < c) || (c < a && a < b);
  }

  private lines(): string[] {
    const marks = Array.from({ length: this.columns }, () => ' ');
    for (const lane of this.actors.keys()) marks[columnOf(lane)] = '│';
    return marks;
  }
}

function columnOf(lane: number): number {
  return FIRST_COLUMN + lane * LANE_COLUMNS;
}

function cut(marks: readonly string[], from: number, to: number): Rung {
  return {
    before: marks.slice(0, from).join(''),
    deed: marks.slice(from, to + 1).join(''),
    behind: marks.slice(to + 1).join(''),
  };
}
