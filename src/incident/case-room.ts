import { compareSeverity, SEVERITIES, type Severity } from '../detect/severity.ts';
import type { Case } from './case.ts';

/** Incidents at once; a network has hundreds a day, and each takes some kilobytes. */
export const MAX_INCIDENTS = 10_000;

/** From here on an incident is never folded away for another that is no worse. */
const KEPT_SEVERITY: Severity = 'high';

/** Every case that has a place of its own, by severity; those that have been of one longest come first. */
export class CaseRoom {
  private readonly bySeverity: ReadonlyMap<Severity, Set<Case>> = new Map(
    SEVERITIES.map((severity) => [severity, new Set<Case>()] as const),
  );
  private size = 0;

  get isFull(): boolean {
    return this.size >= MAX_INCIDENTS;
  }

  add(one: Case): void {
    this.of(one.severity).add(one);
    this.size++;
  }

  remove(one: Case): void {
    if (this.of(one.severity).delete(one)) this.size--;
  }

  /** Lets a case be changed; it may be worse afterwards. */
  change(one: Case, body: () => void): void {
    const before = one.severity;
    body();
    if (one.severity === before) return;
    // a crowd has no place here
    if (this.of(before).delete(one)) this.of(one.severity).add(one);
  }

  /** The case that makes room for one of a severity: the oldest of the least severe, never a graver one. */
  leastFor(severity: Severity): Case | undefined {
    for (const least of SEVERITIES) {
      const [oldest] = this.of(least);
      if (oldest === undefined) continue;
      const compared = compareSeverity(least, severity);
      const yields = compared < 0 || (compared === 0 && compareSeverity(least, KEPT_SEVERITY) < 0);
      return yields ? oldest : undefined;
    }
    return undefined;
  }

  *cases(): Generator<Case> {
    for (const cases of this.bySeverity.values()) yield* cases;
  }

  private of(severity: Severity): Set<Case> {
    return this.bySeverity.get(severity) ?? new Set();
  }
}
