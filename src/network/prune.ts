import type { z } from 'zod';
import type { ConfigPath } from './config-fault.ts';
import { valueAt } from './plain-data.ts';

/** A value taken out may leave something that lacks it; nothing is nested deeper than this. */
const ROUNDS = 6;

type Container = Record<string | number, unknown>;

function container(data: unknown, path: ConfigPath): Container | undefined {
  const value = path.length === 0 ? data : valueAt(data, path);
  return typeof value === 'object' && value !== null ? (value as Container) : undefined;
}

/** Takes a value out; what stands in for it, where something must, is put there. */
function takeOut(data: Container, path: ConfigPath, standIns: unknown): void {
  const parent = container(data, path.slice(0, -1));
  const key = path.at(-1);
  if (parent === undefined || key === undefined) return;
  const standIn = valueAt(standIns, path);
  if (Object.hasOwn(parent, key) && parent[key] !== undefined) {
    // A hole and not a shorter list: the places of the other faults are still to come.
    if (Array.isArray(parent)) parent[Number(key)] = undefined;
    else delete parent[key];
  } else if (standIn !== undefined) {
    parent[key] = standIn;
  } else {
    takeOut(data, path.slice(0, -1), standIns);
  }
}

function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutHoles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHoles(inner)]));
}

/** What is left of data when all that the schema finds wrong is taken out of it; `undefined` for nothing. */
export function prune<S extends z.ZodType>(
  schema: S,
  data: unknown,
  standIns: unknown,
): z.output<S> | undefined {
  let left = withoutHoles(data);
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(left);
    if (result.success) return result.data;
    if (typeof left !== 'object' || left === null) return undefined;
    for (const issue of result.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
      for (const at of paths) takeOut(left as Container, at, standIns);
    }
    left = withoutHoles(left);
  }
  return undefined;
}
