import type { Json, JsonObject, OpenApiDocument } from './open-api-document.ts';

/** An operation, and the codes that its contract has for a request that is not well formed. */
export interface OperationCodes {
  readonly operationId: string;
  /** Of `400` and `422`: `INVALID_ARGUMENT`, and more where the contract says so. */
  readonly codes: ReadonlySet<string>;
}

/** The codes of every operation of a contract, by operationId. */
export function operationCodes(document: OpenApiDocument): ReadonlyMap<string, OperationCodes> {
  const operations = new Map<string, OperationCodes>();
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as JsonObject[]) {
      const { operationId, responses } = operation;
      if (typeof operationId !== 'string') continue;
      const codes = ['400', '422'].flatMap((status) =>
        codesIn(resolved(document, (responses as JsonObject)[status])),
      );
      operations.set(operationId, { operationId, codes: new Set(codes) });
    }
  }
  return operations;
}

function resolved(document: OpenApiDocument, response: Json | undefined): Json {
  const reference = (response as JsonObject | undefined)?.$ref;
  if (typeof reference !== 'string') return response ?? null;
  const [, , , name] = reference.split('/');
  return document.components.responses?.[name ?? ''] ?? null;
}

/** The enumeration of the property `code`, wherever the response has it. */
function codesIn(json: Json): string[] {
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap(codesIn);
  const { code } = (json.properties ?? {}) as { code?: { enum?: string[] } };
  return [...(code?.enum ?? []), ...Object.values(json).flatMap(codesIn)];
}
