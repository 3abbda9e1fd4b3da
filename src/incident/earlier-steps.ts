import { INCIDENT_GAP_MS } from './belonging.ts';
import { isRepetition, repeat, type Step } from './step.ts';

/** Subscribers of whom steps are remembered; the one met longest ago goes first. */
export const MAX_EARLIER_SUBSCRIBERS = 100_000;

/** Steps that are remembered of one of them: what a story needs of how it began. Some 60 MB for all. */
export const MAX_EARLIER_STEPS = 3;

/**
 * What was found about subscribers who have no incident of their own: too weak alone, or told in the
 * campaign of its sender. When one of them is attacked in earnest, it is how that began.
 */
export class EarlierSteps {
  private readonly steps = new Map<string, Step[]>();

  remember(keys: readonly string[], step: Step): void {
    const [key] = keys;
    if (key === undefined) return;
    const known = this.steps.get(key)?.filter(({ untilMs }) => step.atMs - untilMs <= INCIDENT_GAP_MS) ?? [];
    this.steps.delete(key);
    const last = known.at(-1);
    if (last !== undefined && isRepetition(step, last)) repeat(last, step);
    else if (known.length < MAX_EARLIER_STEPS) known.push({ ...step });
    if (this.steps.size >= MAX_EARLIER_SUBSCRIBERS) {
      const [oldest] = this.steps.keys();
      if (oldest !== undefined) this.steps.delete(oldest);
    }
    this.steps.set(key, known);
  }

  /** What is remembered under any of the keys, in order of time; it is forgotten here. */
  take(keys: readonly string[]): Step[] {
    const taken: Step[] = [];
    for (const key of keys) {
      taken.push(...(this.steps.get(key) ?? []));
      this.steps.delete(key);
    }
    return taken.sort((a, b) => a.atMs - b.atMs);
  }
}
