import type { Engine } from '../engine/engine.ts';
import type { IncidentGathering } from '../incident/gather.ts';
import type { IncidentSender } from '../incident/incident.ts';
import type { Side } from '../network/sides.ts';
import { EventSource } from '../signalling/event-source.ts';
import { MessageReader, type OuterLayer, type ReaderOptions } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { mergeVerdicts } from '../verdict/merge.ts';
import { PASS, type Verdict } from '../verdict/verdict.ts';

/** Where a message stands, for who has to find it again. */
export interface MessagePlace {
  /** Which capture, from 0. */
  readonly capture: number;
  /** Packet, from 1. */
  readonly frame: number;
  /** Message in the packet, from 0. */
  readonly index: number;
  /** Its time in ISO 8601; asked for only where something was found. */
  iso(): string;
}

/** What else is known of a message than its octets. */
export interface MessageCircumstances {
  /** Where the link tells it; told by point codes and titles where it is left out. */
  readonly side?: Side;
  /** True where a capture holds the beginning of the message alone. */
  readonly cut?: boolean;
}

/** Looks on while the components of messages are judged. What it is given are views: copy what you keep. */
export type EventWatcher = (event: SignallingEvent, verdict: Verdict, place: MessagePlace) => void;

const NO_CIRCUMSTANCES: MessageCircumstances = {};

/**
 * Judges whole messages, wherever they come from: reads one into its events, asks the engine about each, and
 * hands what was found to the incidents. Captures, live links and the lab go through here alike.
 */
export class MessageJudge {
  readonly engine: Engine;
  private readonly gathering: IncidentGathering;
  private readonly events: EventSource;
  /** Reads what has no events: calls, management of networks, segments that wait for others. */
  private readonly others: MessageReader;
  private readonly watch: EventWatcher | undefined;
  private count = 0;
  private other: MsuRecord | undefined;

  constructor(
    engine: Engine,
    gathering: IncidentGathering,
    options: ReaderOptions = {},
    watch: EventWatcher | undefined = undefined,
  ) {
    this.engine = engine;
    this.gathering = gathering;
    this.events = new EventSource(options);
    this.others = new MessageReader(options);
    this.watch = watch;
  }

  /**
   * Moves to a message. False for what is no message signal unit: management of adaptation layers and the like.
   *
   * @param atMs milliseconds since 1970
   */
  read(octets: Uint8Array, start: number, end: number, layer: OuterLayer, atMs: number): boolean {
    this.count = this.events.read(octets, start, end, layer, atMs);
    this.other = undefined;
    if (this.count > 0) return true;
    const other = this.others.read(octets, start, end, layer, atMs);
    this.other = other?.record;
    return other?.isMsu === true;
  }

  /** The verdict of the message at hand, that of its worst component. To be asked once a message. */
  judge(place: MessagePlace, { side, cut = false }: MessageCircumstances = NO_CIRCUMSTANCES): Verdict {
    if (this.other !== undefined) return this.judgeOther(this.other);
    const verdicts: Verdict[] = [];
    for (let i = 0; i < this.count; i++) {
      const event = this.events.event(i);
      const verdict = this.engine.judge(event, side, cut);
      verdicts.push(verdict);
      if (verdict.verdict !== 'pass') this.gather(event, verdict, place);
      this.watch?.(event, verdict, place);
    }
    return mergeVerdicts(verdicts);
  }

  /** Which segmented message the message at hand is a part of, `''` for none. */
  get segmentKey(): string {
    return this.events.segmentKey;
  }

  /** True where the message at hand is a segment that waits for others: nobody can say yet what it is of. */
  get waits(): boolean {
    return this.count === 0 && this.segmentKey !== '';
  }

  /** Dialogues that were forgotten for want of room. */
  get forgottenDialogues(): number {
    return this.events.forgottenDialogues;
  }

  /** The full decode of the message at hand. */
  get record(): MsuRecord {
    return this.other ?? this.events.record;
  }

  private gather(event: SignallingEvent, verdict: Verdict, place: MessagePlace): void {
    const { capture, frame, index } = place;
    const { opening } = event;
    const isNamed = event.imsi !== '' || event.msisdn !== '';
    const { known, imsi, msisdn } = this.engine.facts.subscriber;
    if (known && (imsi === event.imsi || msisdn === event.msisdn)) this.gathering.alias(imsi, msisdn);
    this.gathering.add({
      capture,
      frame,
      index,
      findings: verdict.findings,
      sender: this.senderOf(event),
      imsi: isNamed ? event.imsi : (opening?.imsi ?? ''),
      msisdn: isNamed ? event.msisdn : (opening?.msisdn ?? ''),
      operation: event.operation,
      at: place.iso(),
      atMs: event.atMs,
    });
  }

  private senderOf(event: SignallingEvent): IncidentSender {
    const { callingOperator, callingCountry } = this.engine.facts;
    return {
      gt: event.calling.title,
      country: callingOperator?.country ?? callingCountry ?? null,
      operator: callingOperator?.name ?? null,
    };
  }

  /** Transactions without events, where no screen looks; calls and management are not screened at all. */
  private judgeOther({ tcap }: MsuRecord): Verdict {
    return tcap === null ? PASS : this.engine.judgeUnscreened();
  }
}
