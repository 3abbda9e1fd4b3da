import { Cursor } from '../../wire/cursor.ts';
import { encodeM3ua } from '../../wire/m3ua/m3ua.ts';
import { M3uaLayout } from '../../wire/m3ua/m3ua-layout.ts';
import type { Truth } from './truth.ts';

/** MTP3 users, Q.704 clause 14.2.1. */
export const SI_SCCP = 3;
export const SI_ISUP = 5;
/** International network, Q.704 clause 14.2.2. */
const NI_INTERNATIONAL = 0;

/** Point codes: the home network's gateway, and the gateways of its carriers. */
export const HOME_POINT_CODE = 1001;
const FIRST_CARRIER_POINT_CODE = 2001;
/** Carriers that the home network is reached by. */
export const CARRIERS = 2;

export function carrierPointCode(carrier: number): number {
  return FIRST_CARRIER_POINT_CODE + carrier;
}

/** A message where it crosses the border of the home network. */
export interface EdgeMessage {
  /** Its number at the border, from 1; answers of the guard are counted too. */
  readonly frame: number;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** From another network towards home. */
  readonly inbound: boolean;
  readonly carrier: number;
  /** M3UA DATA. */
  readonly octets: Uint8Array;
  readonly truth: Truth;
}

/** What is done with a message at the border. Answers and rewritten messages are M3UA DATA. */
export type EdgeDecision =
  /** It goes on, rewritten where octets are given; before it those that were kept under these frames. */
  | { readonly action: 'forward'; readonly octets?: Uint8Array; readonly before?: readonly number[] }
  /** It waits under its frame for a decision about another. */
  | { readonly action: 'keep' }
  | { readonly action: 'drop' }
  /** Goes no further; the answer goes back to who sent it. */
  | { readonly action: 'answer'; readonly octets: Uint8Array }
  /** Goes on after a while. */
  | { readonly action: 'delay'; readonly delayMs: number };

/** Stands at the border and decides about every message: a firewall, or nobody. */
export interface EdgeGuard {
  decide(message: EdgeMessage): EdgeDecision;
}

/** Sees every message at the border, before anything is decided about it. */
export type EdgeObserver = (message: EdgeMessage, decision: EdgeDecision) => void;

/** Segments of some thousand messages; a guard asks for them within seconds or never. */
const MAX_KEPT_MESSAGES = 16_384;
const FORWARD: EdgeDecision = { action: 'forward' };
const GUARD: Truth = { label: 'benign', scenario: '', level: '', actor: 'firewall' };

/** The border of the home network: the only place where somebody looks. */
export class Edge {
  guard: EdgeGuard | undefined;
  readonly observers: EdgeObserver[] = [];
  /** Messages by what became of them. */
  readonly counts = { forward: 0, keep: 0, drop: 0, answer: 0, delay: 0 };
  /** What goes on when its frame is asked for; bounded, the eldest are forgotten. */
  private readonly kept = new Map<number, () => void>();
  private readonly layout = new M3uaLayout();
  private frame = 0;

  /**
   * A message of another MTP3 user or SCCP reaches the border.
   *
   * @param payload of MTP3: the SCCP message, the ISUP message
   * @param deliver brings it further, possibly rewritten or later
   * @param bringBack brings an answer to who sent the message
   */
  pass(
    atMs: number,
    inbound: boolean,
    carrier: number,
    si: number,
    payload: Uint8Array,
    truth: Truth,
    deliver: (payload: Uint8Array, delayMs: number) => void,
    bringBack: (payload: Uint8Array) => void,
  ): void {
    const message: EdgeMessage = {
      frame: ++this.frame,
      atMs,
      inbound,
      carrier,
      octets: dataOf(inbound, carrier, si, payload),
      truth,
    };
    const decision = this.guard?.decide(message) ?? FORWARD;
    this.counts[decision.action]++;
    for (const observer of this.observers) observer(message, decision);
    switch (decision.action) {
      case 'forward':
        for (const frame of decision.before ?? []) {
          this.kept.get(frame)?.();
          this.kept.delete(frame);
        }
        deliver(decision.octets === undefined ? payload : this.payloadOf(decision.octets), 0);
        break;
      case 'keep': {
        const eldest = this.kept.keys().next();
        if (this.kept.size >= MAX_KEPT_MESSAGES && eldest.done !== true) this.kept.delete(eldest.value);
        this.kept.set(message.frame, () => deliver(payload, 0));
        break;
      }
      case 'delay':
        deliver(payload, decision.delayMs);
        break;
      case 'answer': {
        const answer = {
          frame: ++this.frame,
          atMs,
          inbound: !inbound,
          carrier,
          octets: decision.octets,
          truth: GUARD,
        };
        for (const observer of this.observers) observer(answer, FORWARD);
        bringBack(this.payloadOf(decision.octets));
        break;
      }
      case 'drop':
        break;
      default:
        decision satisfies never;
    }
  }

  private payloadOf(octets: Uint8Array): Uint8Array {
    const { layout } = this;
    layout.read(new Cursor(octets), 'rfc', 'itu');
    return octets.subarray(layout.dataStart, layout.dataEnd);
  }
}

function dataOf(inbound: boolean, carrier: number, si: number, payload: Uint8Array): Uint8Array {
  const far = carrierPointCode(carrier);
  const [opc, dpc] = inbound ? [far, HOME_POINT_CODE] : [HOME_POINT_CODE, far];
  const label = { opc, dpc, si, ni: NI_INTERNATIONAL, mp: 0, sls: payload.length & 0x0f };
  return encodeM3ua({ type: 'DATA', protocolData: label, parameters: [] }, payload);
}
