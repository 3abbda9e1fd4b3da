import type { Bank } from './bank.ts';
import type { Clock } from './clock.ts';

/** What a scenario wants of the server before it is started. */
export interface BankSetting {
  /** What the bank of the scenario may ask. */
  quota?: { readonly perSecond: number; readonly perDay: number };
  /** For how long SIM cards are followed. */
  monitoredDays?: number;
  /** The link to the network is lost: nothing has come of it for long. */
  feedLost?: boolean;
}

/** Starts the server, with a network to watch and a bank that may ask everything. */
export async function openBank(_clock: Clock, _setting: BankSetting): Promise<Bank> {
  throw new Error('there is no server yet');
}
