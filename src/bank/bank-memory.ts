import type { NetworkPlan } from '../network/network-plan.ts';
import type { NumberTable } from '../state/number-table.ts';
import type { RecentFindings } from '../state/recent-findings.ts';
import type { SubscriberTable } from '../state/subscriber-table.ts';

/** What answers stand on, as the engine writes it. */
export interface BankMemory {
  readonly subscribers: SubscriberTable;
  readonly findings: RecentFindings;
  readonly numbers: NumberTable;
}

/**
 * What of the network's signalling is watched. `interconnect`: what passes between this network and others, so that a
 * subscriber at home is seen by chance. `all`: the links between the network's own registers and switches too, so that
 * what was not seen did not happen.
 */
export type Coverage = 'interconnect' | 'all';

export interface BankKnowledge {
  readonly memory: BankMemory;
  readonly plan: NetworkPlan;
  readonly coverage: Coverage;
  /** For so long a time back changes of SIM are told, in days. */
  readonly monitoredDays: number;
}

/** Digits as memory keeps them: with a 1 before, so that leading zeros survive. */
export function numberOf(digits: string): number {
  return Number(`1${digits}`);
}
