/** Registrations from abroad that wait for our answer. They take seconds; a flood of them costs the eldest. */
export const MAX_PENDING_UPDATES = 16_384;

/** MAP's medium timers end after 30 seconds, and a registration has several operations within it. */
const PENDING_MS = 120_000;

/** Who is being registered abroad at the moment, by IMSI as a number. */
export class PendingUpdates {
  private readonly begunAtMs = new Map<number, number>();

  began(imsi: number, atMs: number): void {
    this.begunAtMs.delete(imsi);
    if (this.begunAtMs.size >= MAX_PENDING_UPDATES) {
      for (const eldest of this.begunAtMs.keys()) {
        this.begunAtMs.delete(eldest);
        break;
      }
    }
    this.begunAtMs.set(imsi, atMs);
  }

  ended(imsi: number): void {
    this.begunAtMs.delete(imsi);
  }

  isPending(imsi: number, atMs: number): boolean {
    const begun = this.begunAtMs.get(imsi);
    return begun !== undefined && Math.abs(atMs - begun) <= PENDING_MS;
  }
}
