import type { NumberView } from '../state/number-view.ts';
import { type BankKnowledge, numberOf } from './bank-memory.ts';
import { doubtOf } from './registration-doubt.ts';

/**
 * Whether the place that a subscriber is remembered at is most likely not theirs: doubted when it was registered, or by
 * what was found since. Who tells a place asks this first.
 */
export function isPlaceDoubted(
  { memory, plan }: BankKnowledge,
  msisdn: string,
  number: NumberView,
  nowMs: number,
): boolean {
  if (number.place.doubted) return true;
  const { subscribers, findings } = memory;
  const row = number.imsi === 0 ? -1 : subscribers.find(number.imsi);
  const subscriber = row < 0 ? undefined : subscribers.view(row);
  const found = [...new Set([...findings.of(number.imsi, nowMs), ...findings.of(numberOf(msisdn), nowMs)])];
  return (
    doubtOf(
      subscriber,
      found.sort((a, b) => b.atMs - a.atMs),
      plan,
    )?.inForce === true
  );
}
