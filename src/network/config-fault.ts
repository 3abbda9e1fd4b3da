/** Keys and places in lists that lead from the top of a file to a value. */
export type ConfigPath = readonly (string | number)[];

/** What is wrong with a configuration file, where, and how to mend it. Lines and columns count from 1. */
export interface ConfigFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /**
   * `error`: what the file says there cannot be used. `warning`: it can, and should be mended all the
   * same; an exception that has ended must not keep a firewall from starting. `note`: how something odd
   * was read, in a file that another operator wrote and we do not mend.
   */
  readonly severity: 'error' | 'warning' | 'note';
  /** One line: `policy.mode: "enforced" is neither monitor nor enforce; write one of the two`. */
  readonly text: string;
}

/** A fault as people and editors read it: `wardline.yaml:12: policy.mode: …`. */
export function faultLine({ file, line, severity, text }: ConfigFault): string {
  return `${file}:${line}: ${severity === 'note' ? 'note: ' : ''}${text}`;
}

/** What is to be mended; notes are not. */
export function withoutNotes(faults: readonly ConfigFault[]): ConfigFault[] {
  return faults.filter(({ severity }) => severity !== 'note');
}

/** The faults of one file in its order, each once. */
export function sortedFaults(faults: readonly ConfigFault[]): ConfigFault[] {
  const seen = new Set<string>();
  return [...faults]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter(({ line, text }) => {
      const key = `${line} ${text}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Longer texts are quoted in part: a fault is one line. */
const QUOTED_LENGTH = 60;

/** A value as a fault quotes it. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length <= QUOTED_LENGTH ? text : `${text.slice(0, QUOTED_LENGTH)}…`;
}

/** A path as people write it: `partners.list[0].tadig`. */
export function pathText(path: ConfigPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += `${text === '' ? '' : '.'}${/^[\w-]{1,60}$/.test(part) ? part : quoted(part)}`;
  }
  return text;
}
