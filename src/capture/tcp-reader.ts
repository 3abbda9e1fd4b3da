import type { Delivery } from './delivery.ts';
import { FlowTable } from './flow-table.ts';
import { LowerLayer } from './layer-stack.ts';
import { M3uaStream } from './m3ua-stream.ts';
import { OctetPieces, Overlap } from './octet-pieces.ts';
import type { OctetView } from './octet-view.ts';

/** Streams (a direction each) remembered at once; M3UA over TCP is rare, and a link has two. */
export const MAX_TCP_STREAMS = 512;

/** Octets of a stream held behind a hole; twice the window that stacks open without scaling. */
export const MAX_TCP_AHEAD_OCTETS = 128 * 1024;

/** Segments of a stream held behind a hole. What was lost on the way is sent again sooner; the file lacks it. */
export const MAX_TCP_AHEAD_SEGMENTS = 64;

/** A segment further from what is expected than this belongs to another connection of the same ports. */
const MAX_SEQUENCE_DISTANCE = 0x10000000;

/** Registered port of M3UA (RFC 4666, 1.4.8; IANA has it for TCP too). */
const PORT_M3UA = 2905;

const FLAG_SYN = 0x02;
const FLAG_RST = 0x04;

interface TcpStream {
  readonly messages: M3uaStream;
  /** Segments that came before their turn, at positions of the stream. */
  readonly ahead: OctetPieces;
  /** Position expected next: the sequence number, counted on past 2^32. */
  next: number;
  readonly stack: number;
  readonly start: number;
}

/** M3UA over TCP: segments of each direction put in order (RFC 9293, 3.4), then cut into messages. */
export class TcpReader {
  private readonly delivery: Delivery;
  private readonly ports: ReadonlySet<number>;
  private readonly streams: FlowTable<TcpStream>;

  /** `ports` are read besides the registered one. */
  constructor(delivery: Delivery, ports: readonly number[]) {
    this.delivery = delivery;
    this.ports = new Set([PORT_M3UA, ...ports]);
    this.streams = new FlowTable<TcpStream>(MAX_TCP_STREAMS, (stream) => {
      delivery.statistics.evictions.tcpStreams++;
      this.finish(stream);
    });
  }

  /** A segment at `start`; parameters as for `SctpReader.packet`. */
  segment(
    view: OctetView,
    start: number,
    end: number,
    wireEnd: number,
    below: number,
    source: number,
    destination: number,
  ): void {
    const { delivery } = this;
    const isOurs = this.ports.has(view.u16(start)) || this.ports.has(view.u16(start + 2));
    if (end - start < 4 || !isOurs) {
      delivery.statistics.otherPackets++;
      return;
    }
    const headerOctets = (view.u8(start + 12) >>> 4) * 4;
    if (end - start < 20 || headerOctets < 20 || start + headerOctets > wireEnd) {
      const code = end - start < 20 && wireEnd > end ? 'truncated' : 'bad-length';
      delivery.fault('tcp', code, start, 'the header does not fit its packet');
      return;
    }
    const ports = view.i32(start);
    const flags = view.u8(start + 13);
    const sequence = view.u32(start + 4);
    const from = start + headerOctets;
    const slot = this.streams.find(ports, 0, source, destination);
    let stream = slot >= 0 ? this.streams.values[slot] : undefined;
    if ((flags & FLAG_RST) !== 0) {
      if (stream === undefined) return;
      this.finish(stream);
      this.streams.remove(slot);
      return;
    }
    const isSyn = (flags & FLAG_SYN) !== 0;
    const first = isSyn ? (sequence + 1) >>> 0 : sequence;
    if (stream !== undefined && this.isAnother(stream, first, isSyn)) {
      this.finish(stream);
      this.streams.remove(slot);
      stream = undefined;
    }
    // A segment without octets tells nothing that the next one does not.
    if (wireEnd <= from && !isSyn) return;
    stream ??= this.open(ports, source, destination, first, isSyn, below);
    if (wireEnd > from) this.place(stream, first, view.octets, from, Math.max(from, end), wireEnd - from);
  }

