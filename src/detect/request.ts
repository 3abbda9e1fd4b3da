import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { Facts } from './facts.ts';

/**
 * Whether a component asks us for something from outside. Answers to what we asked are no requests, nor
 * is a message of ours that SCCP brings back.
 */
export function isRequestFromOutside(event: SignallingEvent, facts: Facts): boolean {
  return event.kind === 'invoke' && facts.fromOutside && !facts.returned;
}

/**
 * Whether another network speaks of a subscriber of its own who roams here. A title of ours that calls
 * from outside is forged, and no home network.
 */
export function isOfOwnSubscriber({ imsiOperator, callingOperator }: Facts): boolean {
  return imsiOperator !== undefined && !imsiOperator.home && imsiOperator.tadig === callingOperator?.tadig;
}

/** Whether a component is a request that one of our nodes sends out. */
export function isRequestFromHome(event: SignallingEvent, facts: Facts): boolean {
  return event.kind === 'invoke' && !facts.fromOutside && !facts.returned;
}
