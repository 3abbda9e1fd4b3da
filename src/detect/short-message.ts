import type { PlainTextView, SignallingEvent } from '../signalling/signalling-event.ts';
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
export function isTextToPhone(event: SignallingEvent): boolean {
  const { opcode } = event;
  if (opcode === OPCODE_MT_FORWARD_SM) return true;
  if (opcode !== OPCODE_FORWARD_SM) return false;
  return event.contextName.startsWith('shortMsgMT') || (event.imsiNumber !== 0 && event.msisdnNumber === 0);
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
  /** Octets of user data, or septets of it. */
  readonly length: number;
  /** False where the phone may throw it away once the waiting indication is set. */
  readonly store: boolean;
}

/**
 * The short message that a component carries; `undefined` where it carries none that can be read. Asks
 * for the full decode where the text is not plain. A view that is moved from text to text: copy what you keep.
 */
export function textIn(event: SignallingEvent): TextView | undefined {
  const { plainText } = event;
  if (plainText !== undefined) {
    PLAIN.plain = plainText;
    return PLAIN;
  }
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

const NO_HEADER: readonly HeaderElement[] = [];

/** A plain text in the same words, which the full decode of it has as well; a property test says so. */
class PlainTextWords implements TextView {
  plain: PlainTextView | undefined;
  readonly header = NO_HEADER;

  get type(): string {
    return this.plain?.direction === 'ms-to-sc' ? 'SMS-SUBMIT' : 'SMS-DELIVER';
  }
  get protocolId(): number {
    return this.plain?.protocolId ?? -1;
  }
  get messageClass(): number {
    return this.plain?.coding.messageClass ?? -1;
  }
  get senderName(): string {
    const { plain } = this;
    if (plain === undefined || plain.direction === 'ms-to-sc') return '';
    const { address } = plain;
    return address !== undefined && 'alphanumeric' in address ? address.alphanumeric : '';
  }
  get length(): number {
    return this.plain?.length ?? -1;
  }
  get store(): boolean {
    return this.plain?.coding.messageWaiting?.store !== false;
  }
}

const PLAIN = new PlainTextWords();

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
