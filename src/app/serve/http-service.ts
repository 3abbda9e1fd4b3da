import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { type ReadinessReasons, serveHealth } from '../../http/health.ts';
import type { MetricSource } from '../../http/metrics/metric-writer.ts';
import { serveMetrics } from '../../http/metrics.ts';
import { RequestWatch } from '../../http/request-watch.ts';
import { newServer } from '../../http/server.ts';
import { UserError } from '../user-error.ts';

/** What requests under way get at the end before their connections are cut. */
const FINISH_MS = 5_000;

export interface HttpOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly log: FastifyBaseLogger;
  readonly sources: readonly MetricSource[];
  readonly reasonsAgainst: ReadinessReasons;
  /** Puts what else is served beside health and metrics. */
  readonly add?: ((server: FastifyInstance) => Promise<void>) | undefined;
}

/** The server, listening. */
export class HttpService {
  readonly url: string;
  private readonly app: FastifyInstance;

  private constructor(app: FastifyInstance, url: string) {
    this.app = app;
    this.url = url;
  }

  /** Rejects with a UserError where it cannot listen there. */
  static async open({ host, port, log, sources, reasonsAgainst, add }: HttpOptions): Promise<HttpService> {
    const app = newServer(randomUUID, log);
    const watch = new RequestWatch();
    watch.attach(app);
    serveHealth(app, reasonsAgainst);
    serveMetrics(app, [...sources, watch.source]);
    await add?.(app);
    try {
      await app.listen({ host, port, listenTextResolver: (address) => `listens at ${address}` });
    } catch (error) {
      await app.close();
      throw cannotListen(host, port, error);
    }
    const { port: actual } = app.server.address() as AddressInfo;
    const name = host.includes(':') ? `[${host}]` : host;
    return new HttpService(app, `http://${name}:${actual}`);
  }

  /** Takes no more requests, finishes those under way, and cuts off what does not end in time. */
  async close(): Promise<void> {
    const closed = this.app.close();
    const given = new AbortController();
    const late = wait(FINISH_MS, 'late', { signal: given.signal }).catch(() => 'done');
    if ((await Promise.race([closed, late])) === 'late') this.app.server.closeAllConnections();
    await closed;
    given.abort();
  }
}

/** Whether a port is another program's. */
export class PortTaken extends UserError {
  override readonly name = 'PortTaken';
}

function cannotListen(host: string, port: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new PortTaken(
        `port ${port} of ${host} is taken by another program; end that, or name another port: --port ${port + 1}`,
      );
    case 'EACCES':
      return new UserError(
        `port ${port} is for the system's own services; name one from 1024 on: --port 7007`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UserError(`${host} is no address of this machine; name one: --host 127.0.0.1`);
    default:
      return error;
  }
}