  private isAnother(stream: TcpStream, first: number, isSyn: boolean): boolean {
    const distance = (first - stream.next) | 0;
    return isSyn ? first !== stream.start : Math.abs(distance) > MAX_SEQUENCE_DISTANCE;
  }

  private open(
    ports: number,
    source: number,
    destination: number,
    first: number,
    isSyn: boolean,
    below: number,
  ): TcpStream {
    const { delivery, streams } = this;
    const stream: TcpStream = {
      messages: new M3uaStream(delivery, !isSyn),
      ahead: new OctetPieces(),
      next: first,
      stack: delivery.stacks.on(below, LowerLayer.tcp),
      start: first,
    };
    streams.values[streams.add(ports, 0, source, destination)] = stream;
    if (!isSyn) {
      delivery.statistics.tcpResynchronisations++;
      delivery.faultOf(
        delivery.frame,
        'tcp',
        'mid-stream',
        0,
        'the file begins in the middle of this stream',
      );
    }
    return stream;
  }

  /** Octets `from`-`presentEnd` of a buffer, of `length` on the wire, at sequence number `first`. */
  private place(
    stream: TcpStream,
    first: number,
    octets: Uint8Array,
    from: number,
    presentEnd: number,
    length: number,
  ): void {
    const { delivery } = this;
    const start = stream.next + ((first - stream.next) | 0);
    const end = start + length;
    if (end <= stream.next) {
      delivery.statistics.duplicates++;
      return;
    }
    const skipped = Math.max(0, stream.next - start);
    if (start + skipped === stream.next && stream.ahead.pieces.length === 0) {
      this.consume(stream, octets, Math.min(from + skipped, presentEnd), presentEnd, end);
      return;
    }
    const overlap = stream.ahead.insert(
      start + skipped,
      end,
      octets,
      Math.min(from + skipped, presentEnd),
      presentEnd,
      delivery.frame,
      delivery.seconds,
      delivery.nanoseconds,
    );
    if (overlap === Overlap.again) delivery.statistics.duplicates++;
    else if (overlap === Overlap.different) {
      delivery.faultOf(delivery.frame, 'tcp', 'overlap', 0, 'segments overlap with other octets');
    }
    this.drain(stream);
    while (stream.ahead.held > MAX_TCP_AHEAD_OCTETS || stream.ahead.pieces.length > MAX_TCP_AHEAD_SEGMENTS) {
      this.leap(stream);
    }
  }

  /** Octets in order; `end` is the position behind them, further than they reach where they were cut. */
  private consume(
    stream: TcpStream,
    octets: Uint8Array,
    from: number,
    presentEnd: number,
    end: number,
  ): void {
    const reached = stream.next + (presentEnd - from);
    stream.messages.push(octets, from, presentEnd, stream.stack);
    if (reached < end) stream.messages.gap(stream.stack);
    stream.next = end;
  }

  private drain(stream: TcpStream): void {
    while (stream.ahead.pieces[0]?.start === stream.next) {
      const piece = stream.ahead.shift();
      if (piece === undefined) return;
      this.consume(stream, piece.octets, 0, piece.octets.length, piece.end);
    }
  }

  /** Gives the hole up and goes on behind it. */
  private leap(stream: TcpStream): void {
    const piece = stream.ahead.pieces[0];
    if (piece === undefined) return;
    const text = `${piece.start - stream.next} octets of this stream are not in the file`;
    this.delivery.faultOf(piece.frame, 'tcp', 'hole', 0, text);
    stream.messages.gap(stream.stack);
    stream.next = piece.start;
    this.drain(stream);
  }

  /** The stream ends: what waits behind holes is read as of the packets that it came in. */
  private finish(stream: TcpStream): void {
    for (;;) {
      const piece = stream.ahead.pieces[0];
      if (piece === undefined) break;
      this.delivery.asOfPacket(piece.frame, piece.seconds, piece.nanoseconds, () => this.leap(stream));
    }
    stream.messages.flush(stream.stack);
  }

  /** No more packets come. */
  end(): void {
    this.streams.each((stream) => this.finish(stream));
  }
}
