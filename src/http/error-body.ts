import type { FastifyReply } from 'fastify';

/** CAMARA's error body (API Design Guide, 3.1). */
export interface ErrorBody {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Answers with an error, whatever schema the route has. */
export function errorBody(reply: FastifyReply, { status, code, message }: ErrorBody): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json')
    .serializer(JSON.stringify)
    .send({ status, code, message });
}
