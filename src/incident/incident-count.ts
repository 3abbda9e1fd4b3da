import type { Severity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';
import type { Case } from './case.ts';
import { severityOfCase } from './incident-of-case.ts';

/** How many incidents there are of a class and severity. */
export interface IncidentCount {
  readonly class: ThreatClass;
  readonly severity: Severity;
  readonly count: number;
}

/** Counts cases without telling their stories, which takes a hundred times as long. */
export function countCases(cases: Iterable<Case>): IncidentCount[] {
  const counts = new Map<string, { class: ThreatClass; severity: Severity; count: number }>();
  for (const one of cases) {
    const [threat, severity] = [one.leadingClass, severityOfCase(one)];
    const key = `${threat} ${severity}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { class: threat, severity, count: 1 });
    else known.count++;
  }
  return [...counts.values()];
}
