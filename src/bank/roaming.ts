import type { SeenPlace } from '../state/number-view.ts';
import type { Answer } from './answer.ts';
import type { BankKnowledge } from './bank-memory.ts';
import { findNumber } from './find-number.ts';
import { isPlaceDoubted } from './place-doubt.ts';

const NOT_KNOWN = {
  no: 'not-known',
  text: 'what was seen of this number does not tell whether it roams',
} as const;

export interface Roaming {
  readonly roaming: boolean;
  /** ISO 3166-1 alpha-2, or `maritime`; `''` at home, and where the network abroad tells none. */
  readonly country: string;
  /** When the subscriber was last seen so, milliseconds since 1970. */
  readonly seenAtMs: number;
}

/** Whether a subscriber roams, and in which country. A place that is doubted is never told. */
export class RoamingAnswers {
  private readonly knowledge: BankKnowledge;

  constructor(knowledge: BankKnowledge) {
    this.knowledge = knowledge;
  }

  status(msisdn: string, nowMs: number): Answer<Roaming> {
    const number = findNumber(this.knowledge, msisdn, nowMs, NOT_KNOWN.text);
    if ('no' in number) return number;
    if (isPlaceDoubted(this.knowledge, msisdn, number, nowMs)) return told(number.placeBefore);
    return told({ ...number.place, seenAtMs: Math.max(number.place.seenAtMs, this.aliveAtMs(number.imsi)) });
  }

  /** The last sign of life at the place. */
  private aliveAtMs(imsi: number): number {
    const { subscribers } = this.knowledge.memory;
    const row = imsi === 0 ? -1 : subscribers.find(imsi);
    return row < 0 ? 0 : subscribers.aliveAtMs(row);
  }
}

function told({ whereabouts, country, seenAtMs }: SeenPlace): Answer<Roaming> {
  switch (whereabouts) {
    case 'unknown':
      return NOT_KNOWN;
    case 'home':
      return { roaming: false, country: '', seenAtMs };
    case 'abroad':
      return { roaming: true, country, seenAtMs };
    default:
      return whereabouts satisfies never;
  }
}
