import type { Operation } from '../core/components.ts';

/* What a gsmSSF in a switch and a gsmSCF agree upon: TS 23.078, TS 29.078. */

/** TS 23.003 clause 8: CAP. */
export const SSN_CAP = 146;
/** Key of the service of prepaid calls, as its network chose it. */
export const PREPAID_SERVICE_KEY = 25;

/** `continue` has no argument, and so no file of its own. */
export const continueCall: Operation = { opcode: 31, name: 'continue' };

/** The application context of calls in a phase. */
export function callContext(phase: 2 | 3): string {
  return phase === 2 ? 'CAP-v2-gsmSSF-to-gsmSCF-AC' : 'capssf-scfGenericAC-v3';
}
