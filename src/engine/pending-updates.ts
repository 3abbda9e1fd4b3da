import { SaltedMap } from '../kit/salted-map.ts';

/** Registrations from abroad that wait for our answer. They take seconds; a flood of them costs the eldest. */
export const MAX_PENDING_UPDATES = 16_384;

/** MAP's medium timers end after 30 seconds, and a registration has several operations within it. */
const PENDING_MS = 120_000;

/** Who is being registered abroad at the moment, by IMSI as a number. */
export class PendingUpdates {
  private readonly begunAtMs: SaltedMap<number>;

  /** @param salt see `SaltedMap` */
  constructor(salt = 0) {
    this.begunAtMs = new SaltedMap(salt);
  }

  began(imsi: number, atMs: number): void {
    this.begunAtMs.delete(imsi);
    const { size, eldest } = this.begunAtMs;
    if (size >= MAX_PENDING_UPDATES && eldest !== undefined) this.begunAtMs.delete(eldest);
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
