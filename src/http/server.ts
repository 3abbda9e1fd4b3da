import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import type { Authenticator } from './caller.ts';
import { type CamaraApi, serveCamaraApi } from './camara-api.ts';
import { validatorOptions } from './contract/validator-options.ts';
import { answerBeforeRoute, answerUnrouted } from './unrouted.ts';

/** The longest body that a contract knows is a subscription of some kilobytes. */
const BODY_OCTETS = 64 * 1024;
/** Who sends a request so slowly holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 10_000;

export interface ServerOptions {
  readonly apis: readonly CamaraApi[];
  readonly authenticator: Authenticator;
  /** Makes names of requests that bring none. */
  readonly newId: () => string;
}

/** A server that serves nothing yet, set as the contracts need it. */
export function newServer(
  newId: () => string,
  logger?: FastifyServerOptions['loggerInstance'],
): FastifyInstance {
  const server = Fastify({
    bodyLimit: BODY_OCTETS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: newId,
    routerOptions: { ignoreTrailingSlash: false },
    ajv: validatorOptions(),
    // requests are told by the watch, in a line each
    logController: new LogController({ disableRequestLogging: true }),
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    frameworkErrors: answerBeforeRoute(newId),
  });
  answerUnrouted(server, newId);
  return server;
}

/** A server with interfaces for banks. It does not listen yet, and others may be put beside them. */
export async function buildServer({ apis, authenticator, newId }: ServerOptions): Promise<FastifyInstance> {
  const server = newServer(newId);
  for (const api of apis) await serveCamaraApi(server, api, authenticator, newId);
  return server;
}
