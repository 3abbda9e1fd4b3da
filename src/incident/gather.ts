import { createHash } from 'node:crypto';
import { compareSeverity, type Severity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';
import { maskDigits } from '../kit/mask.ts';
import { internationalNumber } from '../kit/number-words.ts';
import type { JudgedFinding } from '../verdict/verdict.ts';
import { incidentAdvice, incidentTitle } from './class-texts.ts';
import type { Incident, IncidentEvidence, IncidentSender } from './incident.ts';

/** Incidents at once; a network has hundreds a day, and each takes some kilobytes. */
export const MAX_INCIDENTS = 10_000;

/** Sentences of a story; nobody reads more, and the frames lead to the rest. */
export const MAX_STORY_STEPS = 25;

/** Messages that an incident lists; a flood has millions. */
export const MAX_EVIDENCE = 1_000;

/** Titles that an incident lists. Attackers change titles, but not by the thousand. */
export const MAX_SENDERS = 50;

/** After so long a quiet the next finding begins an incident of its own. */
export const INCIDENT_GAP_MS = 24 * 3_600_000;

/** Digits of an id: 48 bits tell MAX_INCIDENTS apart with room to spare. */
const ID_DIGITS = 12;

/** Detectors are no oracles, however many agree. */
const MOST_CONFIDENCE = 0.99;

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
}

interface Draft {
  readonly id: string;
  readonly class: ThreatClass;
  severity: Severity;
  /** Best score of each detector. */
  readonly scores: Map<string, number>;
  imsi: string;
  msisdn: string;
  readonly senders: Map<string, IncidentSender>;
  firstAt: string;
  firstAtMs: number;
  lastAt: string;
  lastAtMs: number;
  readonly evidence: IncidentEvidence[];
  readonly story: string[];
  steps: number;
  messages: number;
  lastMessage: string;
}

export interface GatheringOptions {
  /** Writes numbers of subscribers out. */
  readonly reveal?: boolean;
}

/**
 * Gathers findings into incidents: one a class and subscriber, or else sender. What policy lets pass is
 * none.
 */
export class IncidentGathering {
  /** Findings that found no room. */
  leftOut = 0;
  private readonly reveal: boolean;
  /** By class and subject: the incident that is open there. */
  private readonly open = new Map<string, Draft>();
  private readonly closed: Draft[] = [];

  constructor({ reveal = false }: GatheringOptions = {}) {
    this.reveal = reveal;
  }

  add(observation: Observation): void {
    const counted = observation.findings.filter((finding) => finding.verdict !== 'pass');
    for (const threat of new Set(counted.map((finding) => finding.class))) {
      const findings = counted.filter((finding) => finding.class === threat);
      const draft = this.draftFor(threat, observation);
      if (draft === undefined) this.leftOut += findings.length;
      else extend(draft, findings, observation);
    }
  }

  /** All incidents so far: the worst first, then the earliest. */
  incidents(): Incident[] {
    const finished = [...this.closed, ...this.open.values()].map((draft) => ({
      draft,
      incident: finish(draft, this.reveal),
    }));
    finished.sort(
      (a, b) =>
        compareSeverity(b.incident.severity, a.incident.severity) ||
        a.draft.firstAtMs - b.draft.firstAtMs ||
        (a.incident.id < b.incident.id ? -1 : 1),
    );
    return finished.map(({ incident }) => incident);
  }

  private draftFor(threat: ThreatClass, observation: Observation): Draft | undefined {
    const { imsi, msisdn, sender, at, atMs } = observation;
    const subject = imsi ? `imsi ${imsi}` : msisdn ? `msisdn ${msisdn}` : `sender ${sender.gt}`;
    const key = `${threat} ${subject}`;
    const known = this.open.get(key);
    if (known !== undefined && atMs - known.lastAtMs <= INCIDENT_GAP_MS) return known;
    if (this.open.size + this.closed.length >= MAX_INCIDENTS) return undefined;
    if (known !== undefined) this.closed.push(known);
    // a later incident of the same subject is told apart by when it began
    const name = known === undefined ? `${key} ${sender.gt}` : `${key} ${sender.gt} ${at}`;
    const draft: Draft = {
      id: createHash('sha256').update(name).digest('hex').slice(0, ID_DIGITS),
      class: threat,
      severity: 'info',
      scores: new Map(),
      imsi,
      msisdn,
      senders: new Map(),
      firstAt: at,
      firstAtMs: atMs,
      lastAt: at,
      lastAtMs: atMs,
      evidence: [],
      story: [],
      steps: 0,
      messages: 0,
      lastMessage: '',
    };
    this.open.set(key, draft);
    return draft;
  }
}

