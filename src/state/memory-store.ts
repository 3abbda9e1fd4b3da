import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileNumbers } from './journal-files.ts';
import { readBlock, writeBlock } from './memory-store-block.ts';
import { FolderLock } from './memory-store-lock.ts';
import { NumberStore } from './number-store.ts';
import type { NumberTable } from './number-table.ts';
import { RecentFindings } from './recent-findings.ts';
import { SenderTable } from './sender-table.ts';
import { StateError } from './state-error.ts';
import { ROW_OCTETS } from './subscriber-row.ts';
import { SubscriberStore } from './subscriber-store.ts';
import type { SubscriberTable } from './subscriber-table.ts';

const SENDERS = 'senders.block';
const FINDINGS = 'findings.block';

/** What is remembered of subscribers is nobody's business but its owner's. */
const OWNER_ONLY_FOLDER = 0o700;

/** A journal below this is read in a moment, whatever the table holds. */
const SMALL_JOURNAL_OCTETS = 4 * 1024 * 1024;

/** Each start begins a journal; more of them than this become one snapshot. */
const MAX_JOURNALS = 16;

export interface MemoryStoreOptions {
  /** ISO 3166-1 alpha-2: where subscribers are when they are at home. */
  readonly homeCountry: string;
  readonly maxSubscribers: number;
  readonly maxSenders: number;
  /** 32 bits by chance: see `EngineMemoryOptions`. Counts of senders go on as they were begun. */
  readonly salt?: number;
  /** Whether what banks ask about numbers is kept too; as many as subscribers. */
  readonly numbers?: boolean;
}

/** What the folder held. */
export interface Remembered {
  readonly subscribers: number;
  readonly senders: number;
  /** What banks ask about; 0 where there are no banks. */
  readonly numbers: number;
  /** When traffic was first watched, and last, milliseconds since 1970; 0 where it never was. */
  readonly sinceMs: number;
  readonly untilMs: number;
  /** Octets of a commit that was not finished, and was cut off. */
  readonly cutOctets: number;
  /** Damage that cost nothing. */
  readonly notes: readonly string[];
}

/**
 * All that is remembered from message to message, with one folder on the disk behind it: subscribers in journal and
 * snapshot, senders and findings in a block each, what banks ask about in a database. Not the dialogues, which end within minutes. One process at a
 * time has the folder.
 */
export class MemoryStore {
  readonly subscribers: SubscriberTable;
  readonly senders: SenderTable;
  readonly findings: RecentFindings;
  readonly numbers: NumberTable | undefined;
  readonly remembered: Remembered;
  private readonly folder: string;
  private readonly lock: FolderLock;
  private readonly store: SubscriberStore;
  private readonly numberStore: NumberStore | undefined;
  /** What runs, or ran last. Never rejected. */
  private last: Promise<unknown> = Promise.resolve();
  /** The commit that has not begun. */
  private waiting: Promise<void> | undefined;

  private constructor(
    folder: string,
    lock: FolderLock,
    store: SubscriberStore,
    senders: SenderTable,
    findings: RecentFindings,
    numberStore: NumberStore | undefined,
  ) {
    this.folder = folder;
    this.lock = lock;
    this.store = store;
    this.subscribers = store.table;
    this.senders = senders;
    this.findings = findings;
    this.numberStore = numberStore;
    this.numbers = numberStore?.table;
    const { recovered, table } = store;
    this.remembered = {
      subscribers: recovered.subscribers,
      senders: senders.size,
      numbers: this.numbers?.size ?? 0,
      sinceMs: table.watchedSinceMs,
      untilMs: table.watchedUntilMs,
      cutOctets: recovered.cutOctets,
      notes: recovered.notes,
    };
  }

