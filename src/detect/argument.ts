import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { member } from './member.ts';

/** The decoded argument of a request, of a shape that its operation tells. Asks for the full decode. */
export function argumentOf({ record, componentIndex }: SignallingEvent): unknown {
  return record.components[componentIndex]?.argument;
}

/** The decoded result of an answer. Asks for the full decode. */
export function resultOf({ record, componentIndex }: SignallingEvent): unknown {
  return record.components[componentIndex]?.result;
}

/** A number of an argument or result: digits with nature of address, or `undefined`. */
export function numberIn(value: unknown, field: string): { digits: string; nai: number } | undefined {
  const number = member(value, field);
  const digits = member(number, 'digits');
  const nai = member(number, 'nai');
  return typeof digits === 'string' && typeof nai === 'number' ? { digits, nai } : undefined;
}

const FORWARDING = /^(allForwardingSS|cfu|cd|allCondForwardingSS|cfb|cfnry|cfnrc)$/;
const BARRING =
  /^(allBarringSS|barringOfOutgoingCalls|baoc|boic|boicExHC|barringOfIncomingCalls|baic|bicRoam)$/;

/** What a supplementary service does to calls: TS 29.002 clause 17.7.5. */
export type ServiceKind = 'forwarding' | 'barring' | 'other';

/** The supplementary service that a request is about, `''` where it names none. Asks for the full decode. */
export function serviceCode(event: SignallingEvent): string {
  const code = member(argumentOf(event), 'ss-Code');
  return typeof code === 'string' ? code : '';
}

export function serviceKind(code: string): ServiceKind {
  if (FORWARDING.test(code)) return 'forwarding';
  return BARRING.test(code) ? 'barring' : 'other';
}
