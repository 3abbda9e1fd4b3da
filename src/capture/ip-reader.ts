import type { Delivery } from './delivery.ts';
import { IpFragments } from './ip-fragments.ts';
import { LowerLayer } from './layer-stack.ts';
import { OctetView } from './octet-view.ts';
import { SctpReader } from './sctp-reader.ts';
import { TcpReader } from './tcp-reader.ts';

/** IPv6 extension headers before the transport. RFC 8200 knows six, each once; more is an evasion. */
export const MAX_EXTENSION_HEADERS = 16;

/** UDP port of SCTP in UDP (RFC 6951, 4.1). */
const SCTP_OVER_UDP_PORT = 9899;

/** Protocol numbers of IANA. */
const PROTOCOL_TCP = 6;
const PROTOCOL_UDP = 17;
const PROTOCOL_SCTP = 132;
const HOP_BY_HOP = 0;
const ROUTING = 43;
const FRAGMENT = 44;
const AUTHENTICATION = 51;
const DESTINATION_OPTIONS = 60;
const MOBILITY = 135;
const HOST_IDENTITY = 139;
const SHIM6 = 140;

/**
 * IPv4 (RFC 791) and IPv6 (RFC 8200) down to the transport that carries signalling. Checksums are not
 * verified: captures on the sending host have them unset.
 */
export class IpReader {
  private readonly delivery: Delivery;
  private readonly fragments: IpFragments;
  private readonly sctp: SctpReader;
  private readonly tcp: TcpReader;

  constructor(delivery: Delivery, tcpPorts: readonly number[]) {
    this.delivery = delivery;
    this.fragments = new IpFragments(delivery);
    this.sctp = new SctpReader(delivery);
    this.tcp = new TcpReader(delivery, tcpPorts);
  }

  /**
   * An IPv4 packet at `start`. `end` is where the file's octets end, `wireEnd` where those on the wire
   * did; `stack` is what lies below.
   */
  ipv4(view: OctetView, start: number, end: number, wireEnd: number, below: number): void {
    const { delivery } = this;
    const stack = delivery.stacks.on(below, LowerLayer.ipv4);
    const versionAndLength = view.u8(start);
    const headerOctets = (versionAndLength & 0x0f) * 4;
    if (end - start < 20 || versionAndLength >>> 4 !== 4 || headerOctets < 20) {
      this.unreadable('ipv4', start, end, wireEnd, versionAndLength >>> 4 === 4);
      return;
    }
    // Segmentation offload leaves the total length 0: the packet then reaches as far as the frame.
    const totalOctets = view.u16(start + 2);
    let ipEnd = totalOctets === 0 ? wireEnd : start + totalOctets;
    if (ipEnd > wireEnd) {
      delivery.fault('ipv4', 'bad-length', start + 2, 'the total length reaches past the packet');
    } else if (ipEnd < start + headerOctets) {
      delivery.fault('ipv4', 'bad-length', start + 2, 'the total length is shorter than the header');
      ipEnd = wireEnd;
    }
    const payload = start + headerOctets;
    const presentEnd = Math.min(ipEnd, end);
    if (payload > presentEnd) {
      this.unreadable('ipv4', start, end, wireEnd, true);
      return;
    }
    const protocol = view.u8(start + 9);
    const source = view.i32(start + 12);
    const destination = view.i32(start + 16);
    const fragment = view.u16(start + 6);
    if ((fragment & 0x3fff) === 0) {
      this.transport(protocol, view, payload, presentEnd, ipEnd, stack, source, destination);
      return;
    }
    if (!this.carriesSignalling(protocol)) {
      delivery.statistics.otherPackets++;
      return;
    }
    const whole = this.fragments.add({
      layer: 'ipv4',
      key: `${source}/${destination}/${view.u16(start + 4)}/${protocol}`,
      offset: (fragment & 0x1fff) * 8,
      length: ipEnd - payload,
      more: (fragment & 0x2000) !== 0,
      protocol,
      source: view.octets,
      from: payload,
      presentEnd,
    });
    if (whole === undefined) return;
    delivery.inReassembled();
    const wholeView = new OctetView(whole.octets);
    this.transport(protocol, wholeView, 0, whole.octets.length, whole.length, stack, source, destination);
  }

  /** An IPv6 packet at `start`; the ends as for `ipv4`. */
  ipv6(view: OctetView, start: number, end: number, wireEnd: number, below: number): void {
    const { delivery } = this;
    const stack = delivery.stacks.on(below, LowerLayer.ipv6);
    const version = view.u8(start) >>> 4;
    if (end - start < 40 || version !== 6) {
      this.unreadable('ipv6', start, end, wireEnd, version === 6);
      return;
    }
    // A payload length of 0 is a jumbogram or segmentation offload: as far as the frame reaches.
    const payloadOctets = view.u16(start + 4);
    const ipEnd = payloadOctets === 0 ? wireEnd : start + 40 + payloadOctets;
    if (ipEnd > wireEnd) {
      delivery.fault('ipv6', 'bad-length', start + 4, 'the payload length reaches past the packet');
    }
    const presentEnd = Math.min(ipEnd, end);
    const source = foldAddress(view, start + 8);
    const destination = foldAddress(view, start + 24);
    const nextHeader = view.u8(start + 6);
    this.extensions(nextHeader, view, start + 40, presentEnd, ipEnd, stack, source, destination, start);
  }

