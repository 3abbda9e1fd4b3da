import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { member } from './member.ts';

export const OPCODE_MT_FORWARD_SM = 44;
/** MO-forwardSM; in versions 1 and 2 forwardSM of both directions. */
export const OPCODE_FORWARD_SM = 46;

/** TP-PID of a short message type 0: the phone acknowledges it and shows nothing (TS 23.040 clause 9.2.3.9). */
export const PID_TYPE_0 = 0x40;

/** Operations that bring a text to a phone. */
export const TEXT_TO_PHONE_OPERATIONS: readonly number[] = [OPCODE_MT_FORWARD_SM, OPCODE_FORWARD_SM];

/**
 * Whether an invoke brings a text to a phone: mt-ForwardSM, or forwardSM of the versions before it, which
 * names the phone by IMSI and no phone as the sender (TS 29.002 clause 12.2).
 */
export function isTextToPhone({ opcode, contextName, imsi, msisdn }: SignallingEvent): boolean {
  if (opcode === OPCODE_MT_FORWARD_SM) return true;
  if (opcode !== OPCODE_FORWARD_SM) return false;
  return contextName.startsWith('shortMsgMT') || (imsi !== '' && msisdn === '');
}

/** A field of a text's user data header (TS 23.040 clause 9.2.3.24). */
interface HeaderElement {
  readonly iei: number;
  /** -1 where it names none. */
  readonly destinationPort: number;
}

/** What screens ask of a short message; -1, `''` and empty where it does not say. */
export interface TextView {
  readonly type: string;
  readonly protocolId: number;
  readonly messageClass: number;
  /** What the sender calls itself, `''` where it gives a number. */
  readonly senderName: string;
  readonly header: readonly HeaderElement[];
  /** `''` where the text is empty or is none. */
  readonly text: string;
  /** Octets of user data, or septets of it. */
  readonly length: number;
  /** False where the phone may throw it away once the waiting indication is set. */
  readonly store: boolean;
}

/**
 * The short message that a component carries; `undefined` where it carries none that can be read. Asks
 * for the full decode.
 */
export function textIn(event: SignallingEvent): TextView | undefined {
  const component = event.record.components[event.componentIndex];
  if (component === undefined) return undefined;
  // several detectors ask about the same text, one after the other
  if (component !== lastComponent) {
    lastComponent = component;
    lastText = readText(component.argument);
  }
  return lastText;
}

let lastComponent: object | undefined;
let lastText: TextView | undefined;

function readText(argument: unknown): TextView | undefined {
  const tpdu = member(member(argument, 'sm-RP-UI'), 'tpdu');
  if (tpdu === undefined) return undefined;
  const coding = member(tpdu, 'dcs');
  const header = member(tpdu, 'udh');
  return {
    type: stringOf(member(tpdu, 'type')),
    protocolId: numberOf(member(tpdu, 'TP-PID')),
    messageClass: numberOf(member(coding, 'messageClass')),
    senderName: stringOf(member(member(tpdu, 'TP-OA'), 'alphanumeric')),
    header: Array.isArray(header) ? header.map(headerElement) : [],
    text: stringOf(member(tpdu, 'text')),
    length: numberOf(member(tpdu, 'TP-UDL')),
    store: member(member(coding, 'messageWaiting'), 'store') !== false,
  };
}

function headerElement(element: unknown): HeaderElement {
  return {
    iei: numberOf(member(element, 'iei')),
    destinationPort: numberOf(member(element, 'destinationPort')),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : -1;
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
