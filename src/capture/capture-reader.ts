import type { CaptureFormat } from './capture-format.ts';
import type { CaptureStatistics } from './capture-statistics.ts';
import type { CaptureSink } from './captured-message.ts';
import { Delivery } from './delivery.ts';
import { LinkReader } from './link-reader.ts';
import { OctetView } from './octet-view.ts';
import { isPcapMagic, PcapFormat } from './pcap-format.ts';
import { PcapngFormat, SECTION_HEADER_BLOCK } from './pcapng-format.ts';

export interface CaptureOptions {
  /** TCP ports that carry M3UA besides 2905. */
  readonly tcpPorts?: readonly number[];
}

/** Octets that tell what a file is. */
const MAGIC_OCTETS = 4;

/**
 * Reads a capture, pcap or pcapng, as its octets come in, and hands every signalling message to the
 * sink as soon as its packet is whole. Memory stays the same however long the capture is. No octets
 * make it throw; what cannot be read is a fault at the sink.
 */
export class CaptureReader {
  readonly statistics: CaptureStatistics;
  private readonly delivery: Delivery;
  private readonly link: LinkReader;
  private readonly view = new OctetView(new Uint8Array(0));
  private format: CaptureFormat | undefined;
  private stopped = false;
  private ended = false;
  /** Octets of a unit to step over. */
  private toSkip = 0;
  /** Position in the file of the unit at hand. */
  private fileOffset = 0;
  // A unit that the chunks cut in two is kept here until it is whole.
  private carry = new Uint8Array(4096);
  private readonly carryView = new OctetView(this.carry);
  private carried = 0;
  /** Octets that `carry` waits for: the magic, a header, then the unit. */
  private awaited = 0;
  private awaitsUnit = false;

  constructor(sink: CaptureSink, options: CaptureOptions = {}) {
    this.delivery = new Delivery(sink);
    this.statistics = this.delivery.statistics;
    this.link = new LinkReader(this.delivery, options.tcpPorts ?? []);
  }

  /** The next octets of the file; any number of them. They are not kept beyond the call. */
  push(chunk: Uint8Array): void {
    if (this.stopped || this.ended || chunk.length === 0) return;
    // One plain kind of array, whatever the caller reads with: the compiled code then has one shape.
    const octets = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let at = this.fromCarry(octets);
    if (this.stopped || at >= octets.length) return;
    this.view.reset(octets);
    at = this.units(octets, at);
    if (!this.stopped && at < octets.length) this.keep(octets, at, octets.length);
  }

  /** Reads the units that lie whole in the chunk; answers where the first that does not begins. */
  private units(octets: Uint8Array, first: number): number {
    const { view } = this;
    const { length } = octets;
    let at = first;
    while (at < length) {
      if (this.toSkip > 0) {
        at += this.skip(length - at);
        continue;
      }
      const wants = this.format?.headerOctets ?? MAGIC_OCTETS;
      if (length - at < wants) {
        this.awaited = wants;
        this.awaitsUnit = false;
        return at;
      }
      const format = this.format ?? this.sniff(view, at);
      if (format === undefined) return at;
      if (length - at < format.headerOctets) continue;
      const unit = format.measure(view, at, this.fileOffset);
      if (unit === 0) {
        this.stopped = true;
        return at;
      }
      if (!format.wanted) {
        this.toSkip = unit;
        continue;
      }
      if (unit > length - at) {
        this.awaited = unit;
        this.awaitsUnit = true;
        return at;
      }
      format.unit(view, at, at + unit, this.fileOffset);
      at += unit;
      this.fileOffset += unit;
    }
    return at;
  }

  private skip(available: number): number {
    const count = Math.min(this.toSkip, available);
    this.toSkip -= count;
    this.fileOffset += count;
    return count;
  }

  /** Completes the unit that an earlier chunk began; answers where the chunk goes on behind it. */
  private fromCarry(octets: Uint8Array): number {
    let at = 0;
    while (this.carried > 0 && at < octets.length) {
      const count = Math.min(this.awaited - this.carried, octets.length - at);
      this.keep(octets, at, at + count);
      at += count;
      if (this.carried < this.awaited) return at;
      this.carriedIsThere();
      if (this.stopped) return at;
    }
    return at;
  }

  private carriedIsThere(): void {
    const { carryView } = this;
    const format = this.format ?? this.sniff(carryView, 0);
    if (format === undefined) return;
    if (this.awaitsUnit) {
      this.carried = 0;
      format.unit(carryView, 0, this.awaited, this.fileOffset);
      this.fileOffset += this.awaited;
      return;
    }
    if (this.carried < format.headerOctets) {
      this.awaited = format.headerOctets;
      return;
    }
    const unit = format.measure(carryView, 0, this.fileOffset);
    if (unit === 0) this.stopped = true;
    else if (!format.wanted) {
      this.toSkip = unit;
      this.skip(this.carried);
      this.carried = 0;
    } else {
      this.awaited = unit;
      this.awaitsUnit = true;
      if (this.carried >= unit) this.carriedIsThere();
    }
  }

  private keep(octets: Uint8Array, start: number, end: number): void {
    const count = end - start;
    if (this.carried + count > this.carry.length) {
      const wider = new Uint8Array(Math.max(2 * this.carry.length, this.carried + count));
      wider.set(this.carry.subarray(0, this.carried));
      this.carry = wider;
      this.carryView.reset(wider);
    }
    this.carry.set(octets.subarray(start, end), this.carried);
    this.carried += count;
  }

  private sniff(view: OctetView, at: number): CaptureFormat | undefined {
    const magic = view.u32(at);
    if (magic === SECTION_HEADER_BLOCK) {
      this.format = new PcapngFormat(this.delivery, this.link);
      this.statistics.format = 'pcapng';
    } else if (isPcapMagic(magic)) {
      this.format = new PcapFormat(this.delivery, this.link);
      this.statistics.format = 'pcap';
    } else this.notACapture();
    return this.format;
  }

  private notACapture(): void {
    this.stopped = true;
    this.delivery.faultOf(0, 'capture', 'not-a-capture', 0, 'this is neither a pcap nor a pcapng file');
  }

  /** The file ends. Reports what it cut off and what never became whole. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    const { frame } = this.delivery;
    if (!this.stopped && this.format === undefined) {
      if (this.carried > 0) this.notACapture();
      else this.delivery.faultOf(0, 'capture', 'truncated', 0, 'the file is empty');
    } else if (!this.stopped && (this.carried > 0 || this.toSkip > 0)) {
      const text = `the file is cut ${this.carried} octets into packet ${frame + 1}; all before it was read`;
      const inPacket = this.fileOffset > 0 && this.toSkip === 0;
      this.delivery.faultOf(
        inPacket ? frame + 1 : 0,
        'capture',
        'truncated',
        inPacket ? this.carried : this.fileOffset + this.carried,
        inPacket ? text : 'the file is cut within a block; all before it was read',
      );
    }
    this.link.end();
  }
}
