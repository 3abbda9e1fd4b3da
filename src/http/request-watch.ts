import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.ts';
import type { Caller } from './caller.ts';
import { maskedText } from './masked-text.ts';
import { Histogram } from './metrics/histogram.ts';
import type { MetricWriter } from './metrics/metric-writer.ts';

/** Route of what no route fits: paths that strangers make up are not told apart. */
const NO_ROUTE = 'none';
const NO_METHOD = '-';

/** Status codes from which on a failure is the server's own. */
const LEAST_OURS = 500;

/** Counts requests, and writes a line a request to the log: never the path, which may hold a subscriber's number. */
export class RequestWatch {
  /** As many as there are routes and statuses. */
  private readonly counts = new Map<string, { readonly labels: readonly string[]; count: number }>();
  private readonly durations = new Map<string, Histogram>();

  /** To be called before routes are added. */
  attach(app: FastifyInstance): void {
    app.addHook('onError', (request, _reply, error, done) => {
      const isTheirs = error instanceof ApiError || (error.statusCode ?? LEAST_OURS) < LEAST_OURS;
      if (!isTheirs) request.log.error({ err: error, route: request.routeOptions.url }, 'failed');
      done();
    });
    app.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? NO_ROUTE;
      const method = route === NO_ROUTE ? NO_METHOD : request.method;
      const ms = reply.elapsedTime;
      this.count(method, route, String(reply.statusCode), ms / 1000);
      const correlator = request.headers['x-correlator'];
      request.log.info(
        {
          method,
          route,
          status: reply.statusCode,
          ms: Math.round(ms * 1000) / 1000,
          // nobody is known where the request failed before its token was read
          tenant: (request.caller as Caller | undefined)?.tenant.id,
          correlator: typeof correlator === 'string' ? maskedText(correlator) : undefined,
        },
        'answered',
      );
      done();
    });
  }

  readonly source = (writer: MetricWriter): void => {
    for (const { labels, count } of this.counts.values()) writer.value('requests', count, ...labels);
    for (const [route, durations] of this.durations) writer.histogram('requestDuration', durations, route);
  };

  private count(method: string, route: string, status: string, seconds: number): void {
    const key = `${method} ${route} ${status}`;
    const known = this.counts.get(key);
    if (known === undefined) this.counts.set(key, { labels: [method, route, status], count: 1 });
    else known.count++;
    let durations = this.durations.get(route);
    if (durations === undefined) {
      durations = new Histogram();
      this.durations.set(route, durations);
    }
    durations.observe(seconds);
  }
}
