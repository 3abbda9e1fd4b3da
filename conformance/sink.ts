import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { localhostCertificate } from '../src/http/testing/localhost-certificate.ts';

/** A notification as it came in. */
export interface Notification {
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Who senders of notifications have to believe is `localhost`. */
export const SINK_CERTIFICATE = localhostCertificate();

/** How long a notification may take. */
const PATIENCE_MS = 3000;
const LOOK_MS = 10;

/** The banks' webhooks, on loopback: one listener for the whole run, and a path for each scenario. */
export class SinkListener {
  private readonly server: Server;
  private readonly sinks = new Map<string, Notification[]>();

  private constructor(server: Server) {
    this.server = server;
  }

  static async listen(): Promise<SinkListener> {
    const listener = new SinkListener(createServer(SINK_CERTIFICATE));
    listener.server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { authorization, 'content-type': contentType } = request.headers;
        const body = JSON.parse(Buffer.concat(parts).toString('utf8'));
        listener.sinks.get(request.url ?? '')?.push({ authorization, contentType, body });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => listener.server.listen(0, '127.0.0.1', resolve));
    return listener;
  }

  /** A webhook that nothing came to yet. */
  open(): Sink {
    const path = `/notifications/${this.sinks.size}`;
    const notifications: Notification[] = [];
    this.sinks.set(path, notifications);
    const { port } = this.server.address() as AddressInfo;
    return new Sink(`https://localhost:${port}${path}`, notifications);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A bank's webhook, and what came to it. */
export class Sink {
  readonly url: string;
  readonly notifications: readonly Notification[];

  constructor(url: string, notifications: readonly Notification[]) {
    this.url = url;
    this.notifications = notifications;
  }

  /** Waits for a notification whose type ends so. */
  async awaited(typeEnd: string): Promise<Notification> {
    for (let waited = 0; waited <= PATIENCE_MS; waited += LOOK_MS) {
      const found = this.notifications.find(({ body }) => String(body.type).endsWith(typeEnd));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    const seen = this.notifications.map(({ body }) => body.type).join(', ');
    throw new Error(`no notification ${typeEnd} came; there came: ${seen === '' ? 'none' : seen}`);
  }
}
