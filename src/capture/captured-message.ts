/** Where a captured message begins: the outermost signalling layer that its octets hold. */
export type CapturedLayer = 'm3ua' | 'm2ua' | 'm2pa' | 'sua' | 'mtp2' | 'mtp3' | 'sccp';

/** A packet as the file holds it. Valid during the call only. */
export interface RawPacket {
  /** The buffer that holds it, from `start` up to `end`. */
  octets: Uint8Array;
  start: number;
  end: number;
  /** Octets on the wire; the file may hold fewer. */
  wireOctets: number;
  /** A value of `LinkType`. */
  linkType: number;
  frame: number;
}

/**
 * One signalling message found in a capture. A reader owns a single instance and moves it from
 * message to message: copy what you keep, the octets too.
 */
export interface CapturedMessage {
  /** The buffer that holds the message, from `start` up to `end`. Valid during the call only. */
  octets: Uint8Array;
  start: number;
  end: number;
  layer: CapturedLayer;
  /** Layers below, outermost first, as `decode` spells them: `['ethernet','ipv4','sctp']`. Shared, not to be changed. */
  below: readonly string[];
  /** Packet in the file, from 1. A message of several packets carries the one that completed it. */
  frame: number;
  /** Message within that packet, from 0. */
  index: number;
  /** Time of the packet: seconds since 1970 and the fraction in nanoseconds. */
  seconds: number;
  nanoseconds: number;
  /** Digits after the second that the file keeps: 6 for microseconds, 9 for nanoseconds. */
  fractionDigits: number;
  /** True where the file holds fewer octets of the message than were on the wire. */
  cut: boolean;
  /** The packet being read: the message's own, unless the message waited for it (`frame` tells). */
  packet?: RawPacket;
}

/** Something of a capture that could not be read; the reader goes on behind it. */
export interface CaptureFault {
  /** Packet in the file, from 1; 0 where the file itself is at fault. */
  readonly frame: number;
  readonly layer: string;
  readonly code: string;
  /** Octet in the packet, or in the file where `frame` is 0. */
  readonly atOctet: number;
  readonly text: string;
}

export interface CaptureSink {
  message(message: CapturedMessage): void;
  fault(fault: CaptureFault): void;
}
