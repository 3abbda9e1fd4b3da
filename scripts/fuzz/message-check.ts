import { EventReader } from '../../src/signalling/event-reader.ts';
import { MessageReader, type OuterLayer } from '../../src/signalling/message-reader.ts';
import { compareRoads } from '../../src/signalling/test-agreement.ts';
import { MAX_FAULTS_PER_MESSAGE } from '../../src/wire/fault.ts';
import type { Mtp3Variant } from '../../src/wire/mtp3/variant.ts';

/**
 * Longest that a message may take on both roads together: a thousand times what one takes. A longer one
 * would hold a link up, and a sender that knows it could stop the firewall with a few a second.
 */
export const MAX_MESSAGE_MS = 250;

/** A measured time may hold a pause of the machine: only a message that is slow again and again is. */
const SLOW_AGAIN = 3;

/**
 * Characters of a record's JSON an octet of its message, beside the fixed part. Nested unknown elements
 * stand in the hex of each of their parents, which 32 levels bound.
 */
const MAX_CHARACTERS_PER_OCTET = 160;
const MAX_FIXED_CHARACTERS = 8192;

/** One message in so many is also read amid other octets: a decoder must not see outside its window. */
const SURROUNDED_ONCE_IN = 16;

/** `MessageReader` without what its memory knows of the dialogue. */
const NOT_FOLLOWED = {
  meaning: { user: 'map', version: 3, contextOid: '' },
  assembled: undefined,
  segments: 0,
  refused: undefined,
} as const;

/** What was wrong with a message, in words; `undefined` where nothing was. */
export type Complaint = string | undefined;

/** Both readers of one variant, which see the same messages and remember the same of them. */
export class MessageCheck {
  private readonly quick: EventReader;
  private readonly full: MessageReader;
  /** SUA is for the full decode alone: dialogues that only one reader has seen must not mix with the others. */
  private readonly fullOfSua: MessageReader;
  private readonly variant: Mtp3Variant;
  private readonly surrounded = new Uint8Array(16 * 1024);

  constructor(variant: Mtp3Variant) {
    this.variant = variant;
    this.quick = new EventReader({ variant });
    this.full = new MessageReader({ variant });
    this.fullOfSua = new MessageReader({ variant });
  }

  /** Reads one message on both roads and says what a reader must never do. Its exceptions are told too. */
  check(
    octets: Uint8Array,
    start: number,
    end: number,
    layer: OuterLayer,
    atMs: number,
    count: number,
  ): Complaint {
    try {
      let shortest = Number.POSITIVE_INFINITY;
      for (let again = 0; again < SLOW_AGAIN; again++) {
        const before = performance.now();
        const complaint = this.read(octets, start, end, layer, atMs);
        shortest = Math.min(shortest, performance.now() - before);
        if (complaint !== undefined) return complaint;
        if (shortest <= MAX_MESSAGE_MS) break;
      }
      if (shortest > MAX_MESSAGE_MS) return `stall: ${shortest.toFixed(0)} ms for ${end - start} octets`;
      return count % SURROUNDED_ONCE_IN === 0 ? this.checkWindow(octets, start, end, layer) : undefined;
    } catch (error) {
      return `exception: ${error instanceof Error ? error.stack : String(error)}`;
    }
  }

  private read(octets: Uint8Array, start: number, end: number, layer: OuterLayer, atMs: number): Complaint {
    const { differences, record, json, events } = compareRoads(
      this.quick,
      layer === 'sua' ? this.fullOfSua : this.full,
      octets,
      start,
      end,
      layer,
      atMs,
      this.variant,
    );
    for (let i = 0; i < events; i++) touchAll(this.quick.event(i));
    if (differences.length > 0) return `roads differ: ${differences.join('; ')}`;
    if (record === undefined) return undefined;
    if (record.faults.length > MAX_FAULTS_PER_MESSAGE) return `faults: ${record.faults.length}`;
    const characters = json.length;
    if (characters > MAX_FIXED_CHARACTERS + MAX_CHARACTERS_PER_OCTET * (end - start)) {
      return `size: ${characters} characters of JSON from ${end - start} octets`;
    }
    return undefined;
  }

  /** The same message amid noughts and amid ones must read the same. */
  private checkWindow(octets: Uint8Array, start: number, end: number, layer: OuterLayer): Complaint {
    const length = end - start;
    const { surrounded } = this;
    const texts = [0x00, 0xff].map((around) => {
      surrounded.fill(around, 0, length + 128);
      surrounded.set(octets.subarray(start, end), 64);
      const record = this.full.readFollowed(surrounded, 64, 64 + length, layer, NOT_FOLLOWED);
      return JSON.stringify(record);
    });
    return texts[0] === texts[1] ? undefined : `looks outside its window: ${texts[0]} | ${texts[1]}`;
  }
}

/** Getters that no comparison asks. */
function touchAll(event: ReturnType<EventReader['event']>): void {
  void [event.atMs, event.user, event.contextUnseen, event.contextAllows, event.byInitiator, event.faulty];
}
