import type { FastifyInstance } from 'fastify';

/** Why the service should not be asked now, a line each; none where it can be. */
export type ReadinessReasons = () => readonly string[];

/**
 * `GET /healthz`: 200 as long as the process answers. `GET /readyz`: 200 where its answers can be relied on, and
 * otherwise 503 with the reasons.
 */
export function serveHealth(app: FastifyInstance, reasonsAgainst: ReadinessReasons): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', (_request, reply) => {
    const reasons = reasonsAgainst();
    reply.header('cache-control', 'no-store');
    return reasons.length === 0
      ? reply.send({ status: 'ready' })
      : reply.code(503).send({ status: 'not ready', reasons });
  });
}
