import type { Logger } from 'pino';
import { MAX_INCIDENTS } from '../../incident/case-room.ts';
import type { IncidentGathering } from '../../incident/gather.ts';
import type { IncidentStore, StorableIncident } from '../../incident/incident-store.ts';
import { StoreError } from '../../incident/store-error.ts';
import { Slices } from './slices.ts';

/** An incident is told so soon after its first message, and more of it so soon after each. */
const SAVE_EVERY_MS = 5_000;

/** Incidents written in one transaction, which waits once for the disk and holds everything up meanwhile. */
const BATCH = 50;

/** Who writes, in the audit trail. */
const WHO = 'wardline serve';

export interface IncidentSavingOptions {
  readonly gathering: IncidentGathering;
  /** Where they are kept; only the log tells them otherwise. */
  readonly store: IncidentStore | undefined;
  readonly log: Logger;
}

/** Tells incidents in the log as they come up, and keeps them in the store as they grow. */
export class IncidentSaving {
  private readonly gathering: IncidentGathering;
  private readonly store: IncidentStore | undefined;
  private readonly log: Logger;
  private readonly slices = new Slices();
  private readonly timer: NodeJS.Timeout;
  private revision = 0;
  /** Ids that the log has told; begun anew when there are more than incidents at once. */
  private told = new Set<string>();
  private merged: (readonly [gone: string, into: string])[] = [];
  private running: Promise<void> = Promise.resolve();
  private failure: string | undefined;

  constructor({ gathering, store, log }: IncidentSavingOptions) {
    this.gathering = gathering;
    this.store = store;
    this.log = log;
    this.timer = setInterval(() => void this.save(), SAVE_EVERY_MS).unref();
  }

  /** Why the store takes nothing, where it does not. */
  get whyNot(): string | undefined {
    return this.failure;
  }

  /** An incident became part of another one. */
  readonly noteMerge = (gone: string, into: string): void => {
    if (this.store === undefined || this.merged.length >= MAX_INCIDENTS) return;
    this.merged.push([gone, into]);
  };

  /** Saves what is left, and gives the store back. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.save();
    this.store?.dispose();
  }

  /** One after the other. Never rejects for the world's failures: they are logged, and tried again. */
  private save(): Promise<void> {
    this.running = this.running.then(() => this.saveAll());
    return this.running;
  }

  private async saveAll(): Promise<void> {
    const upTo = this.gathering.revision;
    if (upTo === this.revision) return;
    try {
      let batch: StorableIncident[] = [];
      for (const changed of this.gathering.changedSince(this.revision)) {
        this.tell(changed);
        batch.push(changed);
        if (batch.length >= BATCH) {
          this.keep(batch);
          batch = [];
        }
        await this.slices.pause();
      }
      this.keep(batch);
      this.closeMerged();
      this.revision = upTo;
      this.failure = undefined;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (this.failure === undefined) this.log.error(error.message);
      this.failure = error.message;
    }
  }

  private tell({ masked: { id, title, severity, firstAt, ...incident } }: StorableIncident): void {
    if (this.told.has(id)) return;
    if (this.told.size >= 2 * MAX_INCIDENTS) this.told = new Set();
    this.told.add(id);
    this.log.warn({ incident: id, class: incident.class, severity, firstAt }, title);
  }

  private keep(batch: readonly StorableIncident[]): void {
    if (batch.length > 0) this.store?.keep(batch, { who: WHO, atMs: Date.now() });
  }

  /** One that became part of another before it was ever kept is not in the store. */
  private closeMerged(): void {
    const { store, merged } = this;
    this.merged = [];
    for (const [gone, into] of merged) {
      try {
        store?.close(gone, `became part of incident ${into}`, { who: WHO, atMs: Date.now() });
      } catch (error) {
        const isOver =
          error instanceof StoreError && (error.code === 'no-such-incident' || error.code === 'wrong-status');
        if (!isOver) throw error;
      }
    }
  }
}
