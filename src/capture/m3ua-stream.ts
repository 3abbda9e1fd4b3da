import type { Delivery } from './delivery.ts';
import { OctetView } from './octet-view.ts';

/** Largest M3UA message taken from a TCP stream: SCCP and its user data stay below 4 KiB; this is ample. */
export const MAX_STREAMED_M3UA_OCTETS = 64 * 1024;

const HEADER_OCTETS = 8;

/** Message classes of M3UA (RFC 4666, 3.1.2): management, transfer, network, state and traffic, routing key. */
const CLASSES = new Set([0, 1, 2, 3, 4, 9]);

/** The highest message type of any class (RFC 4666, 3.1.2). */
const MAX_MESSAGE_TYPE = 6;

/**
 * M3UA messages out of an ordered octet stream. A TCP stream has no message boundaries but M3UA's own
 * lengths, so after a gap the next common header is looked for.
 */
export class M3uaStream {
  private readonly delivery: Delivery;
  private carry = new Uint8Array(0);
  private carried = 0;
  /** True while the place of the next message is unknown. */
  private searching: boolean;

  constructor(delivery: Delivery, searching: boolean) {
    this.delivery = delivery;
    this.searching = searching;
  }

  /** The octets from `start` up to `end` follow in the stream. */
  push(octets: Uint8Array, start: number, end: number, stack: number): void {
    if (this.carried === 0) {
      const rest = this.messages(octets, start, end, stack);
      this.keep(octets, rest, end);
      return;
    }
    this.keep(octets, start, end);
    const rest = this.messages(this.carry, 0, this.carried, stack);
    if (rest === 0) return;
    this.carry.copyWithin(0, rest, this.carried);
    this.carried -= rest;
  }

  /** Octets are missing here. What is there of a message is handed on as cut. */
  gap(stack: number): void {
    this.flush(stack);
    this.searching = true;
    this.delivery.statistics.tcpResynchronisations++;
  }

  /** Hands on what is there of a message whose rest will not come. */
  flush(stack: number): void {
    if (this.carried > HEADER_OCTETS && !this.searching) {
      this.delivery.message(this.carry, 0, this.carried, 'm3ua', stack, true);
    }
    this.carried = 0;
  }

  private keep(octets: Uint8Array, start: number, end: number): void {
    const count = end - start;
    if (count <= 0) return;
    if (this.carried + count > this.carry.length) {
      const wider = new Uint8Array(Math.max(2 * this.carry.length, this.carried + count));
      wider.set(this.carry.subarray(0, this.carried));
      this.carry = wider;
    }
    this.carry.set(octets.subarray(start, end), this.carried);
    this.carried += count;
  }

  /** Hands on the whole messages; answers where the first that is not whole begins. */
  private messages(octets: Uint8Array, start: number, end: number, stack: number): number {
    const view = new OctetView(octets);
    let at = start;
    while (end - at >= HEADER_OCTETS) {
      if (this.searching) {
        at = this.search(view, at, end);
        if (this.searching) return at;
      } else if (!isHeader(view, at)) {
        at = this.behindPadding(view, at, end);
        if (at < 0) return end;
        if (this.searching) continue;
        if (end - at < HEADER_OCTETS) return at;
      }
      const length = view.u32(at + 4);
      if (at + length > end) return at;
      this.delivery.message(octets, at, at + length, 'm3ua', stack, false);
      at += length;
    }
    return at;
  }

  /**
   * The message before may leave its last padding out of its length (RFC 4666, 3.1.4), so a header up to
   * 3 octets on is as good. Else the stream is lost, and the search begins.
   */
  private behindPadding(view: OctetView, at: number, end: number): number {
    for (let padding = 1; padding <= 3; padding++) {
      if (view.u8(at + padding - 1) !== 0) break;
      if (end - at - padding >= HEADER_OCTETS && isHeader(view, at + padding)) return at + padding;
    }
    this.delivery.fault('m3ua', 'bad-value', 0, 'the stream has no M3UA message where one should begin');
    this.delivery.statistics.tcpResynchronisations++;
    this.searching = true;
    return at;
  }

  /** The next place where a message may begin; `searching` ends if there is one. */
  private search(view: OctetView, start: number, end: number): number {
    let at = start;
    for (; end - at >= HEADER_OCTETS; at++) {
      if (!isHeader(view, at)) continue;
      const length = view.u32(at + 4);
      if (length % 4 !== 0) continue;
      const next = at + length;
      if (end - next >= HEADER_OCTETS && !isHeader(view, next)) continue;
      this.searching = false;
      return at;
    }
    return at;
  }
}

/** Whether an M3UA common header (RFC 4666, 3.1) may begin here. */
function isHeader(view: OctetView, at: number): boolean {
  if (view.u16(at) !== 0x0100 || !CLASSES.has(view.u8(at + 2)) || view.u8(at + 3) > MAX_MESSAGE_TYPE)
    return false;
  const length = view.u32(at + 4);
  return length >= HEADER_OCTETS && length <= MAX_STREAMED_M3UA_OCTETS;
}
