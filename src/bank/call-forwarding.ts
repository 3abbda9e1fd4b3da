import type { ForwardingCondition, NumberView } from '../state/number-view.ts';
import type { Answer } from './answer.ts';
import { type BankKnowledge, numberOf } from './bank-memory.ts';
import { isPlaceDoubted } from './place-doubt.ts';
import { isBlind, isWatchedSince } from './watch.ts';

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
    const number = this.find(msisdn, nowMs);
    if ('no' in number) return number;
    const active = this.stateOf(msisdn, number, 'unconditional', nowMs);
    return active === undefined ? notKnown() : { active };
  }

  /** The conditions that calls are forwarded under; an answer only where all four are known. */
  all(msisdn: string, nowMs: number): Answer<{ readonly active: readonly ForwardingCondition[] }> {
    const number = this.find(msisdn, nowMs);
    if ('no' in number) return number;
    const active: ForwardingCondition[] = [];
    for (const condition of CONDITIONS) {
      const state = this.stateOf(msisdn, number, condition, nowMs);
      if (state === undefined) return notKnown();
      if (state) active.push(condition);
    }
    return { active };
  }

  private find(msisdn: string, nowMs: number): Answer<NumberView> {
    const { plan, memory } = this.knowledge;
    if (!plan.isHomeMsisdn(msisdn)) return { no: 'not-found' };
    if (isBlind(this.knowledge, nowMs)) return { no: 'not-watched' };
    const row = memory.numbers.find(numberOf(msisdn));
    return row < 0 ? notKnown() : memory.numbers.view(row);
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

function notKnown(): { readonly no: 'not-known'; readonly text: string } {
  return { no: 'not-known', text: 'what was seen of this number does not tell how its calls are forwarded' };
}
