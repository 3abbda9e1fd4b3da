import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { member } from './member.ts';

/**
 * The IMSI that a MAP dialogue is addressed to, where its first message carries one: USSD names its
 * subscriber there and nowhere in the argument (TS 29.002 clause 7.3.1, destination reference). `''`
 * where there is none. Asks for the full decode.
 */
export function destinationImsi(event: SignallingEvent): string {
  if (event.step !== 'begin') return '';
  for (const { value } of event.record.tcap?.dialogue?.userInformation ?? []) {
    const digits = member(member(member(value, 'map-open'), 'destinationReference'), 'digits');
    if (typeof digits === 'string') return digits;
  }
  return '';
}
