import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { CONTRACT_NAMES, type ContractName } from '../../src/http/contract/contract-name.ts';
import { loadContract } from '../../src/http/contract/load-contract.ts';
import type { Json, JsonObject } from '../../src/http/contract/open-api-document.ts';
import { ROOT } from './project.ts';

/** A file of types that banks copy. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

/** The types of every contract, as the client has them. */
export async function bankClientSchemas(): Promise<readonly SchemaFile[]> {
  return Promise.all(
    CONTRACT_NAMES.map(async (name) => ({
      path: join(ROOT, 'client', 'schema', `${name}.d.ts`),
      text: await typesOf(name),
    })),
  );
}

async function typesOf(name: ContractName): Promise<string> {
  const document = withUnions(loadContract(name) as unknown as JsonObject);
  const types = await openapiTS(document as unknown as Parameters<typeof openapiTS>[0], {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
  });
  return `// Made from the contract ${name} by \`node scripts/bank-client.ts\`. Not written by hand.\n${astToString(types)}`;
}

/** Where a schema has heirs by a discriminator, a value is one of them: TypeScript wants that said. */
function withUnions(document: JsonObject): JsonObject {
  const schemas = (document.components as JsonObject).schemas as JsonObject;
  const heirsOf = (reference: string): string[] => {
    const base = schemas[reference.split('/').at(-1) ?? ''] as JsonObject | undefined;
    const mapping = (base?.discriminator as JsonObject | undefined)?.mapping as
      | Record<string, string>
      | undefined;
    return [...new Set(Object.values(mapping ?? {}))];
  };
  const rewritten = (json: Json, within: string): Json => {
    if (json === null || typeof json !== 'object') return json;
    if (Array.isArray(json)) return json.map((each) => rewritten(each, within));
    const heirs = within !== 'allOf' && typeof json.$ref === 'string' ? heirsOf(json.$ref) : [];
    if (heirs.length > 0) return { oneOf: heirs.map(($ref) => ({ $ref })) };
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, rewritten(value, key)]));
  };
  return rewritten(document, '') as JsonObject;
}
