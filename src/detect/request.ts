import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { Facts } from './facts.ts';

/**
 * Whether a component asks us for something from outside. Answers to what we asked are no requests, nor
 * is a message of ours that SCCP brings back.
 */
export function isRequestFromOutside(event: SignallingEvent, facts: Facts): boolean {
  return event.kind === 'invoke' && facts.fromOutside && !facts.returned;
}
