import { OctetWriter } from '../wire/octet-writer.ts';
import { MAX_PACKET_OCTETS } from './capture-format.ts';

export interface PcapWriterOptions {
  /** A value of `LinkType`. */
  readonly linkType: number;
  /** Times in nanoseconds rather than microseconds. */
  readonly nanoseconds?: boolean;
  /** Octets kept of a packet at most. */
  readonly snapLength?: number;
}

/** Writes a pcap file, least significant octet first; the file header at once, then a packet a call. */
export class PcapWriter {
  private readonly write: (octets: Uint8Array) => void;
  private readonly nanoseconds: boolean;
  private readonly snapLength: number;

  constructor(write: (octets: Uint8Array) => void, options: PcapWriterOptions) {
    this.write = write;
    this.nanoseconds = options.nanoseconds ?? false;
    this.snapLength = options.snapLength ?? MAX_PACKET_OCTETS;
    const header = new OctetWriter(24)
      .u32le(this.nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4)
      .u16le(2)
      .u16le(4)
      .u32le(0)
      .u32le(0)
      .u32le(this.snapLength)
      .u32le(options.linkType);
    this.write(header.finish());
  }

  /**
   * A packet, with its time in seconds since 1970 and nanoseconds, and how many octets were on the wire.
   * Throws RangeError on one too long.
   */
  packet(seconds: number, nanoseconds: number, octets: Uint8Array, wireOctets = octets.length): void {
    if (octets.length > MAX_PACKET_OCTETS)
      throw new RangeError(`a packet of ${octets.length} octets is too long`);
    const kept = octets.subarray(0, this.snapLength);
    const record = new OctetWriter(16 + kept.length)
      .u32le(seconds)
      .u32le(this.nanoseconds ? nanoseconds : Math.floor(nanoseconds / 1000))
      .u32le(kept.length)
      .u32le(Math.max(octets.length, wireOctets))
      .bytes(kept);
    this.write(record.finish());
  }
}
