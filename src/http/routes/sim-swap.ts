import type { SimSwapAnswers } from '../../bank/sim-swap.ts';
import { answered, timestamp } from '../answer-body.ts';
import type { OperationHandler } from '../camara-api.ts';
import { subjectOf } from '../subject.ts';

/** What `maxAge` is where a request leaves it out, in hours; the contract's default. */
const DEFAULT_MAX_AGE = 240;

/** CAMARA sim-swap 2.1.0. */
export function simSwapHandlers(
  answers: Pick<SimSwapAnswers, keyof SimSwapAnswers>,
  nowMs: () => number,
): Readonly<Record<string, OperationHandler>> {
  return {
    retrieveSimSwapDate: async ({ caller, body }) => {
      const { phoneNumber } = body as { phoneNumber?: string };
      const { atMs, monitoredDays } = answered(answers.latestChange(subjectOf(caller, phoneNumber), nowMs()));
      return atMs === undefined
        ? { latestSimChange: null, monitoredPeriod: monitoredDays }
        : { latestSimChange: timestamp(atMs) };
    },
    checkSimSwap: async ({ caller, body }) => {
      const { phoneNumber, maxAge = DEFAULT_MAX_AGE } = body as { phoneNumber?: string; maxAge?: number };
      const { changed } = answered(answers.changedWithin(subjectOf(caller, phoneNumber), maxAge, nowMs()));
      return { swapped: changed };
    },
  };
}
