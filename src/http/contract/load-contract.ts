import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ContractName } from './contract-name.ts';
import type { Json, JsonObject, OpenApiDocument } from './open-api-document.ts';

/** Files of components that the interfaces share. No component is in two of them. */
const COMMON_FILES = ['common.yaml', 'common-subscriptions.yaml', 'common-protocols.yaml'];

/**
 * An interface as one document: what it refers to and does not define is put in from the common files, and
 * what that refers to as well. Every call makes a new document, which the caller may change.
 *
 * Reads files of this folder, and nothing else. Throws where a reference leads nowhere: that is our mistake.
 */
export function loadContract(name: ContractName): OpenApiDocument {
  const document = readYaml(`${name}.yaml`) as unknown as OpenApiDocument;
  const common = COMMON_FILES.map((file) => readYaml(file).components as JsonObject);
  document.components ??= {};
  // A component that is put in may refer to others: what is found is looked through as well.
  const waiting = [...referencesIn(document as unknown as Json)];
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const { kind, component } = partsOf(reference);
    document.components[kind] ??= {};
    const components = document.components[kind];
    if (components[component] !== undefined) continue;
    const found = common.map((file) => componentOf(file, kind, component)).find((each) => each !== undefined);
    if (found === undefined) throw new Error(`${name}.yaml: ${reference} is in no file`);
    components[component] = found;
    waiting.push(...referencesIn(found));
  }
  putInSecuritySchemes(document, common);
  return document;
}

/** Security schemes are named, not referred to. */
function putInSecuritySchemes(document: OpenApiDocument, common: readonly JsonObject[]): void {
  const schemes: JsonObject = {};
  for (const name of schemesIn(document.paths)) {
    const found = common
      .map((file) => componentOf(file, 'securitySchemes', name))
      .find((each) => each !== undefined);
    if (found === undefined) throw new Error(`security scheme ${name} is in no file`);
    schemes[name] = found;
  }
  document.components = { securitySchemes: schemes, ...document.components };
}

function schemesIn(json: Json, names = new Set<string>()): Set<string> {
  if (Array.isArray(json)) {
    for (const each of json) schemesIn(each, names);
  } else if (json !== null && typeof json === 'object') {
    for (const [key, value] of Object.entries(json)) {
      if (key !== 'security') schemesIn(value, names);
      else for (const alternative of value as JsonObject[]) for (const name in alternative) names.add(name);
    }
  }
  return names;
}

/** `$ref`s, and the schemas that a discriminator maps to. */
function referencesIn(json: Json, references = new Set<string>()): Set<string> {
  if (typeof json === 'string' && json.startsWith('#/components/')) references.add(json);
  else if (Array.isArray(json)) for (const each of json) referencesIn(each, references);
  else if (json !== null && typeof json === 'object') {
    for (const each of Object.values(json)) referencesIn(each, references);
  }
  return references;
}

function partsOf(reference: string): { kind: string; component: string } {
  const [, , kind, component] = reference.split('/');
  if (kind === undefined || component === undefined) throw new Error(`${reference} names no component`);
  return { kind, component };
}

function componentOf(components: JsonObject, kind: string, component: string): Json | undefined {
  return (components[kind] as JsonObject | undefined)?.[component];
}

function readYaml(file: string): JsonObject {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as JsonObject;
}
