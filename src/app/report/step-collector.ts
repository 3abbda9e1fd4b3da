import type { Facts } from '../../detect/facts.ts';
import type { IncidentEvidence } from '../../incident/incident.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { type LadderStep, ladderStep, type StepPlace } from './ladder-step.ts';

/** Steps in memory, of some hundred octets each. */
export const MAX_KEPT_STEPS = 20_000;

/** Steps about one subscriber, or by one sender, of one class: a ladder shows no more. */
export const MAX_STEPS_A_SUBJECT = 64;

/** Components of a message that become steps; more of them are a flood in one message. */
export const MAX_STEPS_A_MESSAGE = 4;

/** Subscribers, dialogues and titles that are watched at once; the one longest watched makes room. */
export const MAX_WATCHED = 10_000;

/** Messages without findings that one finding draws after it, and that are remembered before one. */
export const MAX_STEPS_AROUND = 4;

/** What came so long before or after is no part of it any more. */
export const AROUND_MS = 15 * 60_000;

/** Answers come within seconds; a ladder does not wait for those that take longer. */
export const DIALOGUE_MS = 5 * 60_000;

/** Evidence whose later messages are waited for. */
interface Watch {
  readonly until: number;
  readonly evidence: string;
  left: number;
}

/** A map that forgets what it has held longest. */
class BoundedMap<V> extends Map<string, V> {
  override set(key: string, value: V): this {
    this.delete(key);
    if (this.size >= MAX_WATCHED) {
      const [oldest] = this.keys();
      if (oldest !== undefined) this.delete(oldest);
    }
    return super.set(key, value);
  }
}

export function evidenceKey({ capture, frame, index }: IncidentEvidence): string {
  return `${capture} ${frame} ${index}`;
}

/**
 * Keeps the messages that ladders are drawn of: those with findings, the answers to them, and what else
 * was said about the same subscriber shortly before and after.
 */
export class StepCollector {
  /** Steps with findings that found no room. */
  leftOut = 0;
  private readonly reveal: boolean;
  private readonly steps = new Map<string, LadderStep[]>();
  /** By evidence: what belongs to it and is no evidence itself. */
  private readonly around = new Map<string, LadderStep[]>();
  private readonly perSubject = new Map<string, number>();
  private readonly recent = new BoundedMap<LadderStep[]>();
  private readonly subscribers = new BoundedMap<Watch>();
  private readonly dialogues = new BoundedMap<Watch>();
  /** Titles that evidence came from: messages to and from them may belong to its dialogues. */
  private readonly titles = new BoundedMap<true>();
  private kept = 0;

  constructor(reveal: boolean) {
    this.reveal = reveal;
  }

  /** One component, after it was judged. */
  judged(event: SignallingEvent, facts: Facts, verdict: Verdict, place: StepPlace): void {
    if (verdict.verdict !== 'pass' && verdict.findings.length > 0)
      this.addEvidence(event, facts, verdict, place);
    else this.addAround(event, facts, verdict, place);
  }

  /** The steps of a message of evidence; none where there was no room. */
  stepsOf(evidence: IncidentEvidence): readonly LadderStep[] {
    return this.steps.get(evidenceKey(evidence)) ?? [];
  }

  /** What was said around it, in the order that it was found. */
  stepsAround(evidence: IncidentEvidence): readonly LadderStep[] {
    return this.around.get(evidenceKey(evidence)) ?? [];
  }

  private addEvidence(event: SignallingEvent, facts: Facts, verdict: Verdict, place: StepPlace): void {
    const key = evidenceKey(place);
    if (!this.hasRoom(event, verdict, key)) {
      this.leftOut++;
      return;
    }
    const step = ladderStep(event, facts, verdict, place, { reveal: this.reveal, whole: true });
    const steps = this.steps.get(key);
    if (steps === undefined) this.steps.set(key, [step]);
    else steps.push(step);
    this.kept++;
    for (const subject of subjectsOf(event)) {
      for (const before of this.recent.get(subject) ?? []) {
        if (event.atMs - before.atMs <= AROUND_MS) this.keepAround(key, before);
      }
      this.subscribers.set(subject, { until: event.atMs + AROUND_MS, evidence: key, left: MAX_STEPS_AROUND });
    }
    this.watchDialogue(event, key);
  }

