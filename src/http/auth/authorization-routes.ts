import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { AUTHORIZATION_PATHS, discoveryDocument } from './discovery-document.ts';

/** A form with an assertion and a signed request of a few thousand characters each, and room. */
export const MAX_TOKEN_REQUEST_OCTETS = 16_384;

/**
 * Puts the authorization server behind a Fastify server: `/oauth2/…`, and the discovery document.
 *
 * @param publicUrl how banks reach the server, whatever a request calls it: what a stranger writes into `Host` or
 *   into headers of proxies must not end in an address that tokens are sent to, or assertions are made for
 */
export async function authorizationRoutes(
  server: FastifyInstance,
  provider: Provider,
  publicUrl: string,
): Promise<void> {
  const { host, protocol } = new URL(publicUrl);
  const answer = provider.callback();
  const document = discoveryDocument(publicUrl);

  const pass = async ({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (Number(raw.headers['content-length'] ?? 0) > MAX_TOKEN_REQUEST_OCTETS) {
      const error_description = `a request has at most ${MAX_TOKEN_REQUEST_OCTETS} octets`;
      return reply.code(413).send({ error: 'invalid_request', error_description });
    }
    raw.headers.host = host;
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    delete raw.headers['x-forwarded-host'];
    reply.hijack();
    await answer(raw, reply.raw);
  };

  await server.register(async (scope) => {
    // The library reads the form by itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post(AUTHORIZATION_PATHS.token, pass);
    scope.post(AUTHORIZATION_PATHS.backchannel, pass);
    scope.get(AUTHORIZATION_PATHS.jwks, pass);
    for (const path of [AUTHORIZATION_PATHS.discovery, `/oauth2${AUTHORIZATION_PATHS.discovery}`])
      scope.get(path, async (_request, reply) =>
        reply.header('cache-control', 'max-age=3600').send(document),
      );
  });
}
