import type { BankKnowledge } from './bank-memory.ts';

/** A link of a network is never silent for half a day: nobody watches then, and what is remembered may be over. */
const LONGEST_SILENCE_MS = 12 * 3_600_000;

/** Whether signalling has not been watched for so long that nothing can be said of now. */
export function isBlind(
  { memory }: { readonly memory: Pick<BankKnowledge['memory'], 'subscribers'> },
  nowMs: number,
): boolean {
  const { watchedUntilMs } = memory.subscribers;
  return watchedUntilMs > 0 && nowMs - watchedUntilMs > LONGEST_SILENCE_MS;
}
