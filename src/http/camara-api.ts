import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import openapiGlue, { type FastifyOpenapiGlueOptions } from 'fastify-openapi-glue';
import { ApiError } from './api-error.ts';
import type { Authenticator, Caller } from './caller.ts';
import { codeOfValidation } from './contract/code-of-validation.ts';
import type { OpenApiDocument } from './contract/open-api-document.ts';
import { type OperationCodes, operationCodes } from './contract/operation-codes.ts';
import { correlate } from './correlator.ts';
import { type ErrorBody, errorBody } from './error-body.ts';
import { keepQuestions, type QuestionKeeping } from './question-hook.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Set on every operation of a contract before its handler runs. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** Of the operation of a contract that a route answers. */
    operationId?: string;
  }
}

/** Answers one operation of a contract: the body of its first success, or `undefined` where that has none. */
export type OperationHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export interface CamaraApi {
  /** Path below the server, `/sim-swap/v2` for one. */
  readonly prefix: string;
  readonly document: OpenApiDocument;
  /** By operationId. An operation that has none here is not served. */
  readonly handlers: Readonly<Record<string, OperationHandler>>;
}

/**
 * Serves one contract: its paths, bodies checked against its schemas, scopes as it says, and errors in its form.
 *
 * @param newId makes the correlator of a request that brings none
 * @param questions where what is asked is written down
 */
export async function serveCamaraApi(
  server: FastifyInstance,
  api: CamaraApi,
  authenticator: Authenticator,
  newId: () => string,
  questions?: QuestionKeeping,
): Promise<void> {
  await server.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        if (correlate(request, reply, newId)) return;
        throw new ApiError(
          400,
          'INVALID_ARGUMENT',
          'x-correlator is not of the form that the contract gives',
        );
      });
      if (questions !== undefined) keepQuestions(scope, questions);
      scope.addHook('onRoute', checkEveryBody);
      const codes = operationCodes(api.document);
      scope.setErrorHandler((error, request, reply) => {
        const told = toldOf(error, request, codes.get(request.routeOptions.config.operationId ?? ''));
        if (told.status >= 500) scope.log.error({ err: error }, 'a handler failed');
        return errorBody(reply, told);
      });
      scope.setNotFoundHandler(() => {
        throw new ApiError(404, 'NOT_FOUND', 'there is no such resource');
      });
      takeEmptyJson(scope);
      await scope.register(openapiGlue, {
        specification: served(api),
        operationResolver: resolverOf(api, authenticator),
      });
    },
    { prefix: api.prefix },
  );
}

/** Schemas by content type let a body of another type, and none at all, pass unchecked: there is one, for any body. */
function checkEveryBody(route: RouteOptions): void {
  const body = route.schema?.body as { content?: Record<string, { schema: unknown }> } | undefined;
  const json = body?.content?.['application/json'];
  if (json !== undefined) route.schema = { ...route.schema, body: json.schema };
}

/** Clients announce JSON for whatever they send, and delete without a body. One that is needed is missed by the schema. */
function takeEmptyJson(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else void parse(request, String(body), done);
  });
}

/** The handler of each operation, behind a look at who asks: before the body is read. */
function resolverOf(
  api: CamaraApi,
  authenticator: Authenticator,
): NonNullable<FastifyOpenapiGlueOptions['operationResolver']> {
  const resolve = (operationId: string, method: string, path: string) => {
    const handler = api.handlers[operationId] as OperationHandler;
    const alternatives = scopesOf(api.document, method, path);
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      request.caller = await authenticator.authenticate(request.headers.authorization);
      if (request.caller.tenant.isSandbox === true) reply.header('x-wardline-sandbox', 'true');
      const { scopes } = request.caller;
      if (alternatives.some((wanted) => mayCall(wanted, scopes))) return;
      throw new ApiError(403, 'PERMISSION_DENIED', `the token has none of the scopes ${named(alternatives)}`);
    };
    return { onRequest, handler, config: { operationId } };
  };
  // the plugin adds method and path to what it is given
  return resolve as unknown as NonNullable<FastifyOpenapiGlueOptions['operationResolver']>;
}

/**
 * Whether a token reaches an operation that asks for these scopes. Scopes to create are one for each type of event: any
 * lets the request in, and its handler looks whether it is that of the type in the body.
 */
function mayCall(wanted: readonly string[], scopes: ReadonlySet<string>): boolean {
  return wanted.every((scope) => scope.endsWith(':create'))
    ? wanted.some((scope) => scopes.has(scope))
    : wanted.every((scope) => scopes.has(scope));
}

function named(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((scopes) => scopes.join(' and ')).join(', ');
}

/** What is told of a fault: ours in general words, the caller's in exact ones. */
function toldOf(error: unknown, request: FastifyRequest, operation: OperationCodes | undefined): ErrorBody {
  if (error instanceof ApiError) return error;
  const { validation, validationContext, statusCode, message } = error as {
    validation?: Parameters<typeof codeOfValidation>[0];
    validationContext?: string;
    statusCode?: number;
    message?: string;
  };
  if (validation !== undefined) {
    return codeOfValidation(validation, validationContext ?? 'body', operation, request.body);
  }
  switch (statusCode) {
    case 400:
    case 413:
    case 415:
      return { status: 400, code: 'INVALID_ARGUMENT', message: message ?? 'the request cannot be read' };
    default:
      return { status: 500, code: 'INTERNAL', message: 'the request could not be answered' };
  }
}

/** Scopes that an operation asks for: one of the lists has to be there whole. */
function scopesOf(document: OpenApiDocument, method: string, path: string): readonly (readonly string[])[] {
  const operation = document.paths[path]?.[method.toLowerCase()] as unknown as
    | { security?: readonly { openId?: readonly string[] }[] }
    | undefined;
  return (operation?.security ?? []).map(({ openId = [] }) => openId);
}

/**
 * The part of a contract that is served. Only successes are written by their schemas: errors have one form, and a schema
 * that lags behind would hide one.
 */
function served({ document, handlers }: CamaraApi): OpenApiDocument {
  const copy = structuredClone(document) as OpenApiDocument;
  for (const operations of Object.values(copy.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const { operationId, responses } = operation as unknown as {
        operationId: string;
        responses: Record<string, unknown>;
      };
      if (handlers[operationId] === undefined) delete operations[method];
      for (const status of Object.keys(responses)) if (!status.startsWith('2')) delete responses[status];
    }
  }
  return copy;
}
