import type { CaptureFormat } from './capture-format.ts';
import { MAX_PACKET_OCTETS } from './capture-format.ts';
import type { CaptureInterface } from './capture-interface.ts';
import { type Delivery, MAX_CAPTURE_SECONDS } from './delivery.ts';
import type { LinkReader } from './link-reader.ts';
import type { OctetView } from './octet-view.ts';

/** The type of a section header block, the same in both byte orders. */
export const SECTION_HEADER_BLOCK = 0x0a0d0d0a;

const INTERFACE_DESCRIPTION_BLOCK = 1;
const PACKET_BLOCK = 2;
const SIMPLE_PACKET_BLOCK = 3;
const ENHANCED_PACKET_BLOCK = 6;

const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
const BYTE_ORDER_MAGIC_SWAPPED = 0x4d3c2b1a;

/** Octets of a block that is read: the largest packet and as much again for what is said about it. */
export const MAX_BLOCK_OCTETS = 2 * MAX_PACKET_OCTETS;

/** Interfaces of one section. A host has some tens; a file of nothing but interfaces must not fill the memory. */
export const MAX_INTERFACES = 4096;

const BLOCK_HEADER_OCTETS = 12;
const OPTION_END = 0;
const OPTION_TIME_RESOLUTION = 9;
const OPTION_TIME_OFFSET = 14;

/** Link type of an interface whose description could not be read. */
const LINK_TYPE_UNREADABLE = -1;

/** pcapng files (draft-ietf-opsawg-pcapng): sections of blocks, each section in a byte order of its own. */
export class PcapngFormat implements CaptureFormat {
  readonly headerOctets = BLOCK_HEADER_OCTETS;
  wanted = true;
  private readonly delivery: Delivery;
  private readonly link: LinkReader;
  private little = false;
  private interfaces: CaptureInterface[] = [];
  private interfacesTold = false;
  private trailerTold = false;
  // Time of the packet at hand.
  private seconds = 0;
  private nanoseconds = 0;

  constructor(delivery: Delivery, link: LinkReader) {
    this.delivery = delivery;
    this.link = link;
  }

  measure(view: OctetView, at: number, fileOffset: number): number {
    const { delivery } = this;
    const bigType = view.u32(at);
    if (bigType === SECTION_HEADER_BLOCK) {
      const magic = view.u32(at + 8);
      if (magic !== BYTE_ORDER_MAGIC && magic !== BYTE_ORDER_MAGIC_SWAPPED) {
        delivery.faultOf(
          0,
          'capture',
          'bad-value',
          fileOffset + 8,
          'a section has no byte order; nothing behind it can be read',
        );
        return 0;
      }
      this.little = magic === BYTE_ORDER_MAGIC_SWAPPED;
      this.interfaces = [];
    }
    const type = view.u32in(at, this.little);
    const claimed = view.u32in(at + 4, this.little);
    if (claimed < BLOCK_HEADER_OCTETS) {
      delivery.faultOf(
        0,
        'capture',
        'bad-length',
        fileOffset + 4,
        'a block is shorter than its header; nothing behind it can be read',
      );
      return 0;
    }
    // Blocks are padded to 4 octets; some writers leave the padding out of the length.
    const octets = Math.ceil(claimed / 4) * 4;
    this.wanted = isRead(type);
    if (this.wanted && octets > MAX_BLOCK_OCTETS) {
      this.wanted = false;
      this.tooLong(type, fileOffset);
    }
    return octets;
  }

  private tooLong(type: number, fileOffset: number): void {
    const { delivery } = this;
    if (type === INTERFACE_DESCRIPTION_BLOCK) this.addInterface(newInterface(LINK_TYPE_UNREADABLE, 0));
    let frame = 0;
    if (type !== INTERFACE_DESCRIPTION_BLOCK && type !== SECTION_HEADER_BLOCK) {
      delivery.beginPacket(this.seconds, this.nanoseconds, 6, 0);
      frame = delivery.frame;
    }
    delivery.faultOf(
      frame,
      'capture',
      'limit',
      frame === 0 ? fileOffset : 0,
      'a block is too long to be read',
    );
  }

  unit(view: OctetView, at: number, end: number, fileOffset: number): void {
    const type = view.u32in(at, this.little);
    const trailer = view.u32in(end - 4, this.little);
    if (trailer !== view.u32in(at + 4, this.little) && !this.trailerTold) {
      this.trailerTold = true;
      const text = 'the two lengths of a block differ';
      this.delivery.faultOf(0, 'capture', 'bad-length', fileOffset + (end - at) - 4, text);
    }
    const bodyEnd = end - 4;
    switch (type) {
      case INTERFACE_DESCRIPTION_BLOCK:
        this.interfaceDescription(view, at + 8, bodyEnd);
        return;
      case ENHANCED_PACKET_BLOCK:
        this.packet(view, at + 8, bodyEnd, view.u32in(at + 8, this.little));
        return;
      case PACKET_BLOCK:
        this.packet(view, at + 8, bodyEnd, view.u16in(at + 8, this.little));
        return;
      case SIMPLE_PACKET_BLOCK:
        this.simplePacket(view, at + 8, bodyEnd);
        return;
      default:
    }
  }

