import type { NetworkPlan } from '../network/network-plan.ts';
import type { NumberTable } from '../state/number-table.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import type { RecentFindings } from '../state/recent-findings.ts';
import type { SubscriberTable } from '../state/subscriber-table.ts';
import type { SubscriberView } from '../state/subscriber-view.ts';
import { numberOf } from './bank-memory.ts';
import { type Doubt, doubtOf } from './registration-doubt.ts';
import { isBlind, isWatchedSince } from './watch.ts';

/**
 * Whether a code that is sent to a number now could be read by somebody else.
 *
 * `SAFE`                      the subscriber is known to be where texts go, and nothing speaks against it
 * `AT_RISK`                   something speaks against it: ask for more than a code
 * `INTERCEPTION_IN_PROGRESS`  texts go to a place that was most likely stolen: send none
 * `UNKNOWN`                   nothing is known that would say so or otherwise
 */
export type RiskVerdict = 'SAFE' | 'AT_RISK' | 'INTERCEPTION_IN_PROGRESS' | 'UNKNOWN';

/**
 * Why a verdict is what it is.
 *
 * `HOME_IN_NETWORK`                 the subscriber came home and no network abroad has them
 * `ALIVE_ABROAD`                    a network abroad registered them, nobody doubted it, and their phone was used there
 * `NUMBER_NOT_OURS`                 none of this network's numbers
 * `WATCH_TOO_YOUNG`                 signalling has been watched for less than an hour
 * `SUBSCRIBER_NOT_SEEN`             nothing was ever seen of the subscriber
 * `PLACE_NOT_KNOWN`                 something was, and no place
 * `NO_LIFE_ABROAD`                  registered abroad, and no phone was used there since
 * `JUST_REGISTERED_ABROAD`          registered abroad minutes ago; a text that was taken there since proves nothing
 * `DOUBTED_REGISTRATION_IN_FORCE`   texts go to a place whose registration was doubted
 * `MORE_SIGNS_SINCE`                and something else was found since, a text on its way there among others
 * `DOUBTED_REGISTRATION_NOT_IN_FORCE`    somebody tried to register the subscriber, and does not hold them
 * `CALLS_FORWARDED_BY_OTHERS`       somebody set, or tried to set, where the subscriber's calls go
 * `PREPARATIONS_SEEN`               somebody took keys of the subscriber, or asked how they are reached
 * `SIM_CHANGED_RECENTLY`            the number has another SIM than it had three days ago
 * `WATCH_INTERRUPTED`               signalling has not been watched for half a day
 * `FACT_TOO_OLD`                    nothing was seen of the subscriber for longer than the bank takes
 */
export type RiskReason =
  | 'HOME_IN_NETWORK'
  | 'ALIVE_ABROAD'
  | 'NUMBER_NOT_OURS'
  | 'WATCH_TOO_YOUNG'
  | 'SUBSCRIBER_NOT_SEEN'
  | 'PLACE_NOT_KNOWN'
  | 'NO_LIFE_ABROAD'
  | 'JUST_REGISTERED_ABROAD'
  | 'DOUBTED_REGISTRATION_IN_FORCE'
  | 'MORE_SIGNS_SINCE'
  | 'DOUBTED_REGISTRATION_NOT_IN_FORCE'
  | 'CALLS_FORWARDED_BY_OTHERS'
  | 'PREPARATIONS_SEEN'
  | 'SIM_CHANGED_RECENTLY'
  | 'WATCH_INTERRUPTED'
  | 'FACT_TOO_OLD';

export interface InterceptionRiskAnswer {
  readonly verdict: RiskVerdict;
  readonly reasons: readonly RiskReason[];
  /** Of what was seen of the subscriber, or found about them; milliseconds since 1970, `undefined` for nothing. */
  readonly latestFactAtMs: number | undefined;
}

