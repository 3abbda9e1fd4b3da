import { compareSeverity, SEVERITIES, type Severity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';
import { type ClassWeight, leadingClass, noteClass } from './class-relations.ts';
import type { IncidentEvidence, IncidentSender } from './incident.ts';
import { isRepetition, rangesOf, repeat, type Step } from './step.ts';
import { type SubscriberNumbers, SubscriberTally } from './subscriber-tally.ts';

/** Sentences of a story; nobody reads more, and the frames lead to the rest. */
export const MAX_STORY_STEPS = 25;

/** Messages that an incident lists; a flood has millions. */
export const MAX_EVIDENCE = 1_000;

/** Titles that an incident lists. Attackers change titles, but not by the thousand. */
export const MAX_SENDERS = 50;

/** Pieces of evidence of all incidents together, beyond the first `LEAST_EVIDENCE` of each: some 30 MB. */
export const MAX_EVIDENCE_IN_ALL = 200_000;
const LEAST_EVIDENCE = 20;

/** Sentences of all incidents together, beyond the first `LEAST_STEPS` of each: some 50 MB. */
export const MAX_STEPS_IN_ALL = 50_000;
const LEAST_STEPS = 4;

/** How many steps back a repetition is looked for. */
const LOOK_BACK_STEPS = 8;

/** What all cases together keep. */
export interface Kept {
  evidence: number;
  steps: number;
  /** How often one of them changed. */
  changes: number;
}

/**
 * Who a case is about: one subscriber; nobody that is named; the many subscribers of one sender; or, where
 * there is no more room, whatever of one class had to be folded together.
 */
export type CaseKind = 'subscriber' | 'sender' | 'campaign' | 'crowd';

/** An incident while it is gathered. */
export class Case {
  readonly id: string;
  /** Which it was to be opened, from 0. */
  readonly order: number;
  kind: CaseKind;
  severity: Severity = 'info';
  readonly classes = new Map<ThreatClass, ClassWeight>();
  /** Best score of each detector. */
  readonly scores = new Map<string, number>();
  readonly senders = new Map<string, IncidentSender>();
  /** Every range of every sender; and of each sender the first, which tells senders apart. */
  readonly ranges = new Set<string>();
  readonly firstRanges = new Set<string>();
  /** Of the one subscriber it is about. */
  numbers: SubscriberNumbers = { imsi: '', msisdn: '' };
  /** Keys under which its subscriber is found. */
  readonly keys = new Set<string>();
  /** Of campaigns and crowds. */
  tally: SubscriberTally | undefined;
  firstAt = '';
  firstAtMs = Number.POSITIVE_INFINITY;
  lastAt = '';
  lastAtMs = Number.NEGATIVE_INFINITY;
  evidence: IncidentEvidence[] = [];
  /** In order of time. */
  steps: Step[] = [];
  /** Steps that found no room, repetitions counted. */
  stepsLeftOut = 0;
  messages = 0;
  findings = 0;
  /** Which of all changes of all cases was its latest. */
  revision = 0;
  private lastMessage = '';
  private readonly kept: Kept;

  constructor(id: string, order: number, kind: CaseKind, kept: Kept) {
    this.id = id;
    this.order = order;
    this.kind = kind;
    this.kept = kept;
    if (kind === 'campaign' || kind === 'crowd') this.tally = new SubscriberTally();
  }

  get leadingClass(): ThreatClass {
    return leadingClass(this.classes);
  }

  /** Says that more is known of it. */
  touch(): void {
    this.revision = ++this.kept.changes;
  }

  /** Takes a step in. Those of one message come one after the other. */
  add(step: Step): void {
    this.touch();
    this.note(step);
    this.tally?.add(step.numbers);
    const { capture, frame, index } = step.evidence;
    const message = `${capture} ${frame} ${index}`;
    if (message !== this.lastMessage) {
      this.lastMessage = message;
      this.messages++;
      this.addEvidence(step.evidence);
    }
    // a copy: the same step may stand in the memory of its subscriber, and counts for itself there
    this.place({ ...step });
  }

  private note(step: Step): void {
    if (compareSeverity(step.severity, this.severity) > 0) this.severity = step.severity;
    let best = 0;
    for (const [detector, score] of step.scores) {
      if (score > best) best = score;
      if (score > (this.scores.get(detector) ?? -1)) this.scores.set(detector, score);
    }
    this.findings += step.scores.size;
    noteClass(this.classes, step.class, { severity: step.severity, score: best });
    this.addSender(step.sender);
    this.span(step.at, step.atMs, step.untilAt, step.untilMs);
  }

  private addSender(sender: IncidentSender): void {
    if (this.senders.has(sender.gt) || this.senders.size >= MAX_SENDERS) return;
    this.senders.set(sender.gt, sender);
    const ranges = rangesOf(sender);
    this.firstRanges.add(ranges[0]);
    for (const range of ranges) this.ranges.add(range);
  }

  private span(fromAt: string, fromMs: number, toAt: string, toMs: number): void {
    if (fromMs < this.firstAtMs) {
      this.firstAt = fromAt;
      this.firstAtMs = fromMs;
    }
    if (toMs >= this.lastAtMs) {
      this.lastAt = toAt;
      this.lastAtMs = toMs;
    }
  }

  private addEvidence(evidence: IncidentEvidence): void {
    const { length } = this.evidence;
    if (length >= MAX_EVIDENCE) return;
    if (length >= LEAST_EVIDENCE && this.kept.evidence >= MAX_EVIDENCE_IN_ALL) return;
    this.kept.evidence++;
    this.evidence.push(evidence);
  }

  /** A step into its place in time, or into the one that it repeats. */
  private place(step: Step): void {
    const { steps, kept } = this;
    let at = steps.length;
    while (at > 0 && (steps[at - 1]?.atMs ?? 0) > step.atMs) at--;
    for (let back = 1; back <= LOOK_BACK_STEPS; back++) {
      const before = steps[at - back];
      if (before === undefined || (before.phase !== step.phase && before.atMs !== step.atMs)) break;
      if (isRepetition(step, before)) {
        repeat(before, step);
        return;
      }
    }
    steps.splice(at, 0, step);
    kept.steps++;
    const isFull = steps.length > LEAST_STEPS && kept.steps > MAX_STEPS_IN_ALL;
    if (steps.length > MAX_STORY_STEPS || isFull) this.leaveOutOne();
  }

  /** The latest of the least severe steps goes, but the only one of a phase stays as long as it can. */
  private leaveOutOne(): void {
    const { steps } = this;
    const ofPhase = new Map<string, number>();
    for (const { phase } of steps) ofPhase.set(phase, (ofPhase.get(phase) ?? 0) + 1);
    let at = -1;
    let worth = Number.POSITIVE_INFINITY;
    for (const [place, step] of steps.entries()) {
      const isOnly = ofPhase.get(step.phase) === 1;
      const itsWorth = SEVERITIES.indexOf(step.severity) + (isOnly ? SEVERITIES.length : 0);
      if (itsWorth > worth) continue;
      worth = itsWorth;
      at = place;
    }
    const [left] = steps.splice(at, 1);
    this.kept.steps--;
    this.stepsLeftOut += left?.times ?? 0;
  }

  /** Takes in all of another case, which is over then. */
  absorb(other: Case): void {
    this.touch();
    other.release();
    if (compareSeverity(other.severity, this.severity) > 0) this.severity = other.severity;
    for (const [threat, weight] of other.classes) noteClass(this.classes, threat, weight);
    for (const [detector, score] of other.scores) {
      if (score > (this.scores.get(detector) ?? -1)) this.scores.set(detector, score);
    }
    for (const sender of other.senders.values()) this.addSender(sender);
    this.span(other.firstAt, other.firstAtMs, other.lastAt, other.lastAtMs);
    if (this.tally !== undefined) {
      if (other.tally !== undefined) this.tally.merge(other.tally);
      else this.tally.add(other.numbers);
    } else {
      const { imsi, msisdn } = this.numbers;
      this.numbers = { imsi: imsi || other.numbers.imsi, msisdn: msisdn || other.numbers.msisdn };
    }
    for (const evidence of other.evidence) this.addEvidence(evidence);
    this.messages += other.messages;
    this.findings += other.findings;
    this.stepsLeftOut += other.stepsLeftOut;
    for (const step of other.steps) this.place(step);
  }

  /** From one subscriber to many: the one it was about is the first of them. */
  becomeCampaign(): void {
    if (this.kind === 'campaign') return;
    this.touch();
    this.kind = 'campaign';
    this.tally = new SubscriberTally();
    this.tally.add(this.numbers);
    this.numbers = { imsi: '', msisdn: '' };
  }

  /** Gives back what it takes of what all cases share. */
  private release(): void {
    this.kept.evidence -= this.evidence.length;
    this.kept.steps -= this.steps.length;
  }
}
