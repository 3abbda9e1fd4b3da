import type { ForwardingCondition, NumberView } from '../state/number-view.ts';
import type { Answer } from './answer.ts';
import type { BankKnowledge } from './bank-memory.ts';
import { findNumber } from './find-number.ts';
import { isPlaceDoubted } from './place-doubt.ts';
import { isWatchedSince } from './watch.ts';

const NOT_KNOWN = {
  no: 'not-known',
  text: 'what was seen of this number does not tell how its calls are forwarded',
} as const;

const DAY_MS = 24 * 3_600_000;
/** A profile is given within the registration, a moment before that is accepted. */
const DIALOGUE_MS = 60_000;

const CONDITIONS: readonly ForwardingCondition[] = ['unconditional', 'busy', 'noReply', 'notReachable'];

/** Whether calls to a number go elsewhere. */
export class CallForwardingAnswers {
  private readonly knowledge: BankKnowledge;

  constructor(knowledge: BankKnowledge) {
    this.knowledge = knowledge;
  }

  unconditional(msisdn: string, nowMs: number): Answer<{ readonly active: boolean }> {
    const number = findNumber(this.knowledge, msisdn, nowMs, NOT_KNOWN.text);
    if ('no' in number) return number;
    const active = this.stateOf(msisdn, number, 'unconditional', nowMs);
    return active === undefined ? NOT_KNOWN : { active };
  }

  /** The conditions that calls are forwarded under; an answer only where all four are known. */
  all(msisdn: string, nowMs: number): Answer<{ readonly active: readonly ForwardingCondition[] }> {
    const number = findNumber(this.knowledge, msisdn, nowMs, NOT_KNOWN.text);
    if ('no' in number) return number;
    const active: ForwardingCondition[] = [];
    for (const condition of CONDITIONS) {
      const state = this.stateOf(msisdn, number, condition, nowMs);
      if (state === undefined) return NOT_KNOWN;
      if (state) active.push(condition);
    }
    return { active };
  }

  /**
   * That nothing is forwarded holds as long as a change would have been seen: while the subscriber is abroad, or where
   * all is watched. That something is, is told for a day all the same: who asks wants to hear of it.
   */
  private stateOf(
    msisdn: string,
    number: NumberView,
    condition: ForwardingCondition,
    nowMs: number,
  ): boolean | undefined {
    const { state, atMs } = number.forwarding[condition];
    if (state === 'unknown') return undefined;
    const { place } = number;
    const isWatched =
      isWatchedSince(this.knowledge, atMs) &&
      (this.knowledge.coverage === 'all' ||
        (place.whereabouts === 'abroad' &&
          atMs >= place.sinceMs - DIALOGUE_MS &&
          !isPlaceDoubted(this.knowledge, msisdn, number, nowMs)));
    if (isWatched) return state === 'yes';
    return state === 'yes' && nowMs - atMs <= DAY_MS ? true : undefined;
  }
}
