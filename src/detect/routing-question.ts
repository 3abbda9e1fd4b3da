import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { Evidence } from './detector.ts';
import { type Facts, WARM_UP_MS } from './facts.ts';
import { duration } from './place-words.ts';
import { callerIsOfNetworkOfNumber } from './same-network.ts';

/** Service centres keep an answer for minutes, and try again for two days at most. */
const STALE_MS = 48 * 3_600_000;

/** Points of what memory says about the question that comes before every text. */
export interface QuestionPoints {
  /** Nobody asked about a subscriber of whom things are remembered, or about one who is not remembered. */
  readonly nobody: number;
  readonly notRemembered: number;
  /** The caller's network is not the one that asked; or whether it is, nobody knows. */
  readonly another: number;
  readonly unsure: number;
  readonly stale: number;
}

/**
 * Who asks how to deliver a text (sendRoutingInfoForSM) is who delivers it and reports on it. What speaks
 * against the caller there; `undefined` where nothing does, or memory is too young to say.
 */
export function questionEvidence(
  event: SignallingEvent,
  facts: Facts,
  points: QuestionPoints,
): Evidence | undefined {
  const { subscriber, watchedMs } = facts;
  if (watchedMs < WARM_UP_MS) return undefined;
  const { known, routingAskedByNumber, routingAskedAtMs } = subscriber;
  if (routingAskedByNumber === 0) {
    return {
      points: known ? points.nobody : points.notRemembered,
      text: `nobody asked where to deliver a text to this subscriber in the ${duration(watchedMs)} that were watched`,
    };
  }
  const ageMs = Math.max(0, event.atMs - routingAskedAtMs);
  const same = callerIsOfNetworkOfNumber(routingAskedByNumber, event, facts);
  if (same === true) {
    if (ageMs <= STALE_MS) return undefined;
    return {
      points: points.stale,
      text: `it asked where to deliver ${duration(ageMs)} before, and not since`,
    };
  }
  const { routingAskedBy } = subscriber;
  const operator = facts.operatorOf(routingAskedBy);
  const asker = `a title ${routingAskedBy}…${operator === undefined ? '' : ` (${operator.name})`}`;
  const who = `the last to ask where to deliver was ${asker}, ${duration(ageMs)} before`;
  return same === false
    ? { points: points.another, text: `${who}, and that is another network` }
    : { points: points.unsure, text: `${who}, and whether that is the same network is not known` };
}
