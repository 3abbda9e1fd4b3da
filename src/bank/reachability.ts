import type { SeenState } from '../state/number-view.ts';
import type { Answer } from './answer.ts';
import type { BankKnowledge } from './bank-memory.ts';
import { findNumber } from './find-number.ts';
import { isPlaceDoubted } from './place-doubt.ts';

const NOT_KNOWN = {
  no: 'not-known',
  text: 'what was seen of this number does not tell whether it can be reached',
} as const;

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
    const number = findNumber(this.knowledge, msisdn, nowMs, NOT_KNOWN.text);
    if ('no' in number) return number;
    if (isPlaceDoubted(this.knowledge, msisdn, number, nowMs)) return NOT_KNOWN;
    const both = [number.texts, number.data];
    const yes = both.filter(({ state }) => state === 'yes');
    // one way that is closed says nothing of the other: nobody is out of reach before both are
    if (yes.length === 0 && both.some(({ state }) => state === 'unknown')) return NOT_KNOWN;
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
