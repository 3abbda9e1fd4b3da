import { createHash } from 'node:crypto';
import { compareSeverity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';
import { AliasBook, identityKeys } from './alias-book.ts';
import { belongTogether, distanceMs, INCIDENT_GAP_MS } from './belonging.ts';
import { Case, type CaseKind, type Kept } from './case.ts';
import { CaseRoom } from './case-room.ts';
import { EarlierSteps } from './earlier-steps.ts';
import type { Incident } from './incident.ts';
import { countCases, type IncidentCount } from './incident-count.ts';
import { compareIncidents, incidentOfCase } from './incident-of-case.ts';
import { type Observation, rangesOf, type Step, stepsOf } from './step.ts';
import type { SubscriberNumbers } from './subscriber-tally.ts';

/** Below this score a finding makes no incident; it is a step of one that is there, or of one to come. */
export const LEAST_ALONE_SCORE = 30;

/** So many subscribers hit by one sender in one way are a campaign, told as one incident. */
export const CAMPAIGN_SUBSCRIBERS = 6;

/** Of interceptions more: each victim's money is at stake, and each is worth a look. */
export const INTERCEPTION_CAMPAIGN_SUBSCRIBERS = 20;

/** Digits of an id: 48 bits tell the incidents of years apart. */
const ID_DIGITS = 12;

/** Numbers under which one case is found: an IMSI, a number, and some that a liar put beside them. */
export const MAX_SUBSCRIBER_KEYS = 8;

/** Classes that say how something was done rather than what: they do not make a single case another one. */
const MANNERS: ReadonlySet<ThreatClass> = new Set(['evasion', 'scanning']);

export interface GatheringOptions {
  /** Writes numbers of subscribers out. */
  readonly reveal?: boolean;
  /** Told when an incident becomes part of another one, by their ids. */
  readonly onMerge?: (gone: string, into: string) => void;
}

type Steps = readonly [Step, ...Step[]];

/**
 * Gathers findings into incidents: one an attack, whichever detectors saw its steps (docs/adr/0008). What
 * policy lets pass is none. The same observations in the same order make the same incidents.
 */
export class IncidentGathering {
  /** Findings whose incident found no room of its own: they are told together with others of their class. */
  leftOut = 0;
  /** Findings too weak to make an incident, about whom there was none at the time. */
  weak = 0;
  private readonly reveal: boolean;
  private readonly onMerge: GatheringOptions['onMerge'];
  private readonly room = new CaseRoom();
  private readonly kept: Kept = { evidence: 0, steps: 0, changes: 0 };
  private readonly aliases = new AliasBook();
  private readonly earlier = new EarlierSteps();
  /** By key of a subscriber: the cases open about it. */
  private readonly bySubscriber = new Map<string, Set<Case>>();
  /** By range and class: cases that may become a campaign, cases about nobody, campaigns. */
  private readonly singles = new Map<string, Set<Case>>();
  private readonly bySender = new Map<string, Case>();
  private readonly campaigns = new Map<string, Case>();
  private readonly crowds = new Map<ThreatClass, Case>();
  /** Of the cases that are there. */
  private readonly ids = new Set<string>();
  private opened = 0;

  constructor({ reveal = false, onMerge }: GatheringOptions = {}) {
    this.reveal = reveal;
    this.onMerge = onMerge;
  }

  /** What was found in one component. */
  add(observation: Observation): void {
    const counted = observation.findings.filter((finding) => finding.verdict !== 'pass');
    if (counted.length === 0) return;
    this.alias(observation.imsi, observation.msisdn);
    const numbers = this.aliases.complete(observation);
    const steps = stepsOf(observation, counted, numbers);
    if (steps === undefined) return;
    const keys = identityKeys(numbers);
    if (keys.length === 0) this.addOfSender(steps);
    else this.addOfSubscriber(steps, numbers, keys);
  }

  /** An IMSI and a number are one subscriber's; cases about the one and the other may turn out to be one. */
  alias(imsi: string, msisdn: string): void {
    if (!this.aliases.add(imsi, msisdn)) return;
    const keys = identityKeys({ imsi, msisdn });
    const open = this.casesOf(keys);
    for (const one of open) this.register(one, { imsi, msisdn });
    const [first, ...others] = open;
    if (first === undefined) return;
    for (const other of others) if (areOne(first, other)) this.merge(first, other);
    this.adopt(first, keys);
  }

  /**
   * All incidents so far: the worst first, then the earliest.
   *
   * @param reveal writes numbers of subscribers out; as the options said where it is left out
   */
  incidents(reveal = this.reveal): Incident[] {
    return [...this.cases()].map((one) => incidentOfCase(one, reveal)).sort(compareIncidents);
  }

  /** How many changes there were; to be kept, and given to `changedSince` later. */
  get revision(): number {
    return this.kept.changes;
  }

  /** Those with more to them than at a revision, each with numbers of subscribers written out, and masked. */
  *changedSince(revision: number): Generator<{ readonly whole: Incident; readonly masked: Incident }> {
    for (const one of [...this.cases()]) {
      if (one.revision <= revision) continue;
      yield { whole: incidentOfCase(one, true), masked: incidentOfCase(one, false) };
    }
  }

  /** How many there are of each class and severity. */
  counts(): IncidentCount[] {
    return countCases(this.cases());
  }

  private *cases(): Generator<Case> {
    yield* this.room.cases();
    yield* this.crowds.values();
  }

  private addOfSubscriber(steps: Steps, numbers: SubscriberNumbers, keys: readonly string[]): void {
    const [lead] = steps;
    const own = this.ownCase(steps, keys);
    if (own !== undefined) {
      this.extend(own, steps);
      this.register(own, numbers);
      this.adopt(own, keys);
      return;
    }
    const campaign = this.current(this.campaigns, senderKey(lead), lead);
    if (campaign !== undefined) {
      this.extend(campaign, steps);
      this.earlier.remember(keys, lead);
      return;
    }
    if (isWeak(steps)) {
      this.weak += findingsOf(steps);
      for (const step of steps) this.earlier.remember(keys, step);
      return;
    }
    const opened = this.open('subscriber', steps);
    if (opened === undefined) {
      this.earlier.remember(keys, lead);
      return;
    }
    this.extend(opened, steps);
    this.register(opened, numbers);
    this.adopt(opened, keys);
    this.foldIntoCampaign(opened, lead);
  }

  /** The case about the subscriber that the steps belong to. Where they tie several together, those are one. */
  private ownCase(steps: Steps, keys: readonly string[]): Case | undefined {
    const deed = deedOfSteps(steps);
    const [first, ...others] = this.casesOf(keys).filter((one) => belongTogether(deedOf(one), deed));
    if (first !== undefined) for (const other of others) this.merge(first, other);
    return first;
  }

  /** Open cases about a subscriber, in the order they were opened. */
  private casesOf(keys: readonly string[]): Case[] {
    const found = new Set<Case>();
    for (const key of keys) for (const one of this.bySubscriber.get(key) ?? []) found.add(one);
    return [...found].sort((a, b) => a.order - b.order);
  }

  /** How the attack began, where that was seen before there was an incident of it. */
  private adopt(one: Case, keys: readonly string[]): void {
    const before = this.earlier.take(keys);
    if (before.length === 0) return;
    const deed = deedOf(one);
    const own = before.filter((step) => belongTogether(deedOfSteps([step]), deed));
    this.room.change(one, () => {
      for (const step of own) one.add(step);
    });
  }

  private addOfSender(steps: Steps): void {
    const [lead] = steps;
    const key = senderKey(lead);
    const known = this.current(this.campaigns, key, lead) ?? this.current(this.bySender, key, lead);
    if (known !== undefined) {
      this.extend(known, steps);
      return;
    }
    if (isWeak(steps)) {
      this.weak += findingsOf(steps);
      return;
    }
    const opened = this.open('sender', steps);
    if (opened === undefined) return;
    this.extend(opened, steps);
    this.bySender.set(key, opened);
  }

  /** The case under a key, unless it is over. */
  private current(cases: Map<string, Case>, key: string, step: Step): Case | undefined {
    const known = cases.get(key);
    if (known === undefined) return undefined;
    if (distanceMs(known, deedOfSteps([step])) <= INCIDENT_GAP_MS) return known;
    cases.delete(key);
    return undefined;
  }

  private extend(one: Case, steps: Steps): void {
    this.room.change(one, () => {
      for (const step of steps) one.add(step);
    });
  }

  private open(kind: CaseKind, steps: Steps): Case | undefined {
    let severity = steps[0].severity;
    for (const step of steps) if (compareSeverity(step.severity, severity) > 0) severity = step.severity;
    if (this.room.isFull) {
      const victim = this.room.leastFor(severity);
      if (victim === undefined) {
        this.leftOut += findingsOf(steps);
        const crowd = this.crowdOf(steps[0].class, steps[0]);
        for (const step of steps) crowd.add(step);
        return undefined;
      }
      this.foldIntoCrowd(victim);
    }
    const opened = new Case(this.newId(steps[0]), this.opened++, kind, this.kept);
    this.room.add(opened);
    return opened;
  }

  /**
   * Of the first message, and not of the subscriber: with a guess of a number nobody can test whether it is
   * the one behind an id.
   */
  private newId({ class: threat, at, evidence, sender }: Step): string {
    const name = `${threat} ${at} ${evidence.frame} ${evidence.index} ${sender.gt}`;
    let id = idOf(name);
    // several incidents may begin in one message
    for (let count = 1; this.ids.has(id); count++) id = idOf(`${name} ${count}`);
    this.ids.add(id);
    return id;
  }

  private register(one: Case, numbers: SubscriberNumbers): void {
    if (one.kind !== 'subscriber') return;
    const { imsi, msisdn } = one.numbers;
    one.numbers = { imsi: imsi || numbers.imsi, msisdn: msisdn || numbers.msisdn };
    one.touch();
    this.find(one, identityKeys(numbers));
  }

  /** Lets a case be found under keys of its subscriber. */
  private find(one: Case, keys: Iterable<string>): void {
    for (const key of keys) {
      if (one.keys.has(key) || one.keys.size >= MAX_SUBSCRIBER_KEYS) continue;
      one.keys.add(key);
      const cases = this.bySubscriber.get(key);
      if (cases === undefined) this.bySubscriber.set(key, new Set([one]));
      else cases.add(one);
    }
  }

  private unregister(one: Case): void {
    for (const key of one.keys) {
      const cases = this.bySubscriber.get(key);
      cases?.delete(one);
      if (cases?.size === 0) this.bySubscriber.delete(key);
    }
    one.keys.clear();
  }

  /** `other` becomes part of `one`. */
  private merge(one: Case, other: Case): void {
    const keys = [...other.keys];
    this.forget(other);
    this.onMerge?.(other.id, one.id);
    this.room.change(one, () => one.absorb(other));
    if (one.kind === 'subscriber') this.find(one, keys);
  }

  /** Takes a case out of every index. */
  private forget(one: Case): void {
    this.room.remove(one);
    this.ids.delete(one.id);
    this.unregister(one);
    for (const range of one.firstRanges) {
      for (const threat of one.classes.keys()) {
        const key = `${range} ${threat}`;
        const singles = this.singles.get(key);
        singles?.delete(one);
        if (singles?.size === 0) this.singles.delete(key);
        for (const cases of [this.bySender, this.campaigns]) if (cases.get(key) === one) cases.delete(key);
      }
    }
  }

  /** Where a sender has hit enough subscribers in one way, what were incidents of their own are one. */
  private foldIntoCampaign(opened: Case, lead: Step): void {
    const key = senderKey(lead);
    const singles = this.singles.get(key) ?? new Set();
    this.singles.set(key, singles);
    singles.add(opened);
    const wanted =
      lead.class === 'sms-interception' || lead.class === 'call-interception'
        ? INTERCEPTION_CAMPAIGN_SUBSCRIBERS
        : CAMPAIGN_SUBSCRIBERS;
    if (singles.size < wanted) return;
    const now = deedOfSteps([lead]);
    for (const one of singles) {
      if (!isOnly(one, lead.class) || distanceMs(one, now) > INCIDENT_GAP_MS) singles.delete(one);
    }
    if (singles.size < wanted) return;
    const [campaign, ...others] = [...singles];
    if (campaign === undefined) return;
    this.singles.delete(key);
    for (const one of [campaign, ...others]) {
      for (const step of one.steps) this.earlier.remember([...one.keys], step);
    }
    this.unregister(campaign);
    campaign.becomeCampaign();
    for (const other of others) this.merge(campaign, other);
    const nameless = this.current(this.bySender, key, lead);
    if (nameless !== undefined) this.merge(campaign, nameless);
    this.campaigns.set(key, campaign);
  }

  private foldIntoCrowd(victim: Case): void {
    const keys = [...victim.keys];
    for (const step of victim.steps) this.earlier.remember(keys, step);
    this.forget(victim);
    this.leftOut += victim.findings;
    const [step] = victim.steps;
    if (step !== undefined) this.crowdOf(victim.leadingClass, step).absorb(victim);
  }

  private crowdOf(threat: ThreatClass, first: Step): Case {
    const known = this.crowds.get(threat);
    if (known !== undefined) return known;
    const crowd = new Case(this.newId(first), this.opened++, 'crowd', this.kept);
    this.crowds.set(threat, crowd);
    return crowd;
  }
}

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, ID_DIGITS);
}

