import type { z } from 'zod';
import { type ConfigFault, type ConfigPath, pathText, quoted } from './config-fault.ts';
import type { ConfigText } from './config-text.ts';
import { nearest } from './nearest.ts';
import { valueAt } from './plain-data.ts';

type Issue = z.core.$ZodIssue;

/** What the JSON Schema says about the values at a path. */
function schemaAt(schema: unknown, path: ConfigPath): unknown {
  let at = schema;
  for (const part of path) {
    at =
      typeof part === 'number'
        ? valueAt(at, ['items'])
        : (valueAt(at, ['properties', part]) ?? valueAt(at, ['additionalProperties']));
  }
  return at;
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
};

function kindOf(schema: unknown): string {
  return KINDS[String(valueAt(schema, ['type']))] ?? 'a value';
}

/** What to write there: `it, such as ["23415"]`, `a map with name and country`. */
function exampleOf(schema: unknown): string {
  const example = valueAt(schema, ['examples', 0]);
  if (valueAt(schema, ['type']) === 'object') return typeof example === 'string' ? example : 'a map';
  return example === undefined ? kindOf(schema) : `it, such as ${JSON.stringify(example)}`;
}

function wrongType(value: unknown, schema: unknown, source: string | undefined): string {
  const kind = kindOf(schema);
  if (value === null)
    return kind === 'a list'
      ? 'is empty; write [] or leave the key out'
      : `is empty; write ${exampleOf(schema)}`;
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
  if (kind === 'text' && isPlain)
    return `${source ?? value} is read as ${typeof value === 'boolean' ? 'yes or no' : 'a number'}; write it in quotes: "${source ?? value}"`;
  return `${quoted(value)} is not ${kind}; write ${kind === 'a list' ? 'a list in [ ]' : exampleOf(schema)}`;
}

/** `neither monitor nor enforce; write one of the two`. */
function noneOf(values: readonly unknown[]): string {
  const [one, other] = values;
  return values.length === 2
    ? `is neither ${one} nor ${other}; write one of the two`
    : `is none of ${values.join(', ')}; write one of them`;
}

/** The words of `unknown key`, one fault a key. */
function unknownKeys(
  text: ConfigText,
  path: ConfigPath,
  keys: readonly string[],
  schema: unknown,
): ConfigFault[] {
  const known = Object.keys((valueAt(schema, ['properties']) as object | undefined) ?? {});
  return keys.map((key) => {
    const at = [...path, key];
    const near = nearest(key, known);
    const mend = near === undefined ? `what may stand here is ${known.join(', ')}` : `write ${near}`;
    return { ...text.fault(at, `${pathText(at)}: there is no such key; ${mend}`), ...text.positionOfKey(at) };
  });
}

/**
 * What zod found, in words that say how to mend it, a fault each.
 *
 * @param base where in the file the judged value stands
 * @param schema the JSON Schema of the judged value, which knows keys, kinds and examples
 */
export function schemaFaults(
  text: ConfigText,
  base: ConfigPath,
  issues: readonly Issue[],
  schema: unknown,
): ConfigFault[] {
  return issues.flatMap((issue): ConfigFault[] => {
    const inner = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const path = [...base, ...inner];
    const here = schemaAt(schema, inner);
    if (issue.code === 'unrecognized_keys') return unknownKeys(text, path, issue.keys, here);
    const value = valueAt(text.data, path);
    const name = pathText(path);
    const told = (words: string) => [text.fault(path, name === '' ? words : `${name}: ${words}`)];
    if (value === undefined) return told(`is missing; write ${exampleOf(here)}`);
    if (issue.code === 'invalid_value') return told(`${quoted(value)} ${noneOf(issue.values)}`);
    if (issue.code === 'invalid_type') return told(wrongType(value, here, text.sourceOf(path)));
    return told(`${quoted(value)} ${issue.message}`);
  });
}
