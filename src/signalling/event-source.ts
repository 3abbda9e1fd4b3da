import { EventReader } from './event-reader.ts';
import type { OuterLayer, ReaderOptions } from './message-reader.ts';
import type { MsuRecord } from './msu-record.ts';
import { RecordEventReader } from './record-event.ts';
import type { SignallingEvent } from './signalling-event.ts';

/**
 * Messages as events, each on the road that leads there: the glance, and for SUA, which no glance reads, the full
 * decode. Each road remembers its own dialogues: none goes over from a link of SUA to one of SCCP.
 */
export class EventSource {
  private readonly quick: EventReader;
  private readonly options: ReaderOptions;
  /** Made for the first message of SUA; most links have none. */
  private slow: RecordEventReader | undefined;
  private reader: EventReader | RecordEventReader;

  constructor(options: ReaderOptions = {}) {
    this.options = options;
    this.quick = new EventReader(options);
    this.reader = this.quick;
  }

  /** Moves to a message. Answers how many events it holds; 0 for calls, management and segments that wait. */
  read(octets: Uint8Array, start: number, end: number, layer: OuterLayer, atMs: number): number {
    if (layer === 'sua') {
      this.slow ??= new RecordEventReader(this.options);
      this.reader = this.slow;
    } else this.reader = this.quick;
    return this.reader.read(octets, start, end, layer, atMs);
  }

  /** Moves to one of the events of the message, from 0. */
  event(index: number): SignallingEvent {
    return this.reader.event(index);
  }

  /** Which segmented message the message at hand is a part of, `''` for none. */
  get segmentKey(): string {
    return this.reader === this.quick ? this.quick.segmentKey : '';
  }

  /** Dialogues that were forgotten for want of room. */
  get forgottenDialogues(): number {
    return this.quick.dialogue.table.forgotten + (this.slow?.dialogue.table.forgotten ?? 0);
  }

  /** The full decode of a message that holds events. */
  get record(): MsuRecord {
    return this.reader.record;
  }
}
