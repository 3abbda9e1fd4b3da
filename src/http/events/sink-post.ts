import { type IncomingMessage, request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

/**
 * What is read of a sink's answer. Only its status is used; a short body is read to the end, so that the sink sees
 * a connection that ends well.
 */
export const MAX_ANSWER_OCTETS = 16_384;

export interface SinkPost {
  readonly url: URL;
  /** The connection is made to one of these, whatever the name says now. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends it all, from the connection to the last octet. */
  readonly signal: AbortSignal;
  /** Whom to trust; the public authorities if not given. */
  readonly trust?: SecureContext | undefined;
}

export interface SinkAnswer {
  readonly status: number;
  /** What the sink asks to wait for, where it says so in seconds. */
  readonly retryAfterMs: number | undefined;
}

/**
 * The public authorities and these, in PEM. Made once: reading all of them takes longer than a delivery.
 */
export function trustAlso(certificates: readonly string[]): SecureContext {
  return createSecureContext({ ca: [...rootCertificates, ...certificates] });
}

/** Posts to a sink, and follows nothing that it answers. Rejects where there is no answer. */
export function postToSink(post: SinkPost): Promise<SinkAnswer> {
  const { url, addresses, body, headers, signal, trust } = post;
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    // a connection of its own: one that is kept was made to an address that was checked for another event
    agent: false,
    lookup: checkedAddresses(addresses),
    signal,
    ...(trust !== undefined && { secureContext: trust }),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
    request.on('error', reject);
    request.on('response', (response) => readAnswer(response).then(resolve, reject));
    request.end(body);
  });
}

/** In the place of the name service: what it said when it was checked. */
function checkedAddresses(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, done) => {
    const [first] = known;
    if (first === undefined) done(new Error('no address was checked'), '', 0);
    else if (options.all === true) done(null, known);
    else done(null, first.address, first.family);
  };
}

async function readAnswer(response: IncomingMessage): Promise<SinkAnswer> {
  const seconds = response.headers['retry-after'];
  const answer = {
    status: response.statusCode ?? 0,
    retryAfterMs: seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined,
  };
  let octets = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      octets += chunk.length;
      // leaving the loop ends the connection
      if (octets > MAX_ANSWER_OCTETS) break;
    }
  } catch {
    // the sink has said what it had to say
  }
  return answer;
}