/** A case that is about one class, whatever the manner, and one sender. */
function isOnly({ kind, classes, firstRanges }: Case, threat: ThreatClass): boolean {
  if (kind !== 'subscriber' || firstRanges.size > 1) return false;
  for (const its of classes.keys()) if (its !== threat && !MANNERS.has(its)) return false;
  return true;
}

function senderKey({ sender, class: threat }: Step): string {
  return `${rangesOf(sender)[0]} ${threat}`;
}

function isWeak(steps: Steps): boolean {
  return steps.every(({ scores }) => [...scores.values()].every((score) => score < LEAST_ALONE_SCORE));
}

function findingsOf(steps: Steps): number {
  return steps.reduce((sum, { scores }) => sum + scores.size, 0);
}

function deedOf({ classes, ranges, firstAtMs, lastAtMs }: Case) {
  return { classes: [...classes.keys()], ranges, firstAtMs, lastAtMs };
}

function deedOfSteps(steps: readonly [Step, ...Step[]]) {
  const [{ sender, atMs, untilMs }] = steps;
  return {
    classes: steps.map((step) => step.class),
    ranges: rangesOf(sender),
    firstAtMs: atMs,
    lastAtMs: untilMs,
  };
}

function areOne(one: Case, other: Case): boolean {
  return belongTogether(deedOf(one), deedOf(other));
}
