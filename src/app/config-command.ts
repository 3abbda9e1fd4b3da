import { faultLine, withoutNotes } from '../network/config-fault.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import { CONFIG_FILES, type ConfigFiles, ConfigUnreadable, loadConfig } from './load-config.ts';

/** What the command needs of the world. */
export interface ConfigCommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly readFile: ConfigFiles['readFile'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The files that a pattern of `partners.files` means; those of this machine where it is absent. */
  readonly listFiles?: ConfigFiles['listFiles'];
  /** Identifiers of detectors, so that a misspelt one is told. */
  readonly detectors?: readonly string[];
}

function count(things: number, one: string, many: string = `${one}s`): string {
  return `${things} ${things === 1 ? one : many}`;
}

/**
 * `wardline config check FILE`: reads a configuration with its partner files and says every fault with
 * file, line and the mend, a line each, on standard output. What is odd in files that other operators
 * wrote is noted, and is no fault.
 *
 * @returns the exit status: 0 without faults, 1 with faults or where the file cannot be read (that on
 *   standard error)
 */
export async function configCheck(path: string, io: ConfigCommandIo): Promise<number> {
  const files: ConfigFiles = { readFile: io.readFile, listFiles: io.listFiles ?? CONFIG_FILES.listFiles };
  const surroundings = { now: io.now(), ...(io.detectors === undefined ? {} : { detectors: io.detectors }) };
  try {
    const { config, faults, partnerFiles } = await loadConfig(path, surroundings, files);
    for (const fault of faults) io.stdout(`${faultLine(fault)}\n`);
    if (withoutNotes(faults).length > 0) return 1;
    const plan = new NetworkPlan(config);
    const { name, country } = plan.home;
    const facts = [
      `network ${name} (${country})`,
      `${count(plan.operators.length - 1, 'partner')}${partnerFiles > 0 ? ` (${count(partnerFiles, 'file')})` : ''}`,
      `policy ${config.policy.mode}`,
      count(config.policy.exceptions.length, 'exception'),
      ...(faults.length > 0 ? [count(faults.length, 'note')] : []),
    ];
    io.stdout(`${path}: no faults; ${facts.join(', ')}\n`);
    return 0;
  } catch (cause) {
    if (!(cause instanceof ConfigUnreadable)) throw cause;
    io.stderr(`${cause.message}\n`);
    return 1;
  }
}