  /**
   * Recovers what a folder holds, which is made where there is none. Rejects with a `StateError` where it is
   * damaged, or another process has it; nothing on the disk is changed then.
   */
  static async open(folder: string, options: MemoryStoreOptions): Promise<MemoryStore> {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const lock = FolderLock.take(folder);
    try {
      const { homeCountry, maxSubscribers, maxSenders, salt = 0, numbers = false } = options;
      // Blocks are there before the first journal is: where one is missing beside a journal, it was lost.
      const isNew = (['journal', 'snapshot'] as const).every(
        (kind) => fileNumbers(folder, kind).length === 0,
      );
      const senders = kept<SenderTable>(
        folder,
        SENDERS,
        isNew,
        new SenderTable({ capacity: maxSenders, salt }),
        (block) => SenderTable.fromBytes(block, { capacity: maxSenders, salt }),
      );
      const findings = kept<RecentFindings>(folder, FINDINGS, isNew, new RecentFindings({ salt }), (block) =>
        RecentFindings.fromBytes(block, { salt }),
      );
      const numberStore = numbers
        ? new NumberStore(folder, { capacity: maxSubscribers, seed: salt })
        : undefined;
      if (isNew) {
        if (senders.size + findings.size > 0)
          throw new StateError(
            'missing',
            folder,
            0,
            'journal and snapshot are gone, and the subscribers with them: bring them back from a copy',
          );
        await writeBlock(folder, SENDERS, senders.toBytes());
        await writeBlock(folder, FINDINGS, findings.toBytes());
      }
      const store = new SubscriberStore(folder, { capacity: maxSubscribers, homeCountry, seed: salt });
      return new MemoryStore(folder, lock, store, senders, findings, numberStore);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** True where the disk is slower than the traffic: wait for `commit` before anything else is remembered. */
  get isBehind(): boolean {
    return this.store.isBehind;
  }

  /**
   * Resolves when everything remembered until now is on the disk, and the journal is no longer than it should be;
   * rejects with a `StateError` where it is not. Those asked for while one is under way share the next.
   */
  commit(): Promise<void> {
    if (this.waiting === undefined) {
      this.waiting = this.last.then(() => {
        this.waiting = undefined;
        return this.write();
      });
      this.last = this.waiting.catch(() => undefined);
    }
    return this.waiting;
  }

  /** Commits what is left, closes the files and gives the folder back. */
  async close(): Promise<void> {
    const committed = await Promise.allSettled([this.commit()]);
    const closed = await Promise.allSettled([this.store.close(), this.numberStore?.close()]);
    this.lock.release();
    for (const part of [...committed, ...closed]) if (part.status === 'rejected') throw part.reason;
  }

  /** All is taken at one moment; a process that is killed in the midst leaves some a commit older. */
  private async write(): Promise<void> {
    const { folder, store } = this;
    const senders = this.senders.toBytes();
    const findings = this.findings.toBytes();
    const subscribers = store.commit();
    const blocks = writeBlock(folder, SENDERS, senders).then(() => writeBlock(folder, FINDINGS, findings));
    const done = await Promise.allSettled([subscribers, blocks, this.numberStore?.commit()]);
    for (const part of done) if (part.status === 'rejected') throw part.reason;
    if (this.needsSnapshot()) await store.snapshot();
  }

  /** Where the journals are more to read than the table is. */
  private needsSnapshot(): boolean {
    const { journalOctets, table } = this.store;
    if (journalOctets > Math.max(SMALL_JOURNAL_OCTETS, table.highWater * ROW_OCTETS)) return true;
    return fileNumbers(this.folder, 'journal').length > MAX_JOURNALS;
  }
}

/** A table as its block has it; `empty` in a folder that is new. */
function kept<T extends object>(
  folder: string,
  name: string,
  isNew: boolean,
  empty: T,
  fromBytes: (block: Uint8Array) => T | { readonly code: string; readonly text: string },
): T {
  const path = join(folder, name);
  const block = readBlock(folder, name);
  if (block === undefined) {
    if (isNew) return empty;
    throw new StateError(
      'missing',
      path,
      0,
      'it is gone, and what it held with it: bring it back from a copy',
    );
  }
  const found = fromBytes(block);
  if (!('code' in found)) return found;
  throw new StateError(found.code === 'version' ? 'version' : 'damaged', path, 0, found.text);
}
