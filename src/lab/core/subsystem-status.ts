import { Cursor } from '../../wire/cursor.ts';
import type { Faults } from '../../wire/fault.ts';
import { decodeScmg } from '../../wire/sccp/scmg.ts';

/** SCCP management speaks between subsystems of this number, Q.713 clause 3.4.2.2. */
export const SSN_MANAGEMENT = 1;

/** Until the status test finds the subsystem at work: timer T(stat.info), 5 to 10 s at first, Q.714 clause 5.3.4.2. */
const STATUS_TEST_MS = 10_000;

/**
 * What a network's gateway believes about its own subsystems (Q.714 clause 5.3). It believes whoever says so:
 * nothing in the message proves that it came from a neighbour.
 */
export class SubsystemStatus {
  private readonly prohibitedUntil = new Map<number, number>();

  /** Takes the data of a management message. */
  take(data: Uint8Array, atMs: number): void {
    const faults: Faults = [];
    const message = decodeScmg(new Cursor(data), faults);
    if (message === undefined || faults.length > 0 || message.affectedSsn === null) return;
    if (message.type === 'SSP') this.prohibitedUntil.set(message.affectedSsn, atMs + STATUS_TEST_MS);
    else if (message.type === 'SSA') this.prohibitedUntil.delete(message.affectedSsn);
  }

  /** Nothing is routed to it. */
  isProhibited(ssn: number | null, atMs: number): boolean {
    return ssn !== null && (this.prohibitedUntil.get(ssn) ?? 0) > atMs;
  }
}
