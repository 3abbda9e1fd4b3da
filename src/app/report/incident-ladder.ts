import type { Incident } from '../../incident/incident.ts';
import type { LadderStep } from './ladder-step.ts';
import type { StepCollector } from './step-collector.ts';

/** Messages of evidence in one ladder; whoever needs more follows the packets. */
export const MAX_LADDER_EVIDENCE = 30;

/** Messages around them that are drawn too. */
export const MAX_LADDER_AROUND = 12;

export interface LadderEntry {
  readonly step: LadderStep;
  /** False for what was said around it. */
  readonly isEvidence: boolean;
}

export interface IncidentLadder {
  /** In order of time. */
  readonly entries: readonly LadderEntry[];
  /** Messages of the incident that are not drawn. */
  readonly more: number;
}

/** What is drawn of an incident: its first messages, and what belongs to them. */
export function incidentLadder(incident: Incident, collected: StepCollector): IncidentLadder {
  const entries = new Map<number, LadderEntry>();
  let drawn = 0;
  for (const evidence of incident.evidence) {
    if (drawn >= MAX_LADDER_EVIDENCE) break;
    const steps = collected.stepsOf(evidence);
    if (steps.length === 0) continue;
    drawn++;
    for (const step of steps) entries.set(step.order, { step, isEvidence: true });
  }
  let around = 0;
  for (const evidence of incident.evidence.slice(0, MAX_LADDER_EVIDENCE)) {
    for (const step of collected.stepsAround(evidence)) {
      if (around >= MAX_LADDER_AROUND) break;
      if (entries.has(step.order)) continue;
      entries.set(step.order, { step, isEvidence: false });
      around++;
    }
  }
  const sorted = [...entries.values()].sort(
    (a, b) => a.step.atMs - b.step.atMs || a.step.order - b.step.order,
  );
  return { entries: sorted, more: Math.max(0, incident.messages - drawn) };
}