  private hasRoom(event: SignallingEvent, verdict: Verdict, key: string): boolean {
    if (this.kept >= MAX_KEPT_STEPS) return false;
    if ((this.steps.get(key)?.length ?? 0) >= MAX_STEPS_A_MESSAGE) return false;
    const subject = subjectsOf(event)[0] ?? `sender ${event.calling.title}`;
    let room = false;
    for (const threat of new Set(verdict.findings.map((finding) => finding.class))) {
      const name = `${threat} ${subject}`;
      const count = this.perSubject.get(name) ?? 0;
      if (count >= MAX_STEPS_A_SUBJECT) continue;
      this.perSubject.set(name, count + 1);
      room = true;
    }
    return room;
  }

  private addAround(event: SignallingEvent, facts: Facts, verdict: Verdict, place: StepPlace): void {
    const owner = this.dialogueOf(event) ?? (event.kind === 'invoke' ? this.subscriberOf(event) : undefined);
    if (owner !== undefined) {
      this.keepAround(owner, ladderStep(event, facts, verdict, place, { reveal: this.reveal, whole: true }));
      return;
    }
    if (event.kind !== 'invoke') return;
    const subjects = subjectsOf(event);
    if (subjects.length === 0) return;
    const step = ladderStep(event, facts, verdict, place, { reveal: this.reveal, whole: false });
    for (const subject of subjects) {
      const known = this.recent.get(subject) ?? [];
      this.recent.set(subject, [...known.slice(1 - MAX_STEPS_AROUND), step]);
    }
  }

  private keepAround(key: string, step: LadderStep): void {
    if (this.kept >= MAX_KEPT_STEPS) return;
    const known = this.around.get(key);
    if (known === undefined) this.around.set(key, [step]);
    else if (known.length >= MAX_STEPS_A_SUBJECT || known.includes(step)) return;
    else known.push(step);
    this.kept++;
  }

  private subscriberOf(event: SignallingEvent): string | undefined {
    for (const subject of subjectsOf(event)) {
      const watch = this.subscribers.get(subject);
      if (watch === undefined) continue;
      if (watch.left <= 0 || event.atMs > watch.until) this.subscribers.delete(subject);
      else {
        watch.left--;
        return watch.evidence;
      }
    }
    return undefined;
  }

  /** Who began it knows the dialogue by one number, who answers by another; both lead to the evidence. */
  private watchDialogue(event: SignallingEvent, evidence: string): void {
    const { title } = event.calling;
    const { otid, dtid } = event.record.tcap ?? {};
    if (title === '' || (!otid && !dtid)) return;
    this.titles.set(title, true);
    const watch = { until: event.atMs + DIALOGUE_MS, evidence, left: MAX_STEPS_AROUND };
    if (otid) this.dialogues.set(`to ${title} ${otid}`, watch);
    if (dtid) this.dialogues.set(`from ${title} ${dtid}`, watch);
  }

  private dialogueOf(event: SignallingEvent): string | undefined {
    const isTo = this.titles.has(event.called.title);
    if (!isTo && !this.titles.has(event.calling.title)) return undefined;
    const { otid, dtid } = event.record.tcap ?? {};
    if (!dtid) return undefined;
    const title = isTo ? event.called.title : event.calling.title;
    const name = `${isTo ? 'to' : 'from'} ${title} ${dtid}`;
    const watch = this.dialogues.get(name);
    if (watch === undefined) return undefined;
    if (watch.left <= 0 || event.atMs > watch.until) {
      this.dialogues.delete(name);
      return undefined;
    }
    watch.left--;
    if (otid) this.dialogues.set(`${isTo ? 'from' : 'to'} ${title} ${otid}`, watch);
    return watch.evidence;
  }
}

/** Names of whom a component is about. */
function subjectsOf({ imsi, msisdn }: SignallingEvent): string[] {
  const subjects: string[] = [];
  if (imsi !== '') subjects.push(`imsi ${imsi}`);
  if (msisdn !== '') subjects.push(`msisdn ${msisdn}`);
  return subjects;
}
