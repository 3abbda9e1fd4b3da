import type { CaptureInterface } from './capture-interface.ts';
import type { CapturedLayer } from './captured-message.ts';
import type { Delivery } from './delivery.ts';
import { IpReader } from './ip-reader.ts';
import { EMPTY_STACK, LowerLayer } from './layer-stack.ts';
import { LinkType } from './link-type.ts';
import { endWithoutFcs } from './mtp2-frame.ts';
import type { OctetView } from './octet-view.ts';

/** Tags before the payload of a frame. Networks stack two; more than this is an evasion. */
export const MAX_VLAN_TAGS = 8;

const ETHERTYPE_IPV4 = 0x0800;
const ETHERTYPE_IPV6 = 0x86dd;
const ETHERTYPE_VLAN = 0x8100;
const ETHERTYPE_QINQ = 0x88a8;
const ETHERTYPE_QINQ_OLD = 0x9100;

/** Octets before an Annex A signal unit's information: two of BSN, two of FSN, two of LI (Q.703, A.5). */
const ANNEX_A_HEADER_OCTETS = 6;

/** Address families of IPv6 in BSD loopback headers: Linux, NetBSD, FreeBSD, Darwin. */
const FAMILY_IPV4 = 2;
const FAMILIES_IPV6 = new Set([10, 24, 28, 30]);

/** A packet of any known link type, down to the layer that carries signalling. */
export class LinkReader {
  private readonly delivery: Delivery;
  private readonly ip: IpReader;

  constructor(delivery: Delivery, tcpPorts: readonly number[]) {
    this.delivery = delivery;
    this.ip = new IpReader(delivery, tcpPorts);
  }

  /** A packet from `start` up to `end`, of `wireOctets` on the wire. The delivery knows its frame and time. */
  packet(view: OctetView, start: number, end: number, wireOctets: number, from: CaptureInterface): void {
    const { delivery } = this;
    const wireEnd = Math.max(end, start + wireOctets);
    delivery.statistics.octets += end - start;
    if (wireEnd > end) delivery.statistics.cutPackets++;
    delivery.packetOctets(view.octets, start, end, wireOctets, from.linkType);
    switch (from.linkType) {
      case LinkType.ethernet:
        this.etherType(view, start + 12, end, wireEnd, delivery.stacks.on(EMPTY_STACK, LowerLayer.ethernet));
        return;
      case LinkType.linuxSll:
        this.etherType(view, start + 14, end, wireEnd, delivery.stacks.on(EMPTY_STACK, LowerLayer.sll));
        return;
      case LinkType.linuxSll2:
        this.linuxSll2(view, start, end, wireEnd);
        return;
      case LinkType.rawBsd:
      case LinkType.rawOpenBsd:
      case LinkType.raw:
        this.rawIp(view, start, end, wireEnd, EMPTY_STACK);
        return;
      case LinkType.ipv4:
        this.ip.ipv4(view, start, end, wireEnd, EMPTY_STACK);
        return;
      case LinkType.ipv6:
        this.ip.ipv6(view, start, end, wireEnd, EMPTY_STACK);
        return;
      case LinkType.bsdLoopback:
      case LinkType.openBsdLoopback:
        this.loopback(view, start, end, wireEnd);
        return;
      case LinkType.mtp2:
        this.mtp2(view, start, end, wireEnd, EMPTY_STACK);
        return;
      case LinkType.mtp2Pseudo:
        this.mtp2Pseudo(view, start, end, wireEnd);
        return;
      case LinkType.mtp3:
        this.whole(view, start, end, wireEnd, 'mtp3');
        return;
      case LinkType.sccp:
        this.whole(view, start, end, wireEnd, 'sccp');
        return;
      default:
        this.unknown(from);
    }
  }

  /** A two-octet Ethertype at `first`, with what it announces behind it. */
  private etherType(view: OctetView, first: number, end: number, wireEnd: number, below: number): void {
    const { delivery } = this;
    let at = first;
    let stack = below;
    for (let tags = 0; tags <= MAX_VLAN_TAGS; tags++) {
      if (at + 2 > end) {
        const code = wireEnd > end ? 'truncated' : 'bad-length';
        delivery.fault('ethernet', code, at, 'the link header does not fit its packet');
        return;
      }
      switch (view.u16(at)) {
        case ETHERTYPE_IPV4:
          this.ip.ipv4(view, at + 2, end, wireEnd, stack);
          return;
        case ETHERTYPE_IPV6:
          this.ip.ipv6(view, at + 2, end, wireEnd, stack);
          return;
        case ETHERTYPE_VLAN:
        case ETHERTYPE_QINQ:
        case ETHERTYPE_QINQ_OLD:
          stack = delivery.stacks.on(stack, LowerLayer.vlan);
          at += 4;
          break;
        default:
          delivery.statistics.otherPackets++;
          return;
      }
    }
    delivery.fault('ethernet', 'limit', first, 'too many VLAN tags');
  }