/** Until memory has watched for so long, the absence of something proves nothing. */
const WARM_UP_MS = 3_600_000;
/** Thieves use a place within minutes, before the phone's next report to its network takes it from them. */
const JUST_MS = 15 * 60_000;
/** Keys and routes that were asked for are used the same night. */
const PREPARATION_MS = 6 * 3_600_000;
/** A finding below is a remark. */
const PREPARATION_SCORE = 40;
const PREPARATIONS: ReadonlySet<string> = new Set(['key-theft', 'identity-harvest']);

const FORWARDINGS: ReadonlySet<string> = new Set(['registerSS', 'activateSS']);
const FORWARDING_SCORE = 40;

/** Whoever has a number's new SIM reads its codes. Fraud with it is done within days, and noticed by then. */
const NEW_SIM_MS = 72 * 3_600_000;

/** What is remembered, as the engine writes it. */
export interface RiskMemory {
  readonly subscribers: SubscriberTable;
  readonly findings: RecentFindings;
  readonly numbers?: NumberTable | undefined;
}

/** Answers banks from what the firewall remembers. It asks nobody and writes nothing. */
export class InterceptionRisk {
  readonly memory: RiskMemory;
  private readonly plan: NetworkPlan;

  constructor(memory: RiskMemory, plan: NetworkPlan) {
    this.memory = memory;
    this.plan = plan;
  }

  /**
   * @param msisdn digits with country code
   * @param atMs now, milliseconds since 1970
   * @param maxAgeMs how old the latest fact may be that `SAFE` stands on
   */
  ask(msisdn: string, atMs: number, maxAgeMs = Number.POSITIVE_INFINITY): InterceptionRiskAnswer {
    if (!this.plan.isHomeMsisdn(msisdn)) return unknown('NUMBER_NOT_OURS', undefined);
    const { subscribers, findings } = this.memory;
    const number = numberOf(msisdn);
    const row = subscribers.findByMsisdn(number);
    const subscriber = row < 0 ? undefined : subscribers.view(row);
    const found = findings.of(number, atMs);
    const imsi = subscriber === undefined || subscriber.imsi === '' ? 0 : numberOf(subscriber.imsi);
    const all = imsi === 0 ? found : merged(found, findings.of(imsi, atMs));
    const answer = this.weigh(subscriber, all, this.hasNewSim(number, atMs), atMs);
    const { verdict, latestFactAtMs = 0 } = answer;
    return verdict === 'SAFE' && atMs - latestFactAtMs > maxAgeMs
      ? unknown('FACT_TOO_OLD', answer.latestFactAtMs)
      : answer;
  }

  /** From when to when traffic was watched, milliseconds since 1970; 0 where it never was. */
  get watched(): { readonly sinceMs: number; readonly untilMs: number } {
    const { watchedSinceMs, watchedUntilMs } = this.memory.subscribers;
    return { sinceMs: watchedSinceMs, untilMs: watchedUntilMs };
  }

  private hasNewSim(number: number, atMs: number): boolean {
    const { numbers } = this.memory;
    const row = numbers?.find(number) ?? -1;
    if (numbers === undefined || row < 0) return false;
    const { swapped, pairSinceMs } = numbers.view(row);
    return swapped && atMs - pairSinceMs < NEW_SIM_MS;
  }

  /** What speaks against comes first, however young the watch: that something was seen does not need another hour. */
  private weigh(
    subscriber: SubscriberView | undefined,
    found: readonly RecentFinding[],
    hasNewSim: boolean,
    atMs: number,
  ): InterceptionRiskAnswer {
    const latest = latestOf(subscriber, found);
    const against = this.against(doubtOf(subscriber, found, this.plan), subscriber, found, hasNewSim, atMs);
    if (against !== undefined) return { ...against, latestFactAtMs: latest };
    if (isBlind(this, atMs)) return unknown('WATCH_INTERRUPTED', latest);
    const { watchedSinceMs } = this.memory.subscribers;
    if (watchedSinceMs === 0 || atMs - watchedSinceMs < WARM_UP_MS) return unknown('WATCH_TOO_YOUNG', latest);
    if (subscriber === undefined) return unknown('SUBSCRIBER_NOT_SEEN', latest);
    // whoever was moved while nobody watched is remembered where they were
    const seenAtMs = Math.max(subscriber.placedAtMs, subscriber.aliveAtMs);
    if (seenAtMs > 0 && !isWatchedSince(this, seenAtMs)) return unknown('WATCH_INTERRUPTED', latest);
    switch (subscriber.whereabouts) {
      case 'unknown':
        return unknown('PLACE_NOT_KNOWN', latest);
      case 'abroad':
        return hasLived(subscriber) ? safe('ALIVE_ABROAD', latest) : unknown('NO_LIFE_ABROAD', latest);
      case 'home':
        return safe('HOME_IN_NETWORK', latest);
      default:
        return subscriber.whereabouts satisfies never;
    }
  }

