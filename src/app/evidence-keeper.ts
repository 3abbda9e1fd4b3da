import type { CapturedMessage } from '../capture/captured-message.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import { NdjsonLines } from './decode-ndjson.ts';
import type { InspectedEvent, InspectionWatcher } from './inspection.ts';

/** Octets of packets and lines that are kept while captures are read: some hundred thousand messages. */
export const MAX_EVIDENCE_OCTETS = 128 * 1024 * 1024;

/** What an entry takes beside its octets, roughly. */
const ENTRY_OCTETS = 400;

/** A packet as a capture held it. */
export interface KeptFrame {
  readonly octets: Uint8Array;
  readonly wireOctets: number;
  readonly linkType: number;
  readonly seconds: number;
  readonly nanoseconds: number;
  /** Digits after the second: 6 or 9. */
  readonly fractionDigits: number;
}

/** Keeps the messages that something was found in, with their packets, until it is known which are evidence. */
export class EvidenceKeeper implements InspectionWatcher {
  /** Messages that found no room. */
  leftOut = 0;
  private readonly files: readonly string[];
  private readonly lines: (NdjsonLines | undefined)[] = [];
  private readonly messages = new Map<string, string>();
  private readonly frames = new Map<string, KeptFrame>();
  private octets = 0;

  /** @param files names of the captures, in their order */
  constructor(files: readonly string[]) {
    this.files = files;
  }

  judged({ event, verdict, capture, frame, index, message }: InspectedEvent): void {
    if (verdict.verdict === 'pass') return;
    const key = messageKey(capture, frame, index);
    if (this.messages.has(key)) return;
    if (this.octets >= MAX_EVIDENCE_OCTETS) {
      this.leftOut++;
      return;
    }
    this.keep(key, capture, message, event.record);
  }

  counted(): void {}

  /** The line of a message as `decode` shows it, with its end. */
  line(capture: number, frame: number, index: number): string | undefined {
    return this.messages.get(messageKey(capture, frame, index));
  }

  frame(capture: number, frame: number): KeptFrame | undefined {
    return this.frames.get(frameKey(capture, frame));
  }

  private keep(key: string, capture: number, message: CapturedMessage, record: MsuRecord): void {
    const lines = this.lines[capture] ?? new NdjsonLines(this.fileOf(capture));
    this.lines[capture] = lines;
    const line = lines.line(message, record);
    this.messages.set(key, line);
    this.octets += line.length + ENTRY_OCTETS;
    const { packet, frame, seconds, nanoseconds, fractionDigits } = message;
    // what came too early waited for another packet, and its own is gone
    if (packet === undefined || packet.frame !== frame) return;
    const place = frameKey(capture, frame);
    if (this.frames.has(place)) return;
    const octets = packet.octets.slice(packet.start, packet.end);
    const { wireOctets, linkType } = packet;
    this.frames.set(place, { octets, wireOctets, linkType, seconds, nanoseconds, fractionDigits });
    this.octets += octets.length + ENTRY_OCTETS;
  }

  private fileOf(capture: number): string | undefined {
    return this.files.length > 1 ? this.files[capture] : undefined;
  }
}

function messageKey(capture: number, frame: number, index: number): string {
  return `${capture} ${frame} ${index}`;
}

function frameKey(capture: number, frame: number): string {
  return `${capture} ${frame}`;
}
