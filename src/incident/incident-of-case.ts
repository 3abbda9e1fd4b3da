import { compareSeverity, SEVERITIES, type Severity } from '../detect/severity.ts';
import { maskDigits } from '../kit/mask.ts';
import { internationalNumber } from '../kit/number-words.ts';
import type { Case } from './case.ts';
import { incidentAdvice, incidentTitle } from './class-texts.ts';
import type { Incident, IncidentEvidence, IncidentSender, IncidentSubscriber } from './incident.ts';
import { isWholeInterception, phaseWords } from './phase.ts';
import type { Step } from './step.ts';
import type { SubscriberNumbers } from './subscriber-tally.ts';

/** Detectors are no oracles, however many agree. */
const MOST_CONFIDENCE = 0.99;

/** Characters of the day in `2019-01-31T10:00:00.123456Z`. */
const DAY_CHARACTERS = 10;

/** What is told of a case. With `reveal` numbers of subscribers are written out, and masked without. */
export function incidentOfCase(gathered: Case, reveal: boolean): Incident {
  const shown = reveal ? (digits: string) => digits : maskDigits;
  const { numbers, tally } = gathered;
  const senders = [...gathered.senders.values()];
  const evidence = inOrder(gathered.evidence);
  const lead = gathered.leadingClass;
  const phases = gathered.steps.map(({ phase }) => phase);
  const list = tally?.list ?? (numbers.imsi === '' && numbers.msisdn === '' ? [] : [numbers]);
  const subscribers = tally?.count ?? list.length;
  return {
    id: gathered.id,
    class: lead,
    title: incidentTitle(lead, subjectText(gathered, subscribers, senders, shown)),
    severity: severityOfCase(gathered),
    confidence: confidenceOf(gathered.scores),
    subscriber: subscriberOf(numbers, shown),
    senders,
    firstAt: gathered.firstAt,
    lastAt: gathered.lastAt,
    detectors: [...gathered.scores.keys()].sort(),
    frames: framesOf(evidence),
    evidence,
    story: storyOf(gathered, reveal),
    advice: incidentAdvice(lead),
    messages: gathered.messages,
    classes: [...gathered.classes.keys()].sort(),
    phases: [...new Set(phases.map((phase, place) => phaseWords(phase, phases.slice(0, place))))],
    subscribers,
    subscriberList: list.map((one) => subscriberOf(one, shown)),
  };
}

/** One more than the worst of its steps where they are a whole interception. */
export function severityOfCase({ steps, severity }: Case): Severity {
  return isWholeInterception(steps.map(({ phase }) => phase)) ? raised(severity) : severity;
}

function subscriberOf(
  { imsi, msisdn }: SubscriberNumbers,
  shown: (digits: string) => string,
): IncidentSubscriber {
  return { imsi: imsi === '' ? null : shown(imsi), msisdn: msisdn === '' ? null : shown(msisdn) };
}

function raised(severity: Severity): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? severity;
}

function subjectText(
  { kind, numbers: { imsi, msisdn }, ranges }: Case,
  subscribers: number,
  senders: readonly IncidentSender[],
  shown: (digits: string) => string,
): string {
  if (kind === 'crowd') return `${subscribers} subscribers, by many senders`;
  const by = sendersText(senders, ranges.size > 0);
  if (kind === 'campaign') return `${subscribers} subscribers, ${by}`;
  if (msisdn !== '') return internationalNumber(shown(msisdn));
  return imsi === '' ? by : `IMSI ${shown(imsi)}`;
}

function sendersText(senders: readonly IncidentSender[], named: boolean): string {
  const [sender] = senders;
  if (sender === undefined || !named || sender.gt === '') return 'by a node without title';
  const operator = sender.operator === null ? '' : ` (${sender.operator})`;
  const more = senders.length - 1;
  const others = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'title' : 'titles'}`;
  return `by ${internationalNumber(sender.gt)}${operator}${others}`;
}

/** A sentence a step; where the steps are of several phases, each says which. */
function storyOf({ steps, firstAt, stepsLeftOut }: Case, reveal: boolean): string[] {
  const phases = steps.map(({ phase }) => phase);
  const isChain = new Set(phases).size > 1;
  const story = steps.map((step, place) => {
    const phase = isChain ? `${phaseWords(step.phase, phases.slice(0, place))}: ` : '';
    return `${timeText(step.at, firstAt)} ${phase}${reasonOf(step, reveal)}${againText(step, firstAt)}`;
  });
  if (stepsLeftOut > 0) story.push(`… and ${stepsLeftOut} more`);
  return story;
}

function againText({ times, untilAt }: Step, firstAt: string): string {
  if (times === 1) return '';
  const again = times === 2 ? 'once more at' : `${times - 1} more times until`;
  return ` … ${again} ${timeText(untilAt, firstAt)}`;
}

/** `10:00:00`; with its day where that is not the first one. */
function timeText(at: string, firstAt: string): string {
  const day = at.slice(0, DAY_CHARACTERS);
  const time = at.slice(DAY_CHARACTERS + 1, DAY_CHARACTERS + 9);
  return day === firstAt.slice(0, DAY_CHARACTERS) ? time : `${day} ${time}`;
}

/** The detector's sentence; it was written with the subscriber's numbers masked, or without. */
function reasonOf({ reason, numbers }: Step, reveal: boolean): string {
  let text = reason;
  for (const digits of [numbers.imsi, numbers.msisdn]) {
    if (digits === '') continue;
    const masked = maskDigits(digits);
    for (const form of [(number: string) => number, internationalNumber]) {
      text = reveal
        ? text.replaceAll(form(masked), form(digits))
        : text.replaceAll(form(digits), form(masked));
    }
  }
  return text;
}

/** Messages as they came, each once. */
function inOrder(evidence: readonly IncidentEvidence[]): IncidentEvidence[] {
  const sorted = [...evidence].sort(
    (a, b) => a.capture - b.capture || a.frame - b.frame || a.index - b.index,
  );
  return sorted.filter(({ capture, frame, index }, place) => {
    const before = sorted[place - 1];
    return before?.capture !== capture || before.frame !== frame || before.index !== index;
  });
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

/** The worst first, then the earliest, then by id. */
export function compareIncidents(a: Incident, b: Incident): number {
  return (
    compareSeverity(b.severity, a.severity) || compareText(a.firstAt, b.firstAt) || compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
