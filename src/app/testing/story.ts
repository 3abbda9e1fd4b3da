import { type M3uaMessage, m3uaCapture } from '../../capture/m3ua-capture-writer.ts';
import { transferOctets } from '../../lab/map-message.ts';
import { applicationContextOid } from '../../wire/map/application-contexts.ts';
import { OctetWriter } from '../../wire/octet-writer.ts';
import type { SccpAddress } from '../../wire/sccp/address.ts';
import { encodeSccp } from '../../wire/sccp/encode-sccp.ts';
import { segmentSccp } from '../../wire/sccp/segment-sccp.ts';
import { type ComponentToWrite, encodeTcap } from '../../wire/tcap/encode-tcap.ts';
import type { DialogueRecord } from '../../wire/tcap/tcap-record.ts';
import { CARRIER, HOME, OTHER_CARRIER, type StoryNode } from './story-network.ts';

const START_MS = Date.UTC(2026, 0, 15, 8, 0, 0);
const MINUTE_MS = 60_000;
/** Between the messages of a dialogue, unless the story says otherwise. */
const TURN_MS = 120;
/** Octets of TCAP that a UDT has room for beside two addresses with titles. */
const UDT_OCTETS = 220;
/** map-DialogueAS, TS 29.002 clause 17.4. */
const MAP_DIALOGUE = '0.4.0.0.1.1.1.1';

/** A message of a story; its place in the capture is known when the story is told. */
export interface Told extends M3uaMessage {
  readonly opc: number;
  readonly dpc: number;
}

/** Messages that belong together, in order. */
export type Scene = readonly Told[];

/** Who speaks in a dialogue, and what. */
export type Turn = readonly [by: 'opener' | 'responder', ...components: ComponentToWrite[]];

export interface DialogueOptions {
  /** Name of the application context, or its object identifier; none is version 1. */
  readonly context?: string | undefined;
  /** IMSI or MSISDN in MAP-open. */
  readonly reference?: string | undefined;
  /** The last turn ends no dialogue. */
  readonly staysOpen?: boolean;
  /** No begin: the first turn is a continue, or the end, of a dialogue that nobody saw begin. */
  readonly unbegun?: boolean;
  readonly otid?: string;
  /** In segments of so many octets. */
  readonly segmentOctets?: number;
  /** Changes the octets of the first TCAP message. */
  readonly tampered?: (tcap: Uint8Array) => Uint8Array;
  readonly turnMs?: number;
  /** Who answers, where the opener called by another address: a number, or a title made of an IMSI. */
  readonly answers?: StoryNode;
}

/**
 * Minutes or days on the links of a network, told scene by scene. Each scene writes its messages at the
 * time that the story has come to, and moves the time to its end.
 */
export class Story {
  nowMs = START_MS;
  private readonly told: Told[] = [];
  private id = 0x1000_0000;
  private reference = 0;

  /** Lets time pass. */
  wait(minutes: number): this {
    this.nowMs += minutes * MINUTE_MS;
    return this;
  }

  /** Goes to a time after the beginning; scenes may be told in any order. */
  at(minutes: number): this {
    this.nowMs = START_MS + minutes * MINUTE_MS;
    return this;
  }

