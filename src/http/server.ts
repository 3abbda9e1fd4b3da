import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Authenticator } from './caller.ts';
import { type CamaraApi, serveCamaraApi } from './camara-api.ts';

/** The longest body that a contract knows is a subscription of some kilobytes. */
const BODY_OCTETS = 64 * 1024;
/** Who sends a request so slowly holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 10_000;

export interface ServerOptions {
  readonly apis: readonly CamaraApi[];
  readonly authenticator: Authenticator;
  /** Makes names of requests that bring none. */
  readonly newId: () => string;
  readonly logger?: FastifyServerOptions['loggerInstance'];
}

/** The server with every interface for banks. It does not listen yet, and others may be put beside them. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { apis, authenticator, newId, logger } = options;
  const server = Fastify({
    bodyLimit: BODY_OCTETS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: newId,
    routerOptions: { ignoreTrailingSlash: false },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false, strict: false } },
    ...(logger === undefined ? {} : { loggerInstance: logger }),
  });
  for (const api of apis) await serveCamaraApi(server, api, authenticator, newId);
  return server;
}
