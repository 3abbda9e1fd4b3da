import { type NetworkHabit, NO_HABIT } from './network-forms.ts';
import type { RecentFinding } from './recent-finding.ts';
import { QUIET_DAY, type SenderDay } from './sender-day.ts';
import { type SenderView, UNKNOWN_SENDER } from './sender-view.ts';
import { EMPTY_SUBSCRIBER, type SubscriberView } from './subscriber-view.ts';

/** What is remembered about the parties of one message, moved along with it by who owns the memory. */
export interface MessageMemory {
  readonly subscriber: SubscriberView;
  readonly sender: SenderView;
  /** What the sender did in the last day. @param network of its title, as `networkKey` has it */
  senderDayOf(network: number): SenderDay;
  /** How the nodes of a network write. */
  habitOf(network: number): NetworkHabit;
  readonly recent: readonly RecentFinding[];
  readonly watchedMs: number;
}

/** Before the first message. */
export const NO_MEMORY: MessageMemory = Object.freeze({
  subscriber: EMPTY_SUBSCRIBER,
  sender: UNKNOWN_SENDER,
  senderDayOf: () => QUIET_DAY,
  habitOf: () => NO_HABIT,
  recent: Object.freeze([]),
  watchedMs: 0,
});