  dialogue(opener: StoryNode, responder: StoryNode, turns: readonly Turn[], options: DialogueOptions = {}) {
    const { context, reference, staysOpen = false, unbegun = false, turnMs = TURN_MS, tampered } = options;
    const acOid = context === undefined ? null : (applicationContextOid(context) ?? context);
    const ids = { opener: options.otid ?? this.nextId(), responder: this.nextId() };
    const scene: Told[] = [];
    let answered = unbegun;
    for (const [i, [by, ...components]] of turns.entries()) {
      const isFirst = i === 0 && !unbegun;
      const isLast = i === turns.length - 1 && !staysOpen && !isFirst;
      const type = isFirst ? 'begin' : isLast ? 'end' : 'continue';
      const answers = options.answers ?? responder;
      const [from, to] = by === 'opener' ? [opener, isFirst ? responder : answers] : [answers, opener];
      const other = by === 'opener' ? ids.responder : ids.opener;
      const states = acOid !== null && (isFirst || (by === 'responder' && !answered));
      if (by === 'responder') answered = true;
      const dialogue: DialogueRecord | undefined = !states
        ? undefined
        : isFirst
          ? { pdu: 'AARQ', ...(reference === undefined ? {} : { userInformation: [mapOpen(reference)] }) }
          : { pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' };
      const tcap = encodeTcap(
        {
          type,
          otid: type === 'end' ? null : ids[by],
          dtid: type === 'begin' ? null : other,
          applicationContext: null,
          acOid: states ? acOid : null,
          ...(dialogue === undefined ? {} : { dialogue }),
        },
        components,
      );
      const octets = i === 0 && tampered !== undefined ? tampered(tcap) : tcap;
      scene.push(...this.unitdata(from, to, octets, options.segmentOctets));
      this.nowMs += turnMs;
    }
    return scene as Scene;
  }

  /** A TCAP message in a UDT, or in segments where that is too small or the story wants it. */
  private unitdata(from: StoryNode, to: StoryNode, tcap: Uint8Array, segmentOctets?: number): Told[] {
    const called = addressOf(to);
    const calling = addressOf(from);
    if (segmentOctets === undefined && tcap.length <= UDT_OCTETS) {
      const common = { called, calling, protocolClass: 0, returnOnError: false } as const;
      return [this.sccp(from, to, encodeSccp({ ...common, type: 'UDT' }, tcap))];
    }
    const reference = ++this.reference;
    const options = { called, calling, reference, ...(segmentOctets === undefined ? {} : { segmentOctets }) };
    return segmentSccp(tcap, options).map((octets) => this.sccp(from, to, octets));
  }

  /** Any SCCP message. */
  sccp(from: StoryNode, to: StoryNode, octets: Uint8Array): Told {
    const opc = pointCodeOf(from);
    const dpc = pointCodeOf(to);
    const route = { opc, dpc: dpc === opc ? HOME[1] : dpc };
    const outside = opc !== HOME[0];
    const told: Told = {
      atMs: this.nowMs,
      source: outside ? '192.0.2.1' : '198.51.100.1',
      destination: outside ? '198.51.100.1' : '192.0.2.1',
      stream: 1,
      octets: transferOctets(route, 3, octets),
      ...route,
    };
    this.told.push(told);
    return told;
  }

  private nextId(): string {
    return (this.id++).toString(16);
  }

  get length(): number {
    return this.told.length;
  }

  /** Every message in order of time. */
  messages(): readonly Told[] {
    return this.told.sort((a, b) => a.atMs - b.atMs);
  }

  capture(): Uint8Array {
    return m3uaCapture(this.messages());
  }
}

function pointCodeOf(node: StoryNode): number {
  if (node.home === true && node.spoofed !== true) return HOME[0];
  return node.otherLink === true ? OTHER_CARRIER : CARRIER;
}

export function addressOf({ title, ssn, np = 1, nai = 4 }: StoryNode): SccpAddress {
  return {
    gt: title === '' ? null : title,
    ssn,
    np: title === '' ? null : np,
    nai: title === '' ? null : nai,
    tt: title === '' ? null : 0,
    pc: null,
  };
}

/** MAP-open with a destination reference (TS 29.002 clause 7.3.1). */
function mapOpen(digits: string) {
  // nature international; plan land mobile (IMSI) or E.164
  const kind = digits.length === 15 ? '96' : '91';
  const swapped = (digits.length % 2 === 0 ? digits : `${digits}f`).replace(/(.)(.)/g, '$2$1');
  const address = kind + swapped;
  const field = `80${octet(address.length / 2)}${address}`;
  return { oid: MAP_DIALOGUE, hex: `a0${octet(field.length / 2)}${field}` };
}

function octet(value: number): string {
  return value.toString(16).padStart(2, '0');
}

/** Replaces octets, written as hex, by others where they first stand. */
export function replaced(octets: Uint8Array, from: string, to: string): Uint8Array {
  const hex = Buffer.from(octets).toString('hex');
  const at = hex.indexOf(from);
  if (at < 0) throw new Error(`${from} is not in ${hex}`);
  return new OctetWriter().hex(hex.slice(0, at) + to + hex.slice(at + from.length)).finish();
}
