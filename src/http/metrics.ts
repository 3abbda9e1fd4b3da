import type { FastifyInstance } from 'fastify';
import { METRICS_TYPE, type MetricSource, MetricWriter } from './metrics/metric-writer.ts';

/** `GET /metrics`: what the sources measure at that moment, for Prometheus. */
export function serveMetrics(app: FastifyInstance, sources: readonly MetricSource[]): void {
  app.get('/metrics', (_request, reply) => {
    const writer = new MetricWriter();
    for (const source of sources) source(writer);
    return reply.type(METRICS_TYPE).header('cache-control', 'no-store').send(writer.text());
  });
}