function extend(draft: Draft, findings: readonly JudgedFinding[], observation: Observation): void {
  const { capture, frame, index, sender, at, atMs } = observation;
  for (const { severity, detector, score } of findings) {
    if (compareSeverity(severity, draft.severity) > 0) draft.severity = severity;
    draft.scores.set(detector, Math.max(score, draft.scores.get(detector) ?? 0));
  }
  draft.imsi ||= observation.imsi;
  draft.msisdn ||= observation.msisdn;
  if (atMs < draft.firstAtMs) {
    draft.firstAt = at;
    draft.firstAtMs = atMs;
  }
  if (atMs >= draft.lastAtMs) {
    draft.lastAt = at;
    draft.lastAtMs = atMs;
  }
  if (draft.senders.size < MAX_SENDERS) draft.senders.set(sender.gt, sender);
  const message = `${capture} ${frame} ${index}`;
  if (message !== draft.lastMessage) {
    draft.lastMessage = message;
    draft.messages++;
    if (draft.evidence.length < MAX_EVIDENCE) draft.evidence.push({ capture, frame, index });
  }
  const worst = findings.reduce((a, b) => (b.score > a.score ? b : a));
  draft.steps++;
  if (draft.story.length < MAX_STORY_STEPS) draft.story.push(`${timeOfDay(at)} ${worst.reason}`);
}

/** `2019-01-31T10:00:00.123456Z` → `10:00:00`. */
function timeOfDay(at: string): string {
  const start = at.indexOf('T') + 1;
  return at.slice(start, start + 8);
}

function finish(draft: Draft, reveal: boolean): Incident {
  const shown = reveal ? (digits: string) => digits : maskDigits;
  const { imsi, msisdn, story, steps } = draft;
  const senders = [...draft.senders.values()];
  const more = steps - story.length;
  return {
    id: draft.id,
    class: draft.class,
    title: incidentTitle(draft.class, subjectText(draft, senders, shown)),
    severity: draft.severity,
    confidence: confidenceOf(draft.scores),
    subscriber: { imsi: imsi === '' ? null : shown(imsi), msisdn: msisdn === '' ? null : shown(msisdn) },
    senders,
    firstAt: draft.firstAt,
    lastAt: draft.lastAt,
    detectors: [...draft.scores.keys()].sort(),
    frames: framesOf(draft.evidence),
    evidence: draft.evidence,
    story: more > 0 ? [...story, `… and ${more} more`] : story,
    advice: incidentAdvice(draft.class),
    messages: draft.messages,
  };
}

function subjectText(
  { imsi, msisdn }: Draft,
  senders: readonly IncidentSender[],
  shown: (digits: string) => string,
): string {
  if (msisdn !== '') return internationalNumber(shown(msisdn));
  if (imsi !== '') return `IMSI ${shown(imsi)}`;
  const [sender] = senders;
  if (sender === undefined || sender.gt === '') return 'by a node without title';
  return `by ${internationalNumber(sender.gt)}${sender.operator === null ? '' : ` (${sender.operator})`}`;
}

/** Packets in order, each once though it may hold several messages of the incident. */
function framesOf(evidence: readonly IncidentEvidence[]): number[] {
  return evidence
    .filter(
      ({ capture, frame }, place) =>
        evidence[place - 1]?.frame !== frame || evidence[place - 1]?.capture !== capture,
    )
    .map(({ frame }) => frame);
}

/** The chance that not every detector is wrong, were each as often right as its score says. */
function confidenceOf(scores: ReadonlyMap<string, number>): number {
  let allWrong = 1;
  for (const score of scores.values()) allWrong *= 1 - score / 100;
  return Math.min(MOST_CONFIDENCE, Math.round((1 - allWrong) * 100) / 100);
}
