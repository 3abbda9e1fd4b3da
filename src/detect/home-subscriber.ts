import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { destinationImsi } from './dialogue-subscriber.ts';
import type { Facts } from './facts.ts';

/**
 * Our subscriber that a request is about, as reasons name one; `undefined` where it is about another's, or
 * nobody is named. Supplementary services name theirs in the dialogue and not in the argument: there, and
 * there alone, the full decode is asked for.
 */
export function homeSubscriber(event: SignallingEvent, facts: Facts): string | undefined {
  const { words } = facts;
  if (facts.subscriberIsHome) return words.subscriber(event);
  if (event.imsi !== '') return undefined;
  // asked also where a number is named: an IMSI that MAP-open gives in another numbering plan looks like one
  const imsi = event.opening?.imsi || destinationImsi(event);
  if (imsi !== '') return facts.isHomeImsi(imsi) ? words.imsi(imsi) : undefined;
  if (event.msisdn !== '') return undefined;
  const msisdn = event.opening?.msisdn ?? '';
  return facts.isHomeMsisdn(msisdn) ? words.msisdn(msisdn) : undefined;
}
