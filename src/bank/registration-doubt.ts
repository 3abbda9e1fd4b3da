import type { NetworkPlan } from '../network/network-plan.ts';
import { DOUBTED_SCORE, isDoubtedRegistration, isRegistration } from '../state/doubted-registration.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import type { SubscriberView } from '../state/subscriber-view.ts';

/** From this score on it should have been refused. */
const SURE_SCORE = 75;
/** A place and the finding about its registration lie a dialogue apart, and places are kept to the second. */
const SAME_MS = 60_000;

/** What is found after a theft and belongs to it. */
const FOLLOWS: ReadonlySet<string> = new Set(['sms-interception', 'call-interception']);

/** A registration of a subscriber that was doubted. */
export interface Doubt {
  /** The place that it made is where texts go. */
  readonly inForce: boolean;
  readonly sure: boolean;
  /** Something else was found after it. */
  readonly moreSigns: boolean;
}

/**
 * What is doubted of a subscriber's registrations; the one in force before others.
 *
 * @param found latest first
 */
export function doubtOf(
  subscriber: SubscriberView | undefined,
  found: readonly RecentFinding[],
  plan: NetworkPlan,
): Doubt | undefined {
  const thefts = found.filter(isDoubtedRegistration);
  if (thefts.length === 0) return undefined;
  const holding = subscriber === undefined ? [] : thefts.filter((one) => madePlace(one, subscriber, plan));
  const first = holding.at(-1);
  if (first === undefined) return { inForce: false, sure: false, moreSigns: false };
  return {
    inForce: true,
    sure: holding.some(({ score }) => score >= SURE_SCORE),
    moreSigns: found.some((finding) => followsOn(finding, first)),
  };
}

/**
 * Whether the subscriber is where that registration put them. A place that is older was there before, so that
 * the registration was stopped or refused; a younger one of another network has taken its place.
 */
function madePlace(
  { atMs, sender }: RecentFinding,
  { whereabouts, placedAtMs, vlr, sgsn }: SubscriberView,
  plan: NetworkPlan,
): boolean {
  if (whereabouts !== 'abroad' || placedAtMs < atMs - SAME_MS) return false;
  return placedAtMs <= atMs + SAME_MS || isOfOneNetwork(sender, vlr || sgsn, plan);
}

function isOfOneNetwork(one: string, other: string, plan: NetworkPlan): boolean {
  if (one === other) return true;
  const operator = plan.operatorOfTitle(one);
  return operator !== undefined && operator === plan.operatorOfTitle(other);
}

/** Registering again is the same sign again, and no further one. */
function followsOn({ threat, score, atMs, sender, operation }: RecentFinding, first: RecentFinding): boolean {
  if (!FOLLOWS.has(threat) || score < DOUBTED_SCORE || atMs <= first.atMs) return false;
  return !isRegistration(operation) || sender !== first.sender;
}
