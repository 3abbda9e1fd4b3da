import { compareSeverity, type Severity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';
import type { JudgedFinding } from '../verdict/verdict.ts';
import { type ClassWeight, leadingClass, noteClass } from './class-relations.ts';
import type { IncidentEvidence, IncidentSender } from './incident.ts';
import { type Phase, phaseOf } from './phase.ts';
import type { SubscriberNumbers } from './subscriber-tally.ts';

/** Characters kept of a reason. Those of our detectors are shorter; what a sender wrote may be among them. */
export const MAX_REASON_CHARACTERS = 800;

/** What was found in one component, with what an incident tells of it. */
export interface Observation extends IncidentEvidence {
  readonly findings: readonly JudgedFinding[];
  readonly sender: IncidentSender;
  /** `''` where it is not named. */
  readonly imsi: string;
  readonly msisdn: string;
  /** ISO 8601 with the precision of the capture. */
  readonly at: string;
  readonly atMs: number;
  /** Identifier of the operation, where it is known. */
  readonly operation?: string;
}

/** One sentence of an incident's story: what was found of one class in one component, and how often again. */
export interface Step {
  readonly class: ThreatClass;
  readonly severity: Severity;
  readonly phase: Phase;
  readonly reason: string;
  /** The detector whose reason it is. */
  readonly detector: string;
  /** Score of every detector that found it. */
  readonly scores: ReadonlyMap<string, number>;
  readonly operation: string;
  readonly sender: IncidentSender;
  readonly numbers: SubscriberNumbers;
  readonly evidence: IncidentEvidence;
  readonly at: string;
  readonly atMs: number;
  /** How often, and when last. */
  times: number;
  untilAt: string;
  untilMs: number;
}

/**
 * The steps of one observation, a class each, the leading class first.
 *
 * @param findings of the observation, those that count
 */
export function stepsOf(
  observation: Observation,
  findings: readonly JudgedFinding[],
  numbers: SubscriberNumbers,
): [Step, ...Step[]] | undefined {
  const found = new Map<ThreatClass, ClassWeight>();
  for (const finding of findings) noteClass(found, finding.class, finding);
  const lead = leadingClass(found);
  const first = stepOf(lead, observation, findings, numbers);
  if (first === undefined) return undefined;
  const steps: [Step, ...Step[]] = [first];
  for (const threat of found.keys()) {
    const step = threat === lead ? undefined : stepOf(threat, observation, findings, numbers);
    if (step !== undefined) steps.push(step);
  }
  return steps;
}

function stepOf(
  threat: ThreatClass,
  { capture, frame, index, sender, at, atMs, operation = '' }: Observation,
  findings: readonly JudgedFinding[],
  numbers: SubscriberNumbers,
): Step | undefined {
  const scores = new Map<string, number>();
  let best: JudgedFinding | undefined;
  let severity: Severity = 'info';
  for (const finding of findings) {
    if (finding.class !== threat) continue;
    scores.set(finding.detector, Math.max(finding.score, scores.get(finding.detector) ?? 0));
    if (compareSeverity(finding.severity, severity) > 0) severity = finding.severity;
    if (best === undefined || finding.score > best.score) best = finding;
  }
  return (
    best && {
      class: threat,
      severity,
      phase: phaseOf(threat, operation),
      reason: cut(best.reason),
      detector: best.detector,
      scores,
      operation,
      sender,
      numbers,
      evidence: { capture, frame, index },
      at,
      atMs,
      times: 1,
      untilAt: at,
      untilMs: atMs,
    }
  );
}

function cut(reason: string): string {
  return reason.length <= MAX_REASON_CHARACTERS ? reason : `${reason.slice(0, MAX_REASON_CHARACTERS)}…`;
}

/** Whether a step is the same thing again: told once, with how often. */
export function isRepetition(step: Step, before: Step): boolean {
  return (
    step.detector === before.detector &&
    step.class === before.class &&
    step.phase === before.phase &&
    step.operation === before.operation &&
    step.sender.gt === before.sender.gt
  );
}

/** Counts a step into the one that it repeats. */
export function repeat(before: Step, step: Step): void {
  before.times += step.times;
  if (step.untilMs < before.untilMs) return;
  before.untilMs = step.untilMs;
  before.untilAt = step.untilAt;
}

/** Titles of one operator, or of one block of titles, are one sender; a node without title is one too. */
export function rangesOf({ gt, country, operator }: IncidentSender): readonly [string, ...string[]] {
  if (gt === '') return ['untitled'];
  const block = `block ${gt.slice(0, TITLE_BLOCK_DIGITS)}`;
  return operator === null ? [block] : [`operator ${country ?? ''} ${operator}`, block];
}

/** Country code, network and the first digits of the node: titles of one lease share as many. */
const TITLE_BLOCK_DIGITS = 7;
