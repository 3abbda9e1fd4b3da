type Json = Record<string, unknown>;

/** Keys of a path as the test definitions write it: `$.config.sink`, `$config.sink` and `sink` alike. */
export function keysOf(path: string): string[] {
  return path.replace(/^\$?\.?/, '').split('.');
}

export function valueAt(body: unknown, keys: readonly string[]): unknown {
  let value = body;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Json)[key];
  }
  return value;
}

/** Sets a value, and makes the objects on the way to it. */
export function setAt(body: Json, keys: readonly string[], value: unknown): void {
  const { owner, last } = ownerOf(body, keys);
  owner[last] = value;
}

export function removeAt(body: Json, keys: readonly string[]): void {
  const { owner, last } = ownerOf(body, keys);
  delete owner[last];
}

function ownerOf(body: Json, keys: readonly string[]): { owner: Json; last: string } {
  const last = keys.at(-1);
  if (last === undefined || last === '') throw new Error('a path without a key');
  let owner = body;
  for (const key of keys.slice(0, -1)) {
    const next = owner[key];
    const object = typeof next === 'object' && next !== null ? (next as Json) : {};
    owner[key] = object;
    owner = object;
  }
  return { owner, last };
}
