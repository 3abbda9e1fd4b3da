import { sctpPacket } from './packet-builder.ts';
import { PcapWriter } from './pcap-writer.ts';

/** LINKTYPE_ETHERNET. */
const ETHERNET = 1;
/** RFC 4666: payload protocol identifier and SCTP port of M3UA. */
const M3UA_PPID = 3;
const M3UA_PORT = 2905;

/** An M3UA message on its way from one IPv4 address to another. */
export interface M3uaMessage {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly source: string;
  readonly destination: string;
  /** SCTP stream; 0 is for management (RFC 4666 1.4.7). */
  readonly stream: number;
  readonly octets: Uint8Array;
}

/** An end of an association, with what it counts. */
interface End {
  readonly verificationTag: number;
  tsn: number;
  /** Sequence number of each stream. */
  readonly sequences: Map<number, number>;
}

/**
 * Writes M3UA messages to a pcap file as an SCTP association carries them: each in a packet of its own,
 * with sequence numbers that go on as they should.
 */
export class M3uaCaptureWriter {
  private readonly pcap: PcapWriter;
  private readonly ends = new Map<string, End>();

  constructor(write: (octets: Uint8Array) => void) {
    this.pcap = new PcapWriter(write, { linkType: ETHERNET });
  }

  /** Writes one message; the parameters are the fields of `M3uaMessage`. */
  message(atMs: number, source: string, destination: string, octets: Uint8Array, stream: number): void {
    const sender = this.end(source, destination);
    const receiver = this.end(destination, source);
    const streamSequence = sender.sequences.get(stream) ?? 0;
    sender.sequences.set(stream, (streamSequence + 1) & 0xffff);
    const chunk = { tsn: sender.tsn, stream, streamSequence, ppid: M3UA_PPID, octets };
    sender.tsn = (sender.tsn + 1) >>> 0;
    const packet = sctpPacket({
      source,
      destination,
      sourcePort: M3UA_PORT,
      destinationPort: M3UA_PORT,
      verificationTag: receiver.verificationTag,
      chunks: [chunk],
    });
    const seconds = Math.floor(atMs / 1000);
    this.pcap.packet(seconds, Math.round((atMs - seconds * 1000) * 1e6), packet);
  }

  private end(address: string, peer: string): End {
    const key = `${address} ${peer}`;
    let end = this.ends.get(key);
    if (end === undefined) {
      const tag = 0x57415244 + this.ends.size;
      end = { verificationTag: tag, tsn: 1000 * (this.ends.size + 1), sequences: new Map() };
      this.ends.set(key, end);
    }
    return end;
  }
}

/** A whole capture of M3UA messages, in the order given. */
export function m3uaCapture(messages: Iterable<M3uaMessage>): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const writer = new M3uaCaptureWriter((octets) => {
    parts.push(octets);
    length += octets.length;
  });
  for (const { atMs, source, destination, octets, stream } of messages) {
    writer.message(atMs, source, destination, octets, stream);
  }
  const capture = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    capture.set(part, at);
    at += part.length;
  }
  return capture;
}