  private against(
    doubt: Doubt | undefined,
    subscriber: SubscriberView | undefined,
    found: readonly RecentFinding[],
    hasNewSim: boolean,
    atMs: number,
  ): Pick<InterceptionRiskAnswer, 'verdict' | 'reasons'> | undefined {
    if (doubt?.inForce === true) {
      const reasons: RiskReason[] = ['DOUBTED_REGISTRATION_IN_FORCE'];
      if (doubt.moreSigns) reasons.push('MORE_SIGNS_SINCE');
      const verdict = doubt.sure || doubt.moreSigns ? 'INTERCEPTION_IN_PROGRESS' : 'AT_RISK';
      return { verdict, reasons };
    }
    const reasons: RiskReason[] = [];
    if (doubt !== undefined) reasons.push('DOUBTED_REGISTRATION_NOT_IN_FORCE');
    if (found.some(isForwarding)) reasons.push('CALLS_FORWARDED_BY_OTHERS');
    if (found.some((finding) => isPreparation(finding, atMs))) reasons.push('PREPARATIONS_SEEN');
    if (subscriber?.whereabouts === 'abroad' && atMs - subscriber.placedAtMs < JUST_MS) {
      reasons.push('JUST_REGISTERED_ABROAD');
    }
    if (hasNewSim) reasons.push('SIM_CHANGED_RECENTLY');
    return reasons.length === 0 ? undefined : { verdict: 'AT_RISK', reasons };
  }
}

function isPreparation({ threat, score, atMs }: RecentFinding, nowMs: number): boolean {
  return PREPARATIONS.has(threat) && score >= PREPARATION_SCORE && nowMs - atMs <= PREPARATION_MS;
}

/** As long as it is remembered: whether it was stopped, and whether it was taken back, is not. */
function isForwarding({ threat, score, operation }: RecentFinding): boolean {
  return threat === 'call-interception' && score >= FORWARDING_SCORE && FORWARDINGS.has(operation);
}

/** The phone did something at the place that it was registered at. */
function hasLived({ placedAtMs, aliveAtMs }: SubscriberView): boolean {
  return aliveAtMs > placedAtMs;
}

function latestOf(
  subscriber: SubscriberView | undefined,
  found: readonly RecentFinding[],
): number | undefined {
  const latest = Math.max(
    subscriber?.placedAtMs ?? 0,
    subscriber?.aliveAtMs ?? 0,
    subscriber?.routingAskedAtMs ?? 0,
    subscriber?.authenticationAskedAtMs ?? 0,
    ...found.map(({ atMs }) => atMs),
  );
  return latest === 0 ? undefined : latest;
}

function merged(one: readonly RecentFinding[], other: readonly RecentFinding[]): readonly RecentFinding[] {
  if (other.length === 0 || one === other) return one;
  if (one.length === 0) return other;
  return [...new Set([...one, ...other])].sort((a, b) => b.atMs - a.atMs);
}

function unknown(reason: RiskReason, latestFactAtMs: number | undefined): InterceptionRiskAnswer {
  return { verdict: 'UNKNOWN', reasons: [reason], latestFactAtMs };
}

function safe(reason: RiskReason, latestFactAtMs: number | undefined): InterceptionRiskAnswer {
  return { verdict: 'SAFE', reasons: [reason], latestFactAtMs };
}