  /** Enhanced packet block (4.3) and the obsolete packet block: the same but for the interface number. */
  private packet(view: OctetView, at: number, end: number, number: number): void {
    const { delivery, little } = this;
    const from = this.interfaces[number];
    const start = at + 20;
    if (start > end || from === undefined) {
      delivery.beginPacket(this.seconds, this.nanoseconds, 6, at);
      const text =
        from === undefined
          ? 'a packet names an interface that was not described'
          : 'a packet block is too short';
      delivery.fault('capture', from === undefined ? 'bad-value' : 'bad-length', at, text);
      return;
    }
    const inRange = this.time(view.u32in(at + 4, little), view.u32in(at + 8, little), from);
    delivery.beginPacket(this.seconds, this.nanoseconds, from.fractionDigits, start);
    if (!inRange && !from.timeTold) {
      from.timeTold = true;
      delivery.fault('capture', 'bad-value', start, 'the time is none that a calendar has');
    }
    const captured = view.u32in(at + 12, little);
    if (start + captured > end || captured > MAX_PACKET_OCTETS) {
      delivery.fault('capture', 'bad-length', start, 'a packet reaches past its block');
      return;
    }
    this.link.packet(view, start, start + captured, view.u32in(at + 16, little), from);
  }

  /** Simple packet block (4.4): no time, and the length kept follows from the interface. */
  private simplePacket(view: OctetView, at: number, end: number): void {
    const { delivery } = this;
    const from = this.interfaces[0];
    const start = at + 4;
    delivery.beginPacket(0, 0, from?.fractionDigits ?? 6, start);
    if (start > end || from === undefined) {
      const text =
        from === undefined
          ? 'a packet names an interface that was not described'
          : 'a packet block is too short';
      delivery.fault('capture', from === undefined ? 'bad-value' : 'bad-length', at, text);
      return;
    }
    const original = view.u32in(at, this.little);
    const kept = from.snapLength > 0 ? Math.min(original, from.snapLength) : original;
    const captured = Math.min(kept, end - start);
    this.link.packet(view, start, start + captured, original, from);
  }

  /** Sets the time of the packet at hand; false where no calendar has it. */
  private time(high: number, low: number, from: CaptureInterface): boolean {
    const { ticksPerSecond } = from;
    let seconds: number;
    let nanoseconds: number;
    if (ticksPerSecond > 0) {
      // 64 bits by 16 at a time, so that every step is exact in a double.
      const first = high >>> 16;
      let quotient = Math.floor(first / ticksPerSecond);
      let rest = (first % ticksPerSecond) * 0x10000 + (high & 0xffff);
      quotient = quotient * 0x10000 + Math.floor(rest / ticksPerSecond);
      rest = (rest % ticksPerSecond) * 0x10000 + (low >>> 16);
      quotient = quotient * 0x10000 + Math.floor(rest / ticksPerSecond);
      rest = (rest % ticksPerSecond) * 0x10000 + (low & 0xffff);
      seconds = quotient * 0x10000 + Math.floor(rest / ticksPerSecond);
      nanoseconds = (rest % ticksPerSecond) * (1_000_000_000 / ticksPerSecond);
    } else {
      const ticks = (BigInt(high) << 32n) | BigInt(low);
      seconds = Number(ticks / from.ticks);
      nanoseconds = Number(((ticks % from.ticks) * 1_000_000_000n) / from.ticks);
    }
    seconds += from.offsetSeconds;
    const inRange = seconds >= 0 && seconds <= MAX_CAPTURE_SECONDS;
    this.seconds = inRange ? seconds : 0;
    this.nanoseconds = inRange ? nanoseconds : 0;
    return inRange;
  }

  /** Interface description block (4.2). */
  private interfaceDescription(view: OctetView, start: number, end: number): void {
    const { little } = this;
    if (start + 8 > end) {
      this.addInterface(newInterface(LINK_TYPE_UNREADABLE, 0));
      return;
    }
    let resolution = 6;
    let offset = 0;
    let at = start + 8;
    while (at + 4 <= end) {
      const code = view.u16in(at, little);
      const length = view.u16in(at + 2, little);
      const value = at + 4;
      if (code === OPTION_END || value + length > end) break;
      if (code === OPTION_TIME_RESOLUTION && length >= 1) resolution = view.u8(value);
      else if (code === OPTION_TIME_OFFSET && length >= 8) offset = signed64(view, value, little);
      at = value + Math.ceil(length / 4) * 4;
    }
    const linkType = view.u16in(start, little);
    this.addInterface(newInterface(linkType, view.u32in(start + 4, little), resolution, offset));
  }

  private addInterface(made: CaptureInterface): void {
    if (this.interfaces.length < MAX_INTERFACES) {
      this.interfaces.push(made);
      return;
    }
    if (this.interfacesTold) return;
    this.interfacesTold = true;
    this.delivery.faultOf(0, 'capture', 'limit', 0, 'a section describes too many interfaces');
  }
}

function isRead(type: number): boolean {
  return (
    type === ENHANCED_PACKET_BLOCK ||
    type === SIMPLE_PACKET_BLOCK ||
    type === PACKET_BLOCK ||
    type === INTERFACE_DESCRIPTION_BLOCK ||
    type === SECTION_HEADER_BLOCK
  );
}

/** `resolution` as if_tsresol has it: a negative power of 10, or of 2 where the highest bit is set. */
function newInterface(
  linkType: number,
  snapLength: number,
  resolution = 6,
  offsetSeconds = 0,
): CaptureInterface {
  const exponent = resolution & 0x7f;
  const binary = (resolution & 0x80) !== 0;
  const isFast = !binary && exponent <= 9;
  const digits = binary ? Math.ceil(exponent * Math.log10(2)) : exponent;
  return {
    linkType,
    snapLength,
    ticksPerSecond: isFast ? 10 ** exponent : 0,
    ticks: binary ? 1n << BigInt(exponent) : 10n ** BigInt(exponent),
    fractionDigits: digits <= 6 ? 6 : 9,
    offsetSeconds,
    unknownTold: false,
    timeTold: false,
  };
}

function signed64(view: OctetView, at: number, little: boolean): number {
  const high = view.u32in(little ? at + 4 : at, little) | 0;
  const low = view.u32in(little ? at : at + 4, little);
  return high * 0x100000000 + low;
}
