import type { Json, JsonObject, OpenApiDocument } from './open-api-document.ts';

/** What a program that speaks the interface can notice: a path in the document → its value. */
type Facts = Map<string, Json>;

/** Words for people, which two files of one interface may choose as they like. */
const PROSE = new Set(['description', 'example', 'examples', 'summary', 'title', 'tags', 'externalDocs']);
/** Lists whose order means nothing. */
const SETS = new Set(['enum', 'required']);

/**
 * Paths, methods, operations, parameters, schemas, codes, headers, scopes and callbacks, with references followed:
 * where a schema is kept, and under which name, is no fact.
 */
export function contractFacts(document: OpenApiDocument): Facts {
  const facts: Facts = new Map();
  facts.set('info.version', document.info.version);
  document.servers.forEach((server, index) => {
    facts.set(`servers.${index}.url`, server.url);
  });
  new Walk(document as unknown as JsonObject, facts).into('paths', document.paths, []);
  for (const [name, scheme] of Object.entries(document.components.securitySchemes ?? {})) {
    const { type, scheme: http, bearerFormat } = scheme as JsonObject;
    facts.set(`securitySchemes.${name}`, [type ?? null, http ?? null, bearerFormat ?? null]);
  }
  return facts;
}

/** Every path at which two documents differ, with what stands in each. */
export function contractDifferences(ours: OpenApiDocument, theirs: OpenApiDocument): string[] {
  const [our, their] = [contractFacts(ours), contractFacts(theirs)];
  const paths = new Set([...our.keys(), ...their.keys()]);
  return [...paths].flatMap((path) => {
    const [mine, yours] = [JSON.stringify(our.get(path)), JSON.stringify(their.get(path))];
    return mine === yours ? [] : [`${path}: ours ${mine ?? 'nothing'}, theirs ${yours ?? 'nothing'}`];
  });
}

class Walk {
  private readonly root: JsonObject;
  private readonly facts: Facts;

  constructor(root: JsonObject, facts: Facts) {
    this.root = root;
    this.facts = facts;
  }

  /** @param within the references that led here: a schema may refer to itself */
  into(path: string, json: Json, within: readonly string[]): void {
    if (json === null || typeof json !== 'object') {
      this.facts.set(path, json);
    } else if (Array.isArray(json)) {
      this.list(path, json, within);
    } else if (typeof json.$ref === 'string') {
      this.follow(path, json.$ref, within);
    } else {
      this.object(path, json, within);
    }
  }

  private object(path: string, json: JsonObject, within: readonly string[]): void {
    // Empty objects count: no scope asked for, any object allowed.
    this.facts.set(path, '{}');
    const names = /\.(properties|mapping)$/.test(path);
    for (const [key, value] of Object.entries(json)) {
      if (PROSE.has(key) && !names) continue;
      const next = `${path}.${/\.headers$/.test(path) ? key.toLowerCase() : key}`;
      if (key === 'security') this.facts.set(next, canonicalSecurity(value as JsonObject[]));
      else if (/\.mapping$/.test(path) && typeof value === 'string') this.follow(next, value, within);
      else this.into(next, value, within);
    }
  }

  private list(path: string, json: readonly Json[], within: readonly string[]): void {
    const last = path.slice(path.lastIndexOf('.') + 1);
    if (SETS.has(last)) this.facts.set(path, json.map((each) => JSON.stringify(each)).sort());
    else if (last === 'parameters') {
      for (const each of json) {
        const parameter = this.resolved(each);
        this.into(`${path}.${parameter.in}:${String(parameter.name).toLowerCase()}`, parameter, within);
      }
    } else
      json.forEach((each, index) => {
        this.into(`${path}.${index}`, each, within);
      });
  }

  private follow(path: string, reference: string, within: readonly string[]): void {
    if (within.includes(reference)) this.facts.set(path, `${within.length - within.indexOf(reference)} up`);
    else this.into(path, this.target(reference), [...within, reference]);
  }

  private resolved(json: Json): JsonObject {
    const object = json as JsonObject;
    return typeof object.$ref === 'string' ? (this.target(object.$ref) as JsonObject) : object;
  }

  private target(reference: string): Json {
    let json: Json | undefined = this.root;
    for (const key of reference.split('/').slice(1)) json = (json as JsonObject | undefined)?.[key];
    if (json === undefined) throw new Error(`${reference} leads nowhere`);
    return json;
  }
}

function canonicalSecurity(alternatives: readonly JsonObject[]): Json {
  return alternatives
    .map((each) =>
      JSON.stringify(
        Object.entries(each)
          .map(([scheme, scopes]) => [scheme, ...(scopes as string[]).toSorted()])
          .sort(),
      ),
    )
    .sort();
}
