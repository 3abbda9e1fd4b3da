import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { correlate } from './correlator.ts';
import { type ErrorBody, errorBody } from './error-body.ts';

/** What Fastify says of an address whose escapes are none; every other that it cannot route leads nowhere. */
const UNREADABLE = 'FST_ERR_BAD_URL';

// none repeats the path that was asked: it may hold a subscriber's number
const NOWHERE: ErrorBody = { status: 404, code: 'NOT_FOUND', message: 'there is no such resource' };
const NO_ADDRESS: ErrorBody = {
  status: 400,
  code: 'INVALID_ARGUMENT',
  message: 'the address cannot be read',
};
const NO_REQUEST: ErrorBody = {
  status: 400,
  code: 'INVALID_ARGUMENT',
  message: 'the request cannot be read',
};
const OURS: ErrorBody = { status: 500, code: 'INTERNAL', message: 'the request could not be answered' };

/**
 * Answers what is outside of every interface in their form. Bodies are read before it is known that nobody wants them,
 * so that one which cannot be read fails there as well.
 */
export function answerUnrouted(server: FastifyInstance, newId: () => string): void {
  const answer = (told: ErrorBody, request: FastifyRequest, reply: FastifyReply) => {
    correlate(request, reply, newId);
    return errorBody(reply, told);
  };
  server.setNotFoundHandler((request, reply) => answer(NOWHERE, request, reply));
  server.setErrorHandler(({ statusCode = 500 }: FastifyError, request, reply) => {
    if (request.is404) return answer(NOWHERE, request, reply);
    return answer(statusCode < 500 ? NO_REQUEST : OURS, request, reply);
  });
}

/** Answers what fails before there is a route: the handler of `frameworkErrors`. */
export function answerBeforeRoute(newId: () => string) {
  return ({ code }: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    correlate(request, reply, newId);
    errorBody(reply, code === UNREADABLE ? NO_ADDRESS : NOWHERE);
  };
}
