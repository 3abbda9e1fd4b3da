import type { SeenState } from '../state/number-view.ts';
import type { Answer } from './answer.ts';
import { type BankKnowledge, numberOf } from './bank-memory.ts';
import { isPlaceDoubted } from './place-doubt.ts';
import { isBlind } from './watch.ts';

/** The ways that are open. One that is not among them is closed, or nothing was seen of it; where none is, both are closed. */
export interface Reachability {
  readonly data: boolean;
  readonly texts: boolean;
  /** When that was last seen, milliseconds since 1970. */
  readonly seenAtMs: number;
}

/** Whether a phone can be reached, and how. What a doubted place says about the phone is not told. */
export class ReachabilityAnswers {
  private readonly knowledge: BankKnowledge;

  constructor(knowledge: BankKnowledge) {
    this.knowledge = knowledge;
  }

  status(msisdn: string, nowMs: number): Answer<Reachability> {
    const { plan, memory } = this.knowledge;
    if (!plan.isHomeMsisdn(msisdn)) return { no: 'not-found' };
    if (isBlind(this.knowledge, nowMs)) return { no: 'not-watched' };
    const row = memory.numbers.find(numberOf(msisdn));
    if (row < 0) return notKnown();
    const number = memory.numbers.view(row);
    if (isPlaceDoubted(this.knowledge, msisdn, number, nowMs)) return notKnown();
    const both = [number.texts, number.data];
    const yes = both.filter(({ state }) => state === 'yes');
    // one way that is closed says nothing of the other: nobody is out of reach before both are
    if (yes.length === 0 && both.some(({ state }) => state === 'unknown')) return notKnown();
    return {
      data: number.data.state === 'yes',
      texts: number.texts.state === 'yes',
      seenAtMs: latest(yes.length > 0 ? yes : both),
    };
  }
}

function latest(states: readonly SeenState[]): number {
  return Math.max(...states.map(({ atMs }) => atMs));
}

function notKnown(): { readonly no: 'not-known'; readonly text: string } {
  return { no: 'not-known', text: 'what was seen of this number does not tell whether it can be reached' };
}
