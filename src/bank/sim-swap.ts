import type { Answer } from './answer.ts';
import type { BankKnowledge } from './bank-memory.ts';
import { findNumber } from './find-number.ts';
import { isWatchedSince } from './watch.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Where only what passes between networks is watched, a new SIM is seen when it is first asked about or travels. Who was
 * not seen with their SIM for a day may have another by now.
 */
const CONFIRMED_WITHIN_MS = DAY_MS;

const UNSEEN = 'nothing was seen yet of the SIM of this number';

export interface SimChange {
  /** When the SIM of the number was changed, as far as it was seen: the new one's first sight; milliseconds. */
  readonly atMs: number | undefined;
  /** Days back from now in which a change would have been seen. */
  readonly monitoredDays: number;
}

/** When the SIM of a number was last changed. */
export class SimSwapAnswers {
  private readonly knowledge: BankKnowledge;

  constructor(knowledge: BankKnowledge) {
    this.knowledge = knowledge;
  }

  /** @param msisdn digits with country code */
  latestChange(msisdn: string, nowMs: number): Answer<SimChange> {
    const pair = this.pairOf(msisdn, nowMs);
    if ('no' in pair) return pair;
    const { monitoredDays } = this.knowledge;
    const ageMs = nowMs - pair.sinceMs;
    const days = Math.max(0, Math.min(monitoredDays, Math.floor(ageMs / DAY_MS)));
    const isTold = pair.swapped && ageMs <= monitoredDays * DAY_MS;
    return { atMs: isTold ? pair.sinceMs : undefined, monitoredDays: pair.swapped ? monitoredDays : days };
  }

  /** Whether the SIM was changed within so many hours. */
  changedWithin(msisdn: string, hours: number, nowMs: number): Answer<{ readonly changed: boolean }> {
    const mostHours = this.knowledge.monitoredDays * 24;
    if (hours > mostHours) return { no: 'beyond-watch', mostHours };
    const pair = this.pairOf(msisdn, nowMs);
    if ('no' in pair) return pair;
    const ageMs = Math.max(0, nowMs - pair.sinceMs);
    if (ageMs > hours * HOUR_MS) return { changed: false };
    if (pair.swapped) return { changed: true };
    // the number has been watched for less than the time that is asked about
    return { no: 'beyond-watch', mostHours: Math.floor(ageMs / HOUR_MS) };
  }

  private pairOf(
    msisdn: string,
    nowMs: number,
  ): Answer<{ readonly sinceMs: number; readonly swapped: boolean }> {
    const number = findNumber(this.knowledge, msisdn, nowMs, UNSEEN);
    if ('no' in number) return number;
    if (number.imsi === 0) return { no: 'not-known', text: UNSEEN };
    const { coverage, memory } = this.knowledge;
    const seesAll = coverage === 'all' && isWatchedSince(this.knowledge, number.pairSeenMs);
    const seenMs = seesAll ? memory.subscribers.watchedUntilMs : number.pairSeenMs;
    if (nowMs - seenMs > CONFIRMED_WITHIN_MS) {
      return { no: 'not-known', text: 'the SIM of this number was not seen for more than a day' };
    }
    return { sinceMs: number.pairSinceMs, swapped: number.swapped };
  }
}
