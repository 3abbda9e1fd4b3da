import { OctetWriter } from '../wire/octet-writer.ts';
import { type CaptureOptions, CaptureReader } from './capture-reader.ts';
import type { CaptureStatistics } from './capture-statistics.ts';
import type { CapturedMessage, CaptureFault } from './captured-message.ts';
import { ipv4Packet, sctpPacket } from './packet-builder.ts';
import { PcapWriter } from './pcap-writer.ts';

/** Captures made in tests, and what a reader made of them. */

/** A message as a test looks at it: the octets copied and as hex. */
export type SeenMessage = Omit<CapturedMessage, 'octets' | 'start' | 'end'> & { readonly hex: string };

export interface Seen {
  readonly messages: SeenMessage[];
  readonly faults: CaptureFault[];
  readonly statistics: CaptureStatistics;
}

/** A sink that copies what it is given. */
export function collector(): {
  message(message: CapturedMessage): void;
  fault(fault: CaptureFault): void;
  readonly messages: SeenMessage[];
  readonly faults: CaptureFault[];
} {
  const messages: SeenMessage[] = [];
  const faults: CaptureFault[] = [];
  return {
    messages,
    faults,
    message({ octets, start, end, ...rest }) {
      messages.push({ ...rest, hex: hex(octets.subarray(start, end)) });
    },
    fault: (fault) => faults.push(fault),
  };
}

export function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex');
}

/** Reads a capture in chunks of a size, or at once. */
export function see(file: Uint8Array, chunkOctets = file.length, options: CaptureOptions = {}): Seen {
  const sink = collector();
  const reader = new CaptureReader(sink, options);
  for (let at = 0; at < file.length; at += chunkOctets) reader.push(file.slice(at, at + chunkOctets));
  reader.end();
  return { messages: sink.messages, faults: sink.faults, statistics: reader.statistics };
}

/** A pcap file of packets, one a second, kept up to `snapLength`. */
export function pcap(packets: readonly Uint8Array[], linkType = 1, snapLength?: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const writer = new PcapWriter((octets) => parts.push(octets), {
    linkType,
    ...(snapLength === undefined ? {} : { snapLength }),
  });
  packets.forEach((packet, i) => {
    writer.packet(1_548_928_800 + i, 123_456_000, packet);
  });
  return Buffer.concat(parts);
}

/** An M3UA message of one unknown parameter that holds `text`: enough to tell messages apart. */
export function m3ua(text: string): Uint8Array {
  const value = Buffer.from(text);
  const padding = (4 - (value.length % 4)) % 4;
  return new OctetWriter()
    .hex('01000101')
    .u32(12 + value.length + padding)
    .u16(0x0210)
    .u16(4 + value.length)
    .bytes(value)
    .bytes(new Uint8Array(padding))
    .finish();
}

export interface PacketOptions {
  readonly tag?: number;
  readonly source?: string;
  readonly ppid?: number;
  readonly port?: number;
  readonly streamSequence?: number;
  readonly begins?: boolean;
  readonly ends?: boolean;
}

/** An Ethernet frame with one DATA chunk. */
export function dataPacket(tsn: number, octets: Uint8Array, options: PacketOptions = {}): Uint8Array {
  return sctpPacket({
    source: options.source ?? '192.0.2.1',
    destination: '192.0.2.2',
    sourcePort: options.port ?? 2905,
    destinationPort: options.port ?? 2905,
    verificationTag: options.tag ?? 0x5ac31b07,
    chunks: [
      {
        tsn,
        stream: 1,
        streamSequence: options.streamSequence ?? tsn & 0xffff,
        ppid: options.ppid ?? 3,
        octets,
        begins: options.begins ?? true,
        ends: options.ends ?? true,
      },
    ],
  });
}

/** The IPv4 packet of `dataPacket`, without its frame. */
export function ipPacket(tsn: number, octets: Uint8Array): Uint8Array {
  return dataPacket(tsn, octets).subarray(14);
}

/** A TCP segment in an Ethernet frame. `flags`: 2 SYN, 4 RST, 16 ACK. */
export function tcpFrame(sequence: number, payload: Uint8Array, flags = 16, port = 2905): Uint8Array {
  const segment = new OctetWriter()
    .u16(40000)
    .u16(port)
    .u32(sequence >>> 0)
    .u32(0)
    .u8(0x50)
    .u8(flags)
    .u16(65535)
    .u32(0)
    .bytes(payload)
    .finish();
  const packet = ipv4Packet('192.0.2.1', '192.0.2.2', 6, segment);
  return new OctetWriter().hex('020000000002 020000000001 0800').bytes(packet).finish();
}

/** Writes pcapng blocks in either byte order. */
export class PcapngBlocks {
  private readonly parts: Uint8Array[] = [];
  private readonly little: boolean;

  constructor(little: boolean) {
    this.little = little;
  }

  private u32(writer: OctetWriter, value: number): OctetWriter {
    return this.little ? writer.u32le(value) : writer.u32(value);
  }

  private u16(writer: OctetWriter, value: number): OctetWriter {
    return this.little ? writer.u16le(value) : writer.u16(value);
  }

  block(type: number, body: Uint8Array): this {
    const padded = body.length + ((4 - (body.length % 4)) % 4);
    const writer = new OctetWriter();
    this.u32(writer, type);
    this.u32(writer, padded + 12);
    writer.bytes(body).bytes(new Uint8Array(padded - body.length));
    this.u32(writer, padded + 12);
    this.parts.push(writer.finish());
    return this;
  }

  section(): this {
    const body = new OctetWriter();
    this.u32(body, 0x1a2b3c4d);
    this.u16(body, 1);
    this.u16(body, 0);
    body.hex('ffffffffffffffff');
    return this.block(0x0a0d0d0a, body.finish());
  }

  interface(
    linkType: number,
    options: { resolution?: number; offsetSeconds?: number; snapLength?: number } = {},
  ): this {
    const body = new OctetWriter();
    this.u16(body, linkType);
    this.u16(body, 0);
    this.u32(body, options.snapLength ?? 0);
    if (options.resolution !== undefined) {
      this.u16(body, 9);
      this.u16(body, 1);
      body.u8(options.resolution).u8(0).u8(0).u8(0);
    }
    if (options.offsetSeconds !== undefined) {
      const high = options.offsetSeconds < 0 ? 0xffffffff : 0;
      this.u16(body, 14);
      this.u16(body, 8);
      this.u32(body, this.little ? options.offsetSeconds >>> 0 : high);
      this.u32(body, this.little ? high : options.offsetSeconds >>> 0);
    }
    this.u32(body, 0);
    return this.block(1, body.finish());
  }

  /** An enhanced packet block (`obsolete`: a packet block). */
  packet(number: number, ticks: bigint, octets: Uint8Array, obsolete = false): this {
    const body = new OctetWriter();
    if (obsolete) this.u16(this.u16(body, number), 0);
    else this.u32(body, number);
    this.u32(body, Number(ticks >> 32n));
    this.u32(body, Number(ticks & 0xffffffffn));
    this.u32(body, octets.length);
    this.u32(body, octets.length);
    body.bytes(octets);
    return this.block(obsolete ? 2 : 6, body.finish());
  }

  simplePacket(octets: Uint8Array, originalLength = octets.length): this {
    const body = new OctetWriter();
    this.u32(body, originalLength);
    return this.block(3, body.bytes(octets).finish());
  }

  finish(): Uint8Array {
    return Buffer.concat(this.parts);
  }
}
