import { Journal } from './journal.ts';
import { type RecoveryReport, recover } from './recovery.ts';
import { removeOlder, writeSnapshot } from './snapshot.ts';
import type { SubscriberTableOptions } from './subscriber-rows.ts';
import { SubscriberTable } from './subscriber-table.ts';

/**
 * The subscriber table with a folder on the disk behind it. Facts are written to `table`, and are safe from then on
 * that the `commit` after them has resolved. One process at a time may have a folder.
 */
export class SubscriberStore {
  readonly table: SubscriberTable;
  /** What the folder held. */
  readonly recovered: RecoveryReport;
  private readonly folder: string;
  private readonly journal: Journal;
  private writing: Promise<void> | undefined;

  /** Recovers what the folder holds, which is made where there is none; throws a `StateError` where it cannot. */
  constructor(folder: string, options: SubscriberTableOptions) {
    this.folder = folder;
    this.table = new SubscriberTable(options);
    const { report, place } = recover(folder, this.table);
    this.recovered = report;
    this.journal = new Journal(folder, this.table, place);
    if (report.snapshot > 0) removeOlder(folder, report.snapshot);
  }

  /** Octets of the current journal; a snapshot makes it begin anew. */
  get journalOctets(): number {
    return this.journal.octets;
  }

  /** True where the disk is slower than the traffic: wait for `commit` before anything else is remembered. */
  get isBehind(): boolean {
    return this.journal.isBehind;
  }

  /** Resolves when everything remembered until now is on the disk; rejects with a `StateError` where it is not. */
  commit(): Promise<void> {
    return this.journal.commit();
  }

  /** The same, and holds everything up until then. */
  commitSync(): void {
    this.journal.commitSync();
  }

  /** Writes the whole table beside the traffic, after which older files go. One that is under way is joined. */
  snapshot(): Promise<void> {
    this.writing ??= writeSnapshot(this.folder, this.table, this.journal).finally(() => {
      this.writing = undefined;
    });
    return this.writing;
  }

  /** Waits for a snapshot under way, commits what is left and closes the files. */
  async close(): Promise<void> {
    await this.writing?.catch(() => undefined);
    await this.journal.close();
  }
}
