import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { MessageMemory } from '../state/message-memory.ts';
import { NetworkForms, type NetworkHabit, NO_HABIT } from '../state/network-forms.ts';
import type { NumberTable } from '../state/number-table.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import { NO_RECENT_FINDINGS, RecentFindings } from '../state/recent-findings.ts';
import { QUIET_DAY, type SenderDay } from '../state/sender-day.ts';
import { SenderDays } from '../state/sender-days.ts';
import { SenderTable } from '../state/sender-table.ts';
import { type SenderView, UNKNOWN_SENDER } from '../state/sender-view.ts';
import { SubscriberTable } from '../state/subscriber-table.ts';
import { EMPTY_SUBSCRIBER, type SubscriberView } from '../state/subscriber-view.ts';

/** Rows where nobody says how many; a run over a capture meets no more. `state.maxSubscribers` says otherwise. */
const SUBSCRIBERS_WITHOUT_CONFIG = 65_536;
const SENDERS_WITHOUT_CONFIG = 4_096;

export interface EngineMemoryOptions {
  /** ISO 3166-1 alpha-2: where subscribers are when they are at home. */
  readonly homeCountry: string;
  readonly maxSubscribers?: number;
  readonly maxSenders?: number;
  /**
   * 32 bits by chance, so that nobody can choose numbers that fall together in memory and make every look-up
   * long. No verdict depends on it.
   */
  readonly salt?: number;
  /** Tables that somebody keeps; in place of new ones of the sizes above. */
  readonly tables?: Partial<MemoryTables> | undefined;
}

/** What is remembered, as `MemoryStore` keeps it. */
export interface MemoryTables {
  readonly subscribers: SubscriberTable;
  readonly senders: SenderTable;
  readonly findings: RecentFindings;
  /** What banks ask about; only where there are banks. */
  readonly numbers?: NumberTable | undefined;
}

/**
 * All that is remembered from message to message, and the view of it that belongs to the message at hand.
 * What a view answers is as it was before that message. Bounded by its options; nothing grows.
 */
export class EngineMemory implements MessageMemory {
  readonly subscribers: SubscriberTable;
  readonly senders: SenderTable;
  /** For what else is kept by numbers that strangers choose. */
  readonly salt: number;
  readonly findings: RecentFindings;
  /** Begun anew with each process: to forget it costs suspicions, and no fact. */
  readonly days: SenderDays;
  readonly forms: NetworkForms;
  readonly numbers: NumberTable | undefined;
  private event: SignallingEvent | undefined;
  /** Row of the subscriber that the message is about, or -1. Holds until a row is made. */
  subscriberRow = -1;
  private ofSender = NOT_LOOKED;
  private viewOfSender: SenderView | undefined;
  private recentNow: readonly RecentFinding[] | undefined;

  constructor({ homeCountry, maxSubscribers, maxSenders, salt = 0, tables }: EngineMemoryOptions) {
    const capacity = maxSubscribers ?? SUBSCRIBERS_WITHOUT_CONFIG;
    this.subscribers = tables?.subscribers ?? new SubscriberTable({ capacity, homeCountry, seed: salt });
    this.senders =
      tables?.senders ?? new SenderTable({ capacity: maxSenders ?? SENDERS_WITHOUT_CONFIG, salt });
    this.findings = tables?.findings ?? new RecentFindings({ salt });
    this.numbers = tables?.numbers;
    this.salt = salt;
    this.days = new SenderDays(salt);
    this.forms = new NetworkForms(salt);
  }

  /** True where newcomers find room only at the cost of others, or none. */
  get isFull(): boolean {
    return this.subscribers.size >= this.subscribers.capacity;
  }

  /**
   * Moves to a message. Whom it is about is looked up at once: rows lie far apart in memory, and the processor fetches
   * this one while the first facts are worked out.
   */
  look(event: SignallingEvent): void {
    this.event = event;
    this.subscriberRow = this.findSubscriber(event);
    this.ofSender = NOT_LOOKED;
    this.viewOfSender = undefined;
    this.recentNow = undefined;
  }

  /** Number that the subscriber's findings are kept under: of the IMSI, or else of the MSISDN; 0 for none. */
  get subscriberKey(): number {
    const { event } = this;
    if (event === undefined) return 0;
    if (event.imsiNumber > 0) return event.imsiNumber;
    if (event.msisdnNumber > 0) return event.msisdnNumber;
    const { opening } = event;
    if (opening === undefined) return 0;
    return opening.imsiNumber > 0 ? opening.imsiNumber : opening.msisdnNumber;
  }

  get subscriber(): SubscriberView {
    const row = this.subscriberRow;
    return row < 0 ? EMPTY_SUBSCRIBER : this.subscribers.view(row);
  }

  /** The row of an IMSI; the one that was looked up for this message, where it is that. */
  rowOfImsi(imsi: number): number {
    return imsi > 0 && imsi === this.subscriberKey ? this.subscriberRow : this.subscribers.find(imsi);
  }

  /** Row of the calling title, or -1. Holds until a row is made. */
  get senderRow(): number {
    if (this.ofSender === NOT_LOOKED) this.ofSender = this.senders.find(this.event?.calling.number ?? 0);
    return this.ofSender;
  }

  /** One view, moved to the calling title when it is first asked for: memory is written behind the detectors. */
  get sender(): SenderView {
    const { event } = this;
    if (event === undefined) return UNKNOWN_SENDER;
    this.viewOfSender ??= this.senders.view(this.senderRow, event.atMs);
    return this.viewOfSender;
  }

  senderDayOf(network: number): SenderDay {
    const { event, days } = this;
    if (event === undefined || event.calling.number <= 0) return QUIET_DAY;
    return days.view(event.calling.number, network, event.atMs);
  }

  habitOf(network: number): NetworkHabit {
    return this.event === undefined ? NO_HABIT : this.forms.habitOf(network, this.event.atMs);
  }

  get recent(): readonly RecentFinding[] {
    this.recentNow ??= this.findRecent();
    return this.recentNow;
  }

  private findRecent(): readonly RecentFinding[] {
    const key = this.subscriberKey;
    return key === 0 || this.event === undefined
      ? NO_RECENT_FINDINGS
      : this.findings.of(key, this.event.atMs);
  }

  get watchedMs(): number {
    const since = this.subscribers.watchedSinceMs;
    return this.event === undefined || since === 0 ? 0 : Math.max(0, this.event.atMs - since);
  }

  private findSubscriber(event: SignallingEvent): number {
    const { subscribers } = this;
    if (event.imsiNumber > 0) return subscribers.find(event.imsiNumber);
    if (event.msisdnNumber > 0) return subscribers.findByMsisdn(event.msisdnNumber);
    const { opening } = event;
    if (opening === undefined) return -1;
    if (opening.imsiNumber > 0) return subscribers.find(opening.imsiNumber);
    return opening.msisdnNumber > 0 ? subscribers.findByMsisdn(opening.msisdnNumber) : -1;
  }
}

/** No row was looked for yet. */
const NOT_LOOKED = -2;
