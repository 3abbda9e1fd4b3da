import { glob } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { ConfigSurroundings } from '../network/config-checks.ts';
import { type ConfigFault, sortedFaults } from '../network/config-fault.ts';
import type { WardlineConfig } from '../network/config-schema.ts';
import { mergePartners, type PartnerFile, readPartnerFile } from '../network/partner-file.ts';
import { readConfig } from '../network/read-config.ts';
import { readBankKeyFiles } from './bank-key-files.ts';
import { readConfigFile, whyUnreadable } from './config-file.ts';

/** Files read at a time: hundreds of partners are common, and open files are few on some systems. */
const AT_A_TIME = 32;

/** Files as `loadConfig` needs them. */
export interface ConfigFiles {
  readonly readFile: (path: string) => Promise<string>;
  /** Paths of the files that a pattern means. */
  readonly listFiles: (pattern: string) => Promise<readonly string[]>;
}

/** The files of this machine. */
export const CONFIG_FILES: ConfigFiles = {
  readFile: readConfigFile,
  listFiles: async (pattern) => (await Array.fromAsync(glob(pattern))).sort(),
};

export interface LoadedConfig {
  /** With the partners of its files; to be used only where no fault is an error. */
  readonly config: WardlineConfig;
  readonly faults: readonly ConfigFault[];
  readonly partnerFiles: number;
  /** Every file that was read or should have been, the configuration first. */
  readonly paths: readonly string[];
  /** The patterns of partner files, as the disk is asked for them. */
  readonly patterns: readonly string[];
}

/** A file of the configuration that the disk does not give. Its message is one line, for the user. */
export class ConfigUnreadable extends Error {
  constructor(path: string, cause: unknown) {
    super(
      `${path}: cannot be read (${whyUnreadable(cause)}); name a configuration such as examples/wardline.yaml`,
      {
        cause,
      },
    );
    this.name = 'ConfigUnreadable';
  }
}

interface FoundFiles {
  readonly read: PartnerFile[];
  readonly paths: readonly string[];
  /** What is wrong with the pattern, or with files that it means. */
  readonly faults: readonly string[];
}

/** The partner files of a pattern. One that cannot be read does not stop the others. */
async function readPattern(pattern: string, configPath: string, files: ConfigFiles): Promise<FoundFiles> {
  const cannot = (cause: unknown) =>
    `cannot be read (${whyUnreadable(cause)}); mend the name or the file's permissions`;
  const name = JSON.stringify(pattern);
  let paths: readonly string[];
  try {
    paths = await files.listFiles(patternOnDisk(pattern, configPath));
  } catch (cause) {
    return { read: [], paths: [], faults: [`${name} ${cannot(cause)}`] };
  }
  if (paths.length === 0 && !/[*?{[]/.test(pattern)) {
    const absent = `${name} is not there, seen from ${configPath}; mend the name or take it out`;
    return { read: [], paths, faults: [absent] };
  }
  const read: PartnerFile[] = [];
  const faults: string[] = [];
  for (let i = 0; i < paths.length; i += AT_A_TIME) {
    const some = paths.slice(i, i + AT_A_TIME);
    const texts = await Promise.allSettled(some.map((path) => files.readFile(path)));
    for (const [j, text] of texts.entries()) {
      const file = relative('.', some[j] ?? '');
      if (text.status === 'fulfilled') read.push(readPartnerFile(text.value, file));
      else faults.push(`${paths.length === 1 ? name : JSON.stringify(file)} ${cannot(text.reason)}`);
    }
  }
  return { read, paths, faults };
}

function patternOnDisk(pattern: string, configPath: string): string {
  return isAbsolute(pattern) ? pattern : join(dirname(configPath), pattern);
}

/**
 * Reads a configuration with its partner files. A pattern that no file fits is no fault, a name is.
 *
 * @throws ConfigUnreadable where the configuration itself cannot be read
 */
export async function loadConfig(
  path: string,
  surroundings: ConfigSurroundings,
  files: ConfigFiles = CONFIG_FILES,
): Promise<LoadedConfig> {
  let text: string;
  try {
    text = await files.readFile(path);
  } catch (cause) {
    throw new ConfigUnreadable(path, cause);
  }
  const own = readConfig(text, path, surroundings);
  const faults = [...own.faults];
  const read = new Map<string, PartnerFile>();
  const paths = new Set([path]);
  for (const [i, pattern] of own.config.partners.files.entries()) {
    const found = await readPattern(pattern, path, files);
    for (const file of found.read) read.set(file.fileName, file);
    for (const file of found.paths) paths.add(file);
    for (const fault of found.faults) {
      const place = own.positionOf(['partners', 'files', i]);
      faults.push({ file: path, ...place, severity: 'error', text: `partners.files[${i}]: ${fault}` });
    }
  }
  const merged = mergePartners(own.config, [...read.values()]);
  let { config } = merged;
  if (config.bank !== undefined) {
    const found = await readBankKeyFiles(config.bank, path, files.readFile);
    config = { ...config, bank: found.bank };
    for (const file of found.paths) paths.add(file);
    for (const fault of found.faults)
      faults.push({ file: path, ...own.positionOf(fault.path), severity: 'error', text: fault.text });
  }
  return {
    config,
    faults: [...sortedFaults(faults), ...merged.faults],
    partnerFiles: read.size,
    paths: [...paths],
    patterns: own.config.partners.files.map((pattern) => patternOnDisk(pattern, path)),
  };
}
