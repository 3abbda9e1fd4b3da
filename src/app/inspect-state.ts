import { EngineMemory } from '../engine/engine-memory.ts';
import type { WardlineConfig } from '../network/config-schema.ts';
import { MemoryStore } from '../state/memory-store.ts';
import { StateError } from '../state/state-error.ts';
import { type Io, resolvePath } from './io.ts';
import { newSalt } from './salt.ts';
import { safeText } from './text-safe.ts';
import { EXIT_DONE, EXIT_UNREADABLE, EXIT_USAGE, UserError } from './user-error.ts';

/** What a kill may cost. Each commit waits for the disk once, and writes what is known of senders anew. */
const COMMIT_EVERY_MS = 2000;

/** What an inspection remembers from run to run, in the folder of `--state`. */
export class InspectionState {
  readonly memory: EngineMemory;
  private readonly name: string;
  private readonly store: MemoryStore;
  private readonly say: (text: string) => void;
  private readonly timer: NodeJS.Timeout;
  private committedMs = performance.now();
  private hasMore = false;
  /** Since when something waits to be written, by the clock of the process; `undefined` where nothing does. */
  private waitsSinceMs: number | undefined;
  private failed = false;

  private constructor(
    name: string,
    store: MemoryStore,
    homeCountry: string,
    salt: number,
    say: (text: string) => void,
  ) {
    this.name = name;
    this.store = store;
    this.say = say;
    this.memory = new EngineMemory({ homeCountry, tables: store, salt });
    // a capture that is followed may be silent for hours, and what came last is kept all the same
    this.timer = setInterval(() => {
      if (this.hasMore) void this.commit();
    }, COMMIT_EVERY_MS).unref();
  }

  /**
   * Recovers what the folder holds, and says so. Throws a UserError where it cannot.
   *
   * @param say writes one line to standard error
   * @param forBanks remembers what banks ask about as well
   */
  static async open(
    name: string,
    config: WardlineConfig | undefined,
    io: Io,
    say: (text: string) => void,
    forBanks = false,
  ): Promise<InspectionState> {
    if (config === undefined)
      throw new UserError(
        '--state needs a network plan (--config FILE): without one nothing is remembered',
        EXIT_USAGE,
      );
    const homeCountry = config.network.country;
    const salt = newSalt();
    const { maxSubscribers, maxSenders } = config.state;
    try {
      const store = await MemoryStore.open(resolvePath(io, name), {
        homeCountry,
        maxSubscribers,
        maxSenders,
        salt,
        numbers: forBanks,
      });
      say(`${name}: ${rememberedText(store)}`);
      for (const note of store.remembered.notes) say(note);
      return new InspectionState(name, store, homeCountry, salt, say);
    } catch (error) {
      throw cannotKeep(name, error);
    }
  }

  /** True where the disk refused a commit; what came since is in memory alone. */
  get hasFailed(): boolean {
    return this.failed;
  }

  /** How long ago the oldest of what is not on the disk came; 0 where everything is. */
  get lagMs(): number {
    return this.waitsSinceMs === undefined ? 0 : performance.now() - this.waitsSinceMs;
  }

  /** Between two chunks of a capture: what was remembered is written now and then. */
  async afterChunk(): Promise<void> {
    this.hasMore = true;
    this.waitsSinceMs ??= performance.now();
    if (this.store.isBehind || performance.now() - this.committedMs >= COMMIT_EVERY_MS) await this.commit();
  }

  /** Writes what is left and gives the folder back. Answers the exit status. */
  async close(): Promise<number> {
    clearInterval(this.timer);
    try {
      await this.store.close();
    } catch (error) {
      this.fail(error);
    }
    return this.failed ? EXIT_UNREADABLE : EXIT_DONE;
  }

  /** Never rejects: a disk that is full is told once, and the captures are read to their end. */
  private async commit(): Promise<void> {
    this.hasMore = false;
    const begunMs = performance.now();
    this.committedMs = begunMs;
    try {
      await this.store.commit();
      // what came meanwhile may not be in it
      this.waitsSinceMs = this.hasMore ? begunMs : undefined;
    } catch (error) {
      this.fail(error);
    }
    this.committedMs = performance.now();
  }

  private fail(error: unknown): void {
    const { message } = cannotKeep(this.name, error);
    if (!this.failed) this.say(message);
    this.failed = true;
  }
}

function rememberedText({ remembered }: MemoryStore): string {
  const { subscribers, senders, sinceMs, untilMs, cutOctets } = remembered;
  const cut = cutOctets === 0 ? '' : '; the last commit was not finished, and is left out';
  if (sinceMs === 0) return `nothing is remembered yet${cut}`;
  const [since, until] = [sinceMs, untilMs].map((ms) => new Date(ms).toISOString().replace('.000Z', 'Z'));
  return `remembers ${subscribers} subscribers and ${senders} senders, from ${since} to ${until}${cut}`;
}

/** The user's error where the folder or its disk is to blame; anything else goes on. */
function cannotKeep(name: string, error: unknown): UserError {
  if (error instanceof StateError) return new UserError(`${safeText(name)}: ${adviceFor(error)}`);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return new UserError(`${safeText(name)}: the state cannot be kept there (${code}); name another folder`);
}

function adviceFor({ code, message }: StateError): string {
  switch (code) {
    case 'damaged':
    case 'missing':
      return `the state is damaged: ${message}; bring the folder back from a copy, or name an empty one`;
    case 'version':
      return `${message}; name an empty folder`;
    case 'capacity':
    case 'busy':
    case 'failed':
      return message;
    default:
      return code satisfies never;
  }
}
