import type { RecentFinding } from './recent-finding.ts';
import { type SenderView, UNKNOWN_SENDER } from './sender-view.ts';
import { EMPTY_SUBSCRIBER, type SubscriberView } from './subscriber-view.ts';

/** What is remembered about the parties of one message, moved along with it by who owns the memory. */
export interface MessageMemory {
  readonly subscriber: SubscriberView;
  readonly sender: SenderView;
  readonly recent: readonly RecentFinding[];
  readonly watchedMs: number;
}

/** Before the first message. */
export const NO_MEMORY: MessageMemory = Object.freeze({
  subscriber: EMPTY_SUBSCRIBER,
  sender: UNKNOWN_SENDER,
  recent: Object.freeze([]),
  watchedMs: 0,
});