  private linuxSll2(view: OctetView, start: number, end: number, wireEnd: number): void {
    const stack = this.delivery.stacks.on(EMPTY_STACK, LowerLayer.sll2);
    const type = view.u16(start);
    const payload = start + 20;
    if (payload > end) this.tooShort('sll2', start, end, wireEnd);
    else if (type === ETHERTYPE_IPV4) this.ip.ipv4(view, payload, end, wireEnd, stack);
    else if (type === ETHERTYPE_IPV6) this.ip.ipv6(view, payload, end, wireEnd, stack);
    else if (type === ETHERTYPE_VLAN || type === ETHERTYPE_QINQ || type === ETHERTYPE_QINQ_OLD) {
      // The tag stands in the header; its control information leads the payload.
      const tagged = this.delivery.stacks.on(stack, LowerLayer.vlan);
      this.etherType(view, payload + 2, end, wireEnd, tagged);
    } else this.delivery.statistics.otherPackets++;
  }

  private rawIp(view: OctetView, start: number, end: number, wireEnd: number, stack: number): void {
    const version = view.u8(start) >>> 4;
    if (start >= end) this.tooShort('ipv4', start, end, wireEnd);
    else if (version === 6) this.ip.ipv6(view, start, end, wireEnd, stack);
    else this.ip.ipv4(view, start, end, wireEnd, stack);
  }

  private loopback(view: OctetView, start: number, end: number, wireEnd: number): void {
    if (end - start < 4) {
      this.tooShort('loopback', start, end, wireEnd);
      return;
    }
    const stack = this.delivery.stacks.on(EMPTY_STACK, LowerLayer.loopback);
    // The family is a small number in the byte order of the machine that captured.
    const family = view.u16(start) === 0 ? view.u32(start) : view.u32in(start, true);
    if (family === FAMILY_IPV4) this.ip.ipv4(view, start + 4, end, wireEnd, stack);
    else if (FAMILIES_IPV6.has(family)) this.ip.ipv6(view, start + 4, end, wireEnd, stack);
    else this.delivery.statistics.otherPackets++;
  }

  private mtp2(view: OctetView, start: number, end: number, wireEnd: number, stack: number): void {
    const cut = wireEnd > end;
    const unitEnd = cut ? end : endWithoutFcs(view, start, end);
    if (start < end) this.delivery.message(view.octets, start, unitEnd, 'mtp2', stack, cut);
    else this.tooShort('mtp2', start, end, wireEnd);
  }

  private mtp2Pseudo(view: OctetView, start: number, end: number, wireEnd: number): void {
    const { delivery } = this;
    const unit = start + 4;
    if (unit >= end) {
      this.tooShort('mtp2-phdr', start, end, wireEnd);
      return;
    }
    const stack = delivery.stacks.on(EMPTY_STACK, LowerLayer.mtp2Pseudo);
    if (view.u8(start + 1) !== 1) {
      this.mtp2(view, unit, end, wireEnd, stack);
      return;
    }
    // Annex A signal units have a wider header, which only the pseudo-header tells: it ends here.
    const information = unit + ANNEX_A_HEADER_OCTETS;
    const claimed = view.u16in(unit + 4, true) & 0x1ff;
    if (claimed <= 2 || information >= end) {
      delivery.statistics.otherPackets++;
      return;
    }
    const wanted = Math.min(information + claimed, wireEnd);
    const present = Math.min(wanted, end);
    const above = delivery.stacks.on(stack, LowerLayer.mtp2);
    delivery.message(view.octets, information, present, 'mtp3', above, present < wanted);
  }

  private whole(view: OctetView, start: number, end: number, wireEnd: number, layer: CapturedLayer): void {
    if (start < end) this.delivery.message(view.octets, start, end, layer, EMPTY_STACK, wireEnd > end);
    else this.tooShort(layer, start, end, wireEnd);
  }

  private tooShort(layer: string, start: number, end: number, wireEnd: number): void {
    const code = wireEnd > end ? 'truncated' : 'bad-length';
    this.delivery.fault(layer, code, start, 'the packet is too short for its link type');
  }

  private unknown(from: CaptureInterface): void {
    const { delivery } = this;
    delivery.statistics.unknownLinkTypePackets++;
    if (from.unknownTold) return;
    from.unknownTold = true;
    const text = `link type ${from.linkType} is not read; its packets are counted only`;
    delivery.faultOf(delivery.frame, 'capture', 'unsupported', 0, text);
  }

  /** No more packets come: what waits is given up. */
  end(): void {
    this.ip.end();
  }
}
