import { isCapContext, NO_CONTEXT } from './application-context-code.ts';

/** Who speaks above TCAP. */
export type TransactionUser = 'map' | 'cap' | 'unknown';

/** Subsystem numbers of TS 23.003 clause 8. */
const SSN_CAP = 146;
const MAP_SSNS: ReadonlySet<number> = new Set([6, 7, 8, 9, 10, 143, 144, 145, 147, 148, 149, 150]);

/**
 * Tells MAP from CAP: by the application context where there is one, by the subsystem numbers else.
 * CAP between an MSC and a service control may use MAP's numbers on one side; one that says CAP on
 * either side decides. `capSsns` adds numbers that a network uses for CAP.
 */
export function transactionUser(
  context: number,
  calledSsn: number,
  callingSsn: number,
  capSsns: ReadonlySet<number>,
): TransactionUser {
  if (context > NO_CONTEXT) return isCapContext(context) ? 'cap' : context >> 16 === 0 ? 'map' : 'unknown';
  if (capSsns.has(calledSsn) || capSsns.has(callingSsn)) return 'cap';
  if (calledSsn === SSN_CAP || callingSsn === SSN_CAP) return 'cap';
  if (MAP_SSNS.has(calledSsn) || MAP_SSNS.has(callingSsn)) return 'map';
  return 'unknown';
}

export const NO_SSNS: ReadonlySet<number> = new Set();
