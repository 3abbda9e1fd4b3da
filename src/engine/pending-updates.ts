import { WaitingRows } from '../state/waiting-rows.ts';

/** Registrations from abroad that wait for our answer. They take seconds; a flood of them costs the eldest. */
export const MAX_PENDING_UPDATES = 16_384;

/** MAP's medium timers end after 30 seconds, and a registration has several operations within it. */
const PENDING_MS = 120_000;

/**
 * Who is being registered abroad at the moment, by IMSI as a number. Nearly every registration that was accepted
 * stays until its room is needed, so this is full most of the time.
 */
export class PendingUpdates {
  private readonly waiting: WaitingRows;

  /** @param salt of the places, 32 bits by chance, since others choose the numbers; no answer depends on it */
  constructor(salt = 0, most: number = MAX_PENDING_UPDATES) {
    this.waiting = new WaitingRows(most, salt);
  }

  began(imsi: number, atMs: number): void {
    this.waiting.begin(imsi, 0, imsi, atMs);
  }

  ended(imsi: number): void {
    const row = this.waiting.find(imsi);
    if (row >= 0) this.waiting.end(row);
  }

  isPending(imsi: number, atMs: number): boolean {
    const row = this.waiting.find(imsi);
    return row >= 0 && Math.abs(atMs - this.waiting.begunAt(row)) <= PENDING_MS;
  }
}
