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

/** A bank's webhook, on loopback. */
export class Sink {
  readonly notifications: Notification[] = [];
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async listen(): Promise<Sink> {
    const sink = new Sink(createServer(SINK_CERTIFICATE));
    sink.server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        sink.notifications.push({
          authorization: request.headers.authorization,
          contentType: request.headers['content-type'],
          body: JSON.parse(Buffer.concat(parts).toString('utf8')),
        });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => sink.server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `https://localhost:${(this.server.address() as AddressInfo).port}/notifications`;
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

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
