import type { CaptureFormat } from './capture-format.ts';
import { MAX_PACKET_OCTETS } from './capture-format.ts';
import type { CaptureInterface } from './capture-interface.ts';
import type { Delivery } from './delivery.ts';
import type { LinkReader } from './link-reader.ts';
import type { OctetView } from './octet-view.ts';

/** Magic numbers of the variants, as the writer's byte order has them. */
const MAGIC_MICROSECONDS = 0xa1b2c3d4;
const MAGIC_NANOSECONDS = 0xa1b23c4d;
/** Kuznetzov's variant: 8 more octets in each packet header. */
const MAGIC_MODIFIED = 0xa1b2cd34;

const FILE_HEADER_OCTETS = 24;
const PACKET_HEADER_OCTETS = 16;
const MODIFIED_PACKET_HEADER_OCTETS = 24;

/** The link type is in the lower 16 bits; the upper tell about frame check sequences. */
const LINK_TYPE_MASK = 0xffff;

/** Whether the four octets at the start of a file are the magic number of a pcap file. */
export function isPcapMagic(magic: number): boolean {
  return byteOrder(magic) !== undefined;
}

function byteOrder(magic: number): 'big' | 'little' | undefined {
  switch (magic) {
    case MAGIC_MICROSECONDS:
    case MAGIC_NANOSECONDS:
    case MAGIC_MODIFIED:
      return 'big';
    case 0xd4c3b2a1:
    case 0x4d3cb2a1:
    case 0x34cdb2a1:
      return 'little';
    default:
      return undefined;
  }
}

/** pcap files (draft-ietf-opsawg-pcap): a file header, then packets each behind a header of its own. */
export class PcapFormat implements CaptureFormat {
  headerOctets = FILE_HEADER_OCTETS;
  readonly wanted = true;
  private readonly delivery: Delivery;
  private readonly link: LinkReader;
  private inPackets = false;
  private little = false;
  private fractionsPerSecond = 1_000_000;
  private nanosecondsPerFraction = 1000;
  private fractionDigits = 6;
  private interface: CaptureInterface | undefined;

  constructor(delivery: Delivery, link: LinkReader) {
    this.delivery = delivery;
    this.link = link;
  }

  measure(view: OctetView, at: number): number {
    if (!this.inPackets) return FILE_HEADER_OCTETS;
    const octets = view.u32in(at + 8, this.little);
    if (octets > MAX_PACKET_OCTETS) {
      const text = `a packet claims ${octets} octets, more than any capture keeps; nothing behind it can be read`;
      this.delivery.faultOf(this.delivery.frame + 1, 'capture', 'limit', 0, text);
      return 0;
    }
    return this.headerOctets + octets;
  }

  unit(view: OctetView, at: number, end: number): void {
    const from = this.interface;
    if (from === undefined) {
      this.fileHeader(view, at);
      return;
    }
    const { little } = this;
    let seconds = view.u32in(at, little);
    let fraction = view.u32in(at + 4, little);
    if (fraction >= this.fractionsPerSecond) {
      seconds += Math.floor(fraction / this.fractionsPerSecond);
      fraction %= this.fractionsPerSecond;
    }
    const start = at + this.headerOctets;
    const nanoseconds = fraction * this.nanosecondsPerFraction;
    this.delivery.beginPacket(seconds, nanoseconds, this.fractionDigits, start);
    this.link.packet(view, start, end, view.u32in(at + 12, little), from);
  }

  private fileHeader(view: OctetView, at: number): void {
    this.little = byteOrder(view.u32(at)) === 'little';
    const magic = view.u32in(at, this.little);
    if (magic === MAGIC_NANOSECONDS) {
      this.fractionsPerSecond = 1_000_000_000;
      this.nanosecondsPerFraction = 1;
      this.fractionDigits = 9;
    }
    this.headerOctets = magic === MAGIC_MODIFIED ? MODIFIED_PACKET_HEADER_OCTETS : PACKET_HEADER_OCTETS;
    this.inPackets = true;
    this.interface = {
      linkType: view.u32in(at + 20, this.little) & LINK_TYPE_MASK,
      snapLength: view.u32in(at + 16, this.little),
      ticksPerSecond: this.fractionsPerSecond,
      ticks: 0n,
      fractionDigits: this.fractionDigits,
      offsetSeconds: 0,
      unknownTold: false,
      timeTold: false,
    };
  }
}
