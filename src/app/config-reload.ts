import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ConfigSurroundings } from '../network/config-checks.ts';
import { type ConfigFault, faultLine } from '../network/config-fault.ts';
import type { WardlineConfig } from '../network/config-schema.ts';
import { CONFIG_FILES, type ConfigFiles, ConfigUnreadable, loadConfig } from './load-config.ts';

/** How often the files are looked at. A change is in force after two looks that see the same. */
export const LOOK_EVERY_MS = 1_000;

export interface ReloadOptions {
  /** What is known outside the file, asked at each reading: exceptions end while the program runs. */
  readonly surroundings: () => ConfigSurroundings;
  /** The configuration that is in force now. */
  readonly current: WardlineConfig;
  /**
   * Another configuration holds from now on. Called between messages, since nothing else runs meanwhile:
   * what it does at once is seen whole by the next message, and none is lost.
   *
   * @param faults warnings and notes; none is an error
   */
  readonly onChange: (config: WardlineConfig, faults: readonly ConfigFault[]) => void;
  /** What is on the disk cannot be used, and the configuration in force stays. Told once a change. */
  readonly onRefused: (lines: readonly string[]) => void;
  readonly files?: ConfigFiles;
}

/** What a look found: `settling` where files are changing, and the next look will tell. */
export type Look = 'unchanged' | 'settling' | 'changed' | 'refused';

/**
 * Reads a configuration and its partner files anew when they change on the disk. One with errors never
 * comes into force.
 *
 * Files are looked at by time, size and place on the disk, and not watched: that works on every kind of
 * disk, and for files that are put in another's place. A file is not read before two looks have seen it the
 * same, so that one being written is not taken for a whole one.
 */
export class ConfigReload {
  private readonly path: string;
  private readonly options: ReloadOptions;
  private readonly files: ConfigFiles;
  private current: WardlineConfig;
  private patterns: readonly string[] = [];
  private seen: string | undefined;
  /** What was seen when the files were read last; nothing yet, so that the first looks read them. */
  private read: string | undefined;

  constructor(path: string, options: ReloadOptions) {
    this.path = path;
    this.options = options;
    this.files = options.files ?? CONFIG_FILES;
    this.current = options.current;
  }

  /** Looks at intervals until `stop`. */
  async run(stop: AbortSignal, everyMs: number = LOOK_EVERY_MS): Promise<void> {
    while (!stop.aborted) {
      await this.look();
      await wait(everyMs, undefined, { signal: stop }).catch(() => {});
    }
  }

  /** Looks once. Not to be called again before it is done. */
  async look(): Promise<Look> {
    const stamp = await this.stamp();
    if (stamp === this.read) return 'unchanged';
    if (stamp !== this.seen) {
      this.seen = stamp;
      return 'settling';
    }
    try {
      const { config, faults, patterns } = await loadConfig(
        this.path,
        this.options.surroundings(),
        this.files,
      );
      this.seen = await this.stamp();
      if (this.seen !== stamp) return 'settling';
      if (isDeepStrictEqual(patterns, this.patterns)) this.read = stamp;
      // Files that were not looked at before may have changed while they were read: once more.
      else this.patterns = patterns;
      return this.take(config, faults);
    } catch (cause) {
      if (!(cause instanceof ConfigUnreadable)) throw cause;
      this.read = stamp;
      this.options.onRefused([cause.message]);
      return 'refused';
    }
  }

  private take(config: WardlineConfig, faults: readonly ConfigFault[]): Look {
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      this.options.onRefused(errors.map(faultLine));
      return 'refused';
    }
    if (isDeepStrictEqual(config, this.current)) return 'unchanged';
    this.current = config;
    this.options.onChange(config, faults);
    return 'changed';
  }

  /** Everything that changes when a file does. */
  private async stamp(): Promise<string> {
    const paths = [this.path];
    for (const pattern of this.patterns) paths.push(...(await this.files.listFiles(pattern).catch(() => [])));
    const stamps: string[] = [];
    for (const path of paths) {
      try {
        const { mtimeMs, ctimeMs, size, ino } = await stat(path);
        stamps.push(`${path} ${mtimeMs} ${ctimeMs} ${size} ${ino}`);
      } catch {
        stamps.push(`${path} is not there`);
      }
    }
    return stamps.join('\n');
  }
}
