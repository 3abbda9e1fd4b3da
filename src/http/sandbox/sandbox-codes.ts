import { OneTimeCodes } from '../../bank/one-time-codes.ts';
import { sandboxSubscriber } from './sandbox-numbers.ts';

/** The code of every text of the sandbox. */
export const SANDBOX_CODE = 123_456;

/** Codes that are all the same and go nowhere; they expire, are used up and fail as everybody's do. */
export function sandboxCodes(nowMs: () => number, newId: () => string): OneTimeCodes {
  return new OneTimeCodes({
    sender: { send: async () => {} },
    gate: {
      look: (msisdn) => {
        const verdict = sandboxSubscriber(msisdn)?.verdict;
        return { open: verdict === 'SAFE' || verdict === 'UNKNOWN', place: '' };
      },
    },
    nowMs,
    chance: () => SANDBOX_CODE,
    newId,
  });
}