  /** Walks the chain of extension headers (RFC 8200, 4) from `at`; `ipStart` is -1 in a reassembled datagram. */
  private extensions(
    firstHeader: number,
    view: OctetView,
    first: number,
    end: number,
    wireEnd: number,
    stack: number,
    source: number,
    destination: number,
    ipStart: number,
  ): void {
    let header = firstHeader;
    let at = first;
    for (let count = 0; count <= MAX_EXTENSION_HEADERS; count++) {
      switch (header) {
        case HOP_BY_HOP:
        case ROUTING:
        case DESTINATION_OPTIONS:
        case MOBILITY:
        case HOST_IDENTITY:
        case SHIM6:
        case AUTHENTICATION: {
          // The authentication header alone counts in units of 4 octets (RFC 4302, 2.2).
          const units = view.u8(at + 1);
          const next = at + (header === AUTHENTICATION ? (units + 2) * 4 : (units + 1) * 8);
          if (next > end) {
            this.unreadable('ipv6', at, end, wireEnd, true);
            return;
          }
          header = view.u8(at);
          at = next;
          break;
        }
        case FRAGMENT:
          if (at + 8 > end) this.unreadable('ipv6', at, end, wireEnd, true);
          else if (ipStart < 0) {
            this.delivery.fault(
              'ipv6',
              'bad-tag',
              at,
              'a fragment header stands inside a fragmented datagram',
            );
          } else this.fragment6(view, at, end, wireEnd, stack, source, destination, ipStart);
          return;
        default:
          this.transport(header, view, at, end, wireEnd, stack, source, destination);
          return;
      }
    }
    this.delivery.fault('ipv6', 'limit', first, 'too many extension headers');
  }

  private fragment6(
    view: OctetView,
    at: number,
    end: number,
    wireEnd: number,
    stack: number,
    source: number,
    destination: number,
    ipStart: number,
  ): void {
    const { delivery } = this;
    const place = view.u16(at + 2);
    let key = '';
    for (let word = 0; word < 8; word++) key += `${view.u32(ipStart + 8 + word * 4)}/`;
    const whole = this.fragments.add({
      layer: 'ipv6',
      key: `${key}${view.u32(at + 4)}`,
      offset: place & 0xfff8,
      length: wireEnd - at - 8,
      more: (place & 1) !== 0,
      protocol: view.u8(at),
      source: view.octets,
      from: at + 8,
      presentEnd: end,
    });
    if (whole === undefined) return;
    delivery.inReassembled();
    const wholeView = new OctetView(whole.octets);
    const { length } = whole.octets;
    this.extensions(whole.protocol, wholeView, 0, length, whole.length, stack, source, destination, -1);
  }

  private carriesSignalling(protocol: number): boolean {
    return protocol === PROTOCOL_SCTP || protocol === PROTOCOL_UDP || protocol === PROTOCOL_TCP;
  }

  private transport(
    protocol: number,
    view: OctetView,
    start: number,
    end: number,
    wireEnd: number,
    stack: number,
    source: number,
    destination: number,
  ): void {
    if (protocol === PROTOCOL_SCTP) {
      this.sctp.packet(view, start, end, wireEnd, stack, source, destination);
    } else if (protocol === PROTOCOL_TCP) {
      this.tcp.segment(view, start, end, wireEnd, stack, source, destination);
    } else if (protocol === PROTOCOL_UDP) {
      this.udp(view, start, end, wireEnd, stack, source, destination);
    } else {
      this.delivery.statistics.otherPackets++;
    }
  }

  private udp(
    view: OctetView,
    start: number,
    end: number,
    wireEnd: number,
    below: number,
    source: number,
    destination: number,
  ): void {
    const { delivery } = this;
    const encapsulates =
      end - start >= 8 &&
      (view.u16(start) === SCTP_OVER_UDP_PORT || view.u16(start + 2) === SCTP_OVER_UDP_PORT);
    if (!encapsulates) {
      delivery.statistics.otherPackets++;
      return;
    }
    const claimed = view.u16(start + 4);
    let udpEnd = wireEnd;
    if (claimed >= 8 && start + claimed <= wireEnd) udpEnd = start + claimed;
    else if (claimed !== 0) {
      delivery.fault('udp', 'bad-length', start + 4, 'the UDP length does not fit its packet');
    }
    const stack = delivery.stacks.on(below, LowerLayer.udp);
    const presentEnd = Math.min(udpEnd, end);
    this.sctp.packet(view, start + 8, presentEnd, udpEnd, stack, source, destination);
  }

  private unreadable(
    layer: 'ipv4' | 'ipv6',
    start: number,
    end: number,
    wireEnd: number,
    rightVersion: boolean,
  ): void {
    if (!rightVersion && end > start) {
      this.delivery.fault(layer, 'bad-value', start, 'the header has another version');
    } else if (wireEnd > end) {
      this.delivery.fault(layer, 'truncated', start, 'the file holds too little of the packet');
    } else this.delivery.fault(layer, 'bad-length', start, 'the header does not fit its packet');
  }

  /** No more packets come. */
  end(): void {
    this.fragments.end();
    this.sctp.end();
    this.tcp.end();
  }
}

/** An IPv6 address as 32 bits: enough to tell the hosts of one capture apart. */
function foldAddress(view: OctetView, at: number): number {
  return view.digest(at, at + 16);
}
