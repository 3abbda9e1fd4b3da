import type { ConfigFault, ConfigPath } from './config-fault.ts';

/** Plain data that remembers where in a file it stood. */
export interface PlacedData {
  readonly fileName: string;
  readonly data: unknown;
  /** Where the value of a path stands, or the nearest thing above it that is there. */
  positionOf(path: ConfigPath): { line: number; column: number };
  fault(path: ConfigPath, text: string, severity?: ConfigFault['severity']): ConfigFault;
}

/** The value that a path leads to in plain data; `undefined` where there is none. */
export function valueAt(data: unknown, path: ConfigPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** The items of a list that are texts, with their paths. */
export function textsAt(data: unknown, path: ConfigPath): { text: string; path: ConfigPath }[] {
  const list = valueAt(data, path);
  if (!Array.isArray(list)) return [];
  return list.flatMap((text: unknown, i) => (typeof text === 'string' ? [{ text, path: [...path, i] }] : []));
}

/** The text that a path leads to. */
export function textAt(data: unknown, path: ConfigPath): string | undefined {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : undefined;
}

/** The paths of a list's items. */
export function itemsAt(data: unknown, path: ConfigPath): ConfigPath[] {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list.map((_, i) => [...path, i]) : [];
}
