import { glob, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { ConfigSurroundings } from '../network/config-checks.ts';
import { type ConfigFault, sortedFaults } from '../network/config-fault.ts';
import type { WardlineConfig } from '../network/config-schema.ts';
import { mergePartners, type PartnerFile, readPartnerFile } from '../network/partner-file.ts';
import { readConfig } from '../network/read-config.ts';

/** Files as `loadConfig` needs them. */
export interface ConfigFiles {
  readonly readFile: (path: string) => Promise<string>;
  /** Paths of the files that a pattern means. */
  readonly listFiles: (pattern: string) => Promise<readonly string[]>;
}

/** The files of this machine. */
export const CONFIG_FILES: ConfigFiles = {
  readFile: (path) => readFile(path, 'utf8'),
  listFiles: async (pattern) => (await Array.fromAsync(glob(pattern))).sort(),
};

export interface LoadedConfig {
  /** With the partners of its files; to be used only where no fault is an error. */
  readonly config: WardlineConfig;
  readonly faults: readonly ConfigFault[];
  readonly partnerFiles: number;
}

function whyNot(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read by this user';
  if (code === 'EISDIR') return 'it is a folder';
  return cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : String(cause);
}

/** A file of the configuration that the disk does not give. Its message is one line, for the user. */
export class ConfigUnreadable extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path}: cannot be read (${whyNot(cause)}); name a configuration such as examples/wardline.yaml`, {
      cause,
    });
    this.name = 'ConfigUnreadable';
  }
}

/** The partner files of a pattern, and what is wrong with the pattern. */
async function readPattern(
  pattern: string,
  configPath: string,
  files: ConfigFiles,
): Promise<{ read: PartnerFile[]; fault?: string }> {
  const folder = dirname(configPath);
  try {
    const paths = await files.listFiles(isAbsolute(pattern) ? pattern : join(folder, pattern));
    if (paths.length === 0 && !/[*?{[]/.test(pattern))
      return { read: [], fault: `is not there, seen from ${configPath}; mend the name or take it out` };
    const read = await Promise.all(
      paths.map(async (path) => readPartnerFile(await files.readFile(path), relative('.', path))),
    );
    return { read };
  } catch (cause) {
    return { read: [], fault: `cannot be read (${whyNot(cause)}); mend the name or the file's permissions` };
  }
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
  for (const [i, pattern] of own.config.partners.files.entries()) {
    const found = await readPattern(pattern, path, files);
    for (const file of found.read) read.set(file.fileName, file);
    if (found.fault === undefined) continue;
    const place = own.positionOf(['partners', 'files', i]);
    const told = `partners.files[${i}]: ${JSON.stringify(pattern)} ${found.fault}`;
    faults.push({ file: path, ...place, severity: 'error', text: told });
  }
  const merged = mergePartners(own.config, [...read.values()]);
  return {
    config: merged.config,
    faults: [...sortedFaults(faults), ...merged.faults],
    partnerFiles: read.size,
  };
}
