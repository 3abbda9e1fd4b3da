import { type CaptureStatistics, type CaptureTime, emptyStatistics } from './capture-statistics.ts';
import type { CapturedLayer, CapturedMessage, CaptureSink, RawPacket } from './captured-message.ts';
import { LayerStacks } from './layer-stack.ts';

/** The last second of the year 9999: what a calendar date with four digits of year can say. */
export const MAX_CAPTURE_SECONDS = 253402300799;

/** Where every layer of a reader hands on what it found: knows the packet at hand, counts, calls the sink. */
export class Delivery {
  readonly statistics: CaptureStatistics = emptyStatistics();
  readonly stacks = new LayerStacks();
  frame = 0;
  seconds = 0;
  nanoseconds = 0;
  private index = 0;
  private fractionDigits = 6;
  /** Where the packet at hand begins in its buffer; faults count from there. */
  private base = 0;
  private readonly sink: CaptureSink;
  private readonly packet: RawPacket = {
    octets: new Uint8Array(0),
    start: 0,
    end: 0,
    wireOctets: 0,
    linkType: 0,
    frame: 0,
  };
  private readonly current: CapturedMessage;

  constructor(sink: CaptureSink) {
    this.sink = sink;
    this.current = {
      octets: new Uint8Array(0),
      start: 0,
      end: 0,
      layer: 'm3ua',
      below: [],
      frame: 0,
      index: 0,
      seconds: 0,
      nanoseconds: 0,
      fractionDigits: 6,
      cut: false,
    };
    // beside the message: who copies a message copies no packet
    Object.defineProperty(this.current, 'packet', { value: this.packet });
  }

  /** A packet of the file begins, at `base` in its buffer. */
  beginPacket(seconds: number, nanoseconds: number, fractionDigits: number, base: number): void {
    this.frame++;
    this.index = 0;
    this.seconds = seconds;
    this.nanoseconds = nanoseconds;
    this.fractionDigits = fractionDigits;
    this.base = base;
    this.statistics.packets++;
    this.span();
  }

  /** What the file holds of the packet that began. */
  packetOctets(octets: Uint8Array, start: number, end: number, wireOctets: number, linkType: number): void {
    const { packet } = this;
    if (packet.octets !== octets) packet.octets = octets;
    packet.start = start;
    packet.end = end;
    packet.wireOctets = wireOctets;
    packet.linkType = linkType;
    packet.frame = this.frame;
  }

  private span(): void {
    const { from, to } = this.statistics;
    if (from === undefined || to === undefined) {
      this.statistics.from = this.now();
      this.statistics.to = this.now();
      return;
    }
    if (this.isBefore(from)) this.write(from);
    else if (this.isAfter(to)) this.write(to);
  }

  private isBefore(time: CaptureTime): boolean {
    return (
      this.seconds < time.seconds || (this.seconds === time.seconds && this.nanoseconds < time.nanoseconds)
    );
  }

  private isAfter(time: CaptureTime): boolean {
    return (
      this.seconds > time.seconds || (this.seconds === time.seconds && this.nanoseconds > time.nanoseconds)
    );
  }

  private now(): CaptureTime {
    return { seconds: this.seconds, nanoseconds: this.nanoseconds, fractionDigits: this.fractionDigits };
  }

  private write(time: CaptureTime): void {
    time.seconds = this.seconds;
    time.nanoseconds = this.nanoseconds;
    time.fractionDigits = this.fractionDigits;
  }

  /** What follows lies in a buffer of its own, put together from several packets; faults count from its start. */
  inReassembled(): void {
    this.base = 0;
  }

  /**
   * Calls `body` while what is handed on belongs to an earlier packet, kept until now. Such messages
   * count from 0 in that packet again.
   */
  asOfPacket(frame: number, seconds: number, nanoseconds: number, body: () => void): void {
    const { frame: frameNow, seconds: secondsNow, nanoseconds: nanosecondsNow, index, base } = this;
    this.frame = frame;
    this.seconds = seconds;
    this.nanoseconds = nanoseconds;
    this.index = 0;
    this.base = 0;
    body();
    this.frame = frameNow;
    this.seconds = secondsNow;
    this.nanoseconds = nanosecondsNow;
    this.index = index;
    this.base = base;
  }

  /** Hands on the octets from `start` up to `end`. */
  message(
    octets: Uint8Array,
    start: number,
    end: number,
    layer: CapturedLayer,
    stack: number,
    cut: boolean,
  ): void {
    const message = this.current;
    if (message.octets !== octets) message.octets = octets;
    message.start = start;
    message.end = end;
    message.layer = layer;
    message.below = this.stacks.names(stack);
    message.frame = this.frame;
    message.index = this.index++;
    message.seconds = this.seconds;
    message.nanoseconds = this.nanoseconds;
    message.fractionDigits = this.fractionDigits;
    message.cut = cut;
    const statistics = this.statistics;
    statistics.messages++;
    statistics.perLayer[layer]++;
    if (cut) statistics.cutMessages++;
    this.sink.message(message);
  }

  /** A fault of the packet at hand; `position` is where in its buffer. */
  fault(layer: string, code: string, position: number, text: string): void {
    this.faultOf(this.frame, layer, code, position - this.base, text);
  }

  /** A fault of a packet by number, or of the file itself (0). */
  faultOf(frame: number, layer: string, code: string, atOctet: number, text: string): void {
    this.statistics.faults++;
    this.sink.fault({ frame, layer, code, atOctet: Math.max(0, atOctet), text });
  }
}
