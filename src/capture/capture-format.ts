import type { OctetView } from './octet-view.ts';

/** Octets of one packet: what libpcap keeps at most (MAXIMUM_SNAPLEN). A claim above it is damage. */
export const MAX_PACKET_OCTETS = 256 * 1024;

/** How a kind of capture file is cut into units: a file header, a packet, a block. */
export interface CaptureFormat {
  /** Octets of a unit that `measure` needs to see. */
  readonly headerOctets: number;
  /** After `measure`: whether the unit is to be read, or stepped over without being kept. */
  readonly wanted: boolean;
  /** Octets of the unit at `at`, or 0 where the rest of the file cannot be read; the fault was reported. */
  measure(view: OctetView, at: number, fileOffset: number): number;
  /** Reads the unit from `at` up to `end`. */
  unit(view: OctetView, at: number, end: number, fileOffset: number): void;
}
