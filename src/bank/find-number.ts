import type { NumberView } from '../state/number-view.ts';
import type { Answer } from './answer.ts';
import { type BankKnowledge, numberOf } from './bank-memory.ts';
import { isBlind } from './watch.ts';

/**
 * What is remembered of a number, where anything can be said of it now.
 *
 * @param msisdn digits with country code
 * @param unseen told where nothing was seen of the number
 */
export function findNumber(
  knowledge: BankKnowledge,
  msisdn: string,
  nowMs: number,
  unseen: string,
): Answer<NumberView> {
  const { plan, memory } = knowledge;
  if (!plan.isHomeMsisdn(msisdn)) return { no: 'not-found' };
  if (isBlind(knowledge, nowMs)) return { no: 'not-watched' };
  const row = memory.numbers.find(numberOf(msisdn));
  return row < 0 ? { no: 'not-known', text: unseen } : memory.numbers.view(row);
}
