import type { Json, JsonObject, OpenApiDocument } from '../../src/http/contract/open-api-document.ts';
import type { Chance } from './chance.ts';
import { resolved } from './http-operations.ts';

/** Deeper than any schema of the contracts. */
const MAX_DEPTH = 12;

/** What values of a name are made of, where its schema alone would make ones that nobody knows. */
export interface KnownValues {
  readonly numbers: readonly string[];
  readonly authenticationIds: readonly string[];
  readonly codes: readonly string[];
  readonly nowMs: number;
}

/** Bodies that a schema allows, by chance. */
export class HttpBody {
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** @param name of the property that it is for */
  make(document: OpenApiDocument, schema: Json | undefined, known: KnownValues, name = '', depth = 0): Json {
    const found = (resolved(document, schema) ?? {}) as JsonObject;
    if (depth > MAX_DEPTH) return null;
    const next = (inner: Json | undefined, of: string) => this.make(document, inner, known, of, depth + 1);
    const { mapping } = (found.discriminator ?? {}) as { mapping?: Record<string, string> };
    if (mapping !== undefined && !isHeir(schema, mapping)) return this.heir(mapping, found, next);
    if (Array.isArray(found.enum)) return this.chance.pick(found.enum);
    if (Array.isArray(found.allOf)) return this.whole(document, schema, found, known, depth);
    switch (found.type) {
      case 'object':
        return this.object(found, next);
      case 'array': {
        const least = Number(found.minItems ?? 0);
        const most = Math.min(Number(found.maxItems ?? 2), 2);
        const count = least + this.chance.below(Math.max(most - least, 0) + 1);
        return Array.from({ length: count }, () => next(found.items, name));
      }
      case 'integer':
      case 'number':
        return this.number(found);
      case 'boolean':
        return this.chance.onceIn(2);
      case 'string':
        return this.text(found, name, known);
      default:
        return this.object(found, next);
    }
  }

  private heir(mapping: Record<string, string>, base: JsonObject, next: Next): Json {
    // HTTP and access tokens are what is served: the others are refused in one place
    const served = Object.entries(mapping).filter(([value]) => value === 'HTTP' || value === 'ACCESSTOKEN');
    const [value, $ref] = this.chance.pick(
      served.length > 0 && !this.chance.onceIn(6) ? served : Object.entries(mapping),
    );
    const { propertyName } = base.discriminator as { propertyName: string };
    return { ...(next({ $ref }, '') as JsonObject), [propertyName]: value };
  }

  /** All parts, one over the other; the base that names its heirs is made as it is. */
  private whole(
    document: OpenApiDocument,
    _schema: Json | undefined,
    { allOf, ...rest }: JsonObject,
    known: KnownValues,
    depth: number,
  ): Json {
    const parts = [...(allOf as Json[]), rest].map((part) => {
      const { discriminator: _, ...plain } = (resolved(document, part) ?? {}) as JsonObject;
      return this.make(document, plain, known, '', depth + 1);
    });
    return Object.assign({}, ...parts.filter((part) => part !== null && typeof part === 'object'));
  }

  private object({ properties = {}, required = [], minProperties, anyOf }: JsonObject, next: Next): Json {
    const needed = new Set(required as string[]);
    if (Array.isArray(anyOf)) {
      const { required: more = [] } = this.chance.pick(anyOf) as { required?: string[] };
      for (const key of more) needed.add(key);
    }
    const made: JsonObject = {};
    for (const [key, schema] of Object.entries(properties as JsonObject)) {
      // what names somebody is there more often than not
      const isWanted =
        needed.has(key) || !this.chance.onceIn(key === 'phoneNumber' || key === 'device' ? 5 : 2);
      if (isWanted) made[key] = next(schema, key);
    }
    if (minProperties !== undefined && Object.keys(made).length === 0) {
      const [first] = Object.entries(properties as JsonObject);
      if (first !== undefined) made[first[0]] = next(first[1], first[0]);
    }
    return made;
  }

  private number({ minimum, maximum }: JsonObject): number {
    const least = Number(minimum ?? 0);
    const most = Number(maximum ?? least + 1000);
    return this.chance.onceIn(4)
      ? this.chance.pick([least, most])
      : least + this.chance.below(most - least + 1);
  }

  private text(
    { format, pattern, example, maxLength, minLength }: JsonObject,
    name: string,
    known: KnownValues,
  ) {
    const { chance } = this;
    if (name === 'phoneNumber') return `+${chance.pick(known.numbers)}`;
    if (name === 'authenticationId') return chance.pick(known.authenticationIds);
    if (name === 'code') return chance.pick(known.codes);
    if (name === 'sink') return chance.pick(SINKS);
    if (name === 'message') return `${chance.pick(['', 'Your code: ', '短信 '])}{{code}}`;
    if (format === 'date-time')
      return new Date(known.nowMs + 60_000 + chance.below(90 * 86_400_000)).toISOString();
    if (format === 'uri') return 'https://bank.example.com/';
    if (format === 'ipv4') return '192.0.2.17';
    if (format === 'ipv6') return '2001:db8:17::9';
    if (typeof example === 'string') return example;
    if (pattern !== undefined) return '';
    return 'word'
      .repeat(1 + chance.below(4))
      .slice(0, Math.max(Number(maxLength ?? 16), Number(minLength ?? 0)));
  }
}

type Next = (schema: Json | undefined, name: string) => Json;

const SINKS = [
  'https://bank.example.com/events',
  'https://bank.example.com:8443/a/b?c=d',
  'https://bücher.example/events',
  'https://192.0.2.9/events',
  'https://127.0.0.1/events',
  'https://[::1]/events',
  'https://user:secret@bank.example.com/',
];

/** Whether a schema is made for being one of the mapped ones, of which each has the base within it. */
function isHeir(schema: Json | undefined, mapping: Record<string, string>): boolean {
  const reference = (schema as JsonObject | null | undefined)?.$ref;
  return typeof reference === 'string' && Object.values(mapping).includes(reference);
}
