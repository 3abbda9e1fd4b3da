import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '../../bank/events/cloud-event.ts';
import { selfSigned } from './self-signed.ts';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: CloudEvent;
}

/** What a sink answers: a status, or what is done in place of an answer. */
export type SinkReply = number | RequestListener;

/** A bank's sink on this machine: HTTPS with a certificate that only its own word is for. */
export async function tlsSink(reply: (received: Received) => SinkReply = () => 204) {
  const { key, certificate } = selfSigned('localhost', 'bank.example.com');
  const received: Received[] = [];
  const server = createServer({ key, cert: certificate }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const one = {
      ...{ path: request.url ?? '', headers: request.headers, body },
      event: JSON.parse(body) as CloudEvent,
    };
    received.push(one);
    const answer = reply(one);
    if (typeof answer === 'number') response.writeHead(answer).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    certificate,
    port,
    url: `https://localhost:${port}/events`,
    received,
    /** The last parts of the types of what came. */
    kinds: () => received.map(({ event }) => event.type.split('.').at(-1) ?? ''),
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
