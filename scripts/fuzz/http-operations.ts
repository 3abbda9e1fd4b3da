import { CONTRACT_NAMES } from '../../src/http/contract/contract-name.ts';
import { loadContract } from '../../src/http/contract/load-contract.ts';
import type { Json, JsonObject, OpenApiDocument } from '../../src/http/contract/open-api-document.ts';

/** An operation of a contract: how it is called, and what it may be answered. */
export interface HttpOperation {
  readonly operationId: string;
  readonly document: OpenApiDocument;
  readonly method: string;
  /** From the root of the server, with `{subscriptionId}` where it has one. */
  readonly path: string;
  /** One of the lists is needed whole, or one scope of it where they create. */
  readonly scopes: readonly (readonly string[])[];
  readonly body: Json | undefined;
  /** By status: the schema of the body, `undefined` for none. */
  readonly responses: ReadonlyMap<number, Json | undefined>;
}

/** Every operation of every contract for banks. */
export function httpOperations(): HttpOperation[] {
  return CONTRACT_NAMES.flatMap((name) => {
    const document = loadContract(name);
    const prefix = (document.servers[0]?.url ?? '').replace('{apiRoot}', '');
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, raw]) =>
        operationOf(document, `${prefix}${path}`, method, raw as JsonObject),
      ),
    );
  });
}

function operationOf(
  document: OpenApiDocument,
  path: string,
  method: string,
  { operationId, security, requestBody, responses }: JsonObject,
): HttpOperation {
  const needed = (security ?? []) as unknown as readonly { readonly openId?: readonly string[] }[];
  return {
    operationId: String(operationId),
    document,
    method: method.toUpperCase(),
    path,
    scopes: needed.map(({ openId = [] }) => openId),
    body: schemaOf(document, requestBody),
    responses: new Map(
      Object.entries(responses as JsonObject).map(([status, response]) => [
        Number(status),
        schemaOf(document, response),
      ]),
    ),
  };
}

/** The schema of JSON in a body or response. */
function schemaOf(document: OpenApiDocument, holder: Json | undefined): Json | undefined {
  const { content } = (resolved(document, holder) ?? {}) as { content?: JsonObject };
  const json = content?.['application/json'] as JsonObject | undefined;
  return json?.schema;
}

/** What a reference leads to; anything else is itself. */
export function resolved(document: OpenApiDocument, value: Json | undefined): Json | undefined {
  const reference = (value as JsonObject | null | undefined)?.$ref;
  if (typeof reference !== 'string') return value;
  const [, , kind = '', name = ''] = reference.split('/');
  return resolved(document, document.components[kind]?.[name]);
}
