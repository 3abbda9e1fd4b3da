import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Run } from './run.ts';

const FILE = join(import.meta.dirname, 'reasons.yaml');

const reason = z.strictObject({
  why: z.string().min(20),
  /** Part of what is said of the run: where it fails otherwise, the reason is none for that. */
  fails: z.string().min(5),
});

/** By file of test definitions, then by the run's id or the scenario's. */
const schema = z.record(z.string(), z.record(z.string(), reason));

type Reason = z.infer<typeof reason>;

/** Why a scenario is not one that the server passes: a reason each. */
export class Reasons {
  private readonly reasons: z.infer<typeof schema>;
  private readonly used = new Set<string>();

  constructor(reasons: z.infer<typeof schema>) {
    this.reasons = reasons;
  }

  static read(): Reasons {
    return new Reasons(schema.parse(parse(readFileSync(FILE, 'utf8'))));
  }

  of({ feature, id, scenario }: Pick<Run, 'feature' | 'id' | 'scenario'>): Reason | undefined {
    const ofFeature = this.reasons[feature];
    for (const key of [id, scenario]) {
      const reason = ofFeature?.[key];
      if (reason === undefined) continue;
      this.used.add(`${feature} ${key}`);
      return { ...reason, why: reason.why.trim().replaceAll(/\s+/g, ' ') };
    }
    return undefined;
  }

  /** Files that have some. */
  get features(): readonly string[] {
    return Object.keys(this.reasons);
  }

  /** Reasons for what was not run: a list that has them has grown old. */
  unused(): string[] {
    return Object.entries(this.reasons).flatMap(([feature, ofFeature]) =>
      Object.keys(ofFeature)
        .map((id) => `${feature} ${id}`)
        .filter((key) => !this.used.has(key)),
    );
  }
}
