import type { EventKind } from './event-api-table.ts';
import type { ReachabilityFact } from './snapshot.ts';
import { type Comparison, changedAtMs, type Followed, type Reach } from './told.ts';

const KIND_OF: Readonly<Record<Reach, EventKind>> = {
  data: 'reachability-data',
  sms: 'reachability-sms',
  none: 'reachability-disconnected',
};

/**
 * A phone that came to be reachable by data (whatever of SMS), by SMS alone, or not at all. What is not known any
 * more leaves what was told, and what is known for the first time is no change.
 */
export function followReachability(comparison: Comparison): Followed {
  const { kind, told, snapshot } = comparison;
  const fact = snapshot.reachability;
  if (fact === undefined) return { told, happening: undefined };
  const reach = reachOf(fact);
  const isChange = told.reach === undefined ? told.owesInitial === true : told.reach !== reach;
  const { owesInitial: _, ...rest } = told;
  return {
    told: { ...rest, reach, factAtMs: fact.atMs },
    happening:
      isChange && KIND_OF[reach] === kind
        ? { atMs: changedAtMs(comparison, fact.atMs), data: {} }
        : undefined,
  };
}

function reachOf({ data, sms }: ReachabilityFact): Reach {
  if (data) return 'data';
  return sms ? 'sms' : 'none';
}
