import { CodeSet } from '../../kit/code-set.ts';
import { OPERATIONS as CAP_OPERATIONS } from '../cap/registry.ts';
import { OPERATIONS as MAP_OPERATIONS } from '../map/registry.ts';
import { isCapContext, NO_CONTEXT } from './application-context-code.ts';

/** Who speaks above TCAP. */
export type TransactionUser = 'map' | 'cap' | 'unknown';

/** Subsystem numbers of TS 23.003 clause 8. */
const SSN_CAP = 146;
const MAP_SSNS = new CodeSet([6, 7, 8, 9, 10, 143, 144, 145, 147, 148, 149, 150]);

const MAP_CODES = new CodeSet(MAP_OPERATIONS.map((operation) => operation.opcode));
const CAP_CODES = new CodeSet(CAP_OPERATIONS.map((operation) => operation.opcode));

export const NO_SSNS: ReadonlySet<number> = new Set();

/**
 * Tells MAP from CAP: by the application context where there is one; else by the subsystem numbers,
 * where `capSsns` adds those that a network uses for CAP; and an operation code that only the other
 * has decides against them, since service control may answer under a number of MAP's.
 *
 * @param opcode of the first component with a local one, or -1
 */
export function transactionUser(
  context: number,
  calledSsn: number,
  callingSsn: number,
  opcode: number,
  capSsns: ReadonlySet<number>,
): TransactionUser {
  if (context > NO_CONTEXT) return isCapContext(context) ? 'cap' : context >> 16 === 0 ? 'map' : 'unknown';
  if (capSsns.size > 0 && (capSsns.has(calledSsn) || capSsns.has(callingSsn))) return 'cap';
  const says =
    calledSsn === SSN_CAP || callingSsn === SSN_CAP
      ? 'cap'
      : MAP_SSNS.has(calledSsn) || MAP_SSNS.has(callingSsn)
        ? 'map'
        : 'unknown';
  if (opcode < 0) return says;
  const inMap = MAP_CODES.has(opcode);
  const inCap = CAP_CODES.has(opcode);
  if (says === 'cap') return inMap && !inCap ? 'map' : 'cap';
  if (inMap) return 'map';
  return inCap ? 'cap' : says;
}
