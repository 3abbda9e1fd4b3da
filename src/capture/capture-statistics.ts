import type { CapturedLayer } from './captured-message.ts';

/** A moment as captures keep it: seconds since 1970, nanoseconds, and the digits that the file has. */
export interface CaptureTime {
  seconds: number;
  nanoseconds: number;
  fractionDigits: number;
}

/** What a reader has counted so far. */
export interface CaptureStatistics {
  /** `none` until the first octets have told; then what the file is. */
  format: 'none' | 'pcap' | 'pcapng';
  packets: number;
  /** Octets of packets that the file holds. */
  octets: number;
  messages: number;
  perLayer: Record<CapturedLayer, number>;
  faults: number;
  /** Packets of which the file holds fewer octets than were on the wire. */
  cutPackets: number;
  /** Messages handed on with `cut`. */
  cutMessages: number;
  /** Packets that carry no transport of signalling: ARP, RTP and the like. */
  otherPackets: number;
  /** Packets on interfaces whose link type is not read. */
  unknownLinkTypePackets: number;
  ipFragments: number;
  /** DATA and I-DATA chunks that hold a part of a message. */
  sctpFragments: number;
  /** Messages whose missing fragments never came, of IP and of SCTP. */
  incomplete: number;
  /** Chunks, IP fragments and TCP segments seen before. */
  duplicates: number;
  /** User messages of other payload protocols, by payload protocol identifier. */
  otherPpids: Record<string, number>;
  /** Times a bound made room by giving something up. */
  evictions: {
    ipDatagrams: number;
    sctpFragments: number;
    sctpDirections: number;
    tcpStreams: number;
  };
  /** Times a TCP stream was taken up in its middle or behind a hole. */
  tcpResynchronisations: number;
  /** Earliest and latest time of a packet. */
  from: CaptureTime | undefined;
  to: CaptureTime | undefined;
}

export function emptyStatistics(): CaptureStatistics {
  return {
    format: 'none',
    packets: 0,
    octets: 0,
    messages: 0,
    perLayer: { m3ua: 0, m2ua: 0, m2pa: 0, sua: 0, mtp2: 0, mtp3: 0, sccp: 0 },
    faults: 0,
    cutPackets: 0,
    cutMessages: 0,
    otherPackets: 0,
    unknownLinkTypePackets: 0,
    ipFragments: 0,
    sctpFragments: 0,
    incomplete: 0,
    duplicates: 0,
    otherPpids: {},
    evictions: { ipDatagrams: 0, sctpFragments: 0, sctpDirections: 0, tcpStreams: 0 },
    tcpResynchronisations: 0,
    from: undefined,
    to: undefined,
  };
}
