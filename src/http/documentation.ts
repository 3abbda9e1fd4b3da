import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { stringify } from 'yaml';
import { CONTRACT_NAMES, type ContractName } from './contract/contract-name.ts';
import { loadContract } from './contract/load-contract.ts';
import type { JsonObject, OpenApiDocument } from './contract/open-api-document.ts';

/** Where the documentation is, below the server. */
const DOCUMENTATION_PATH = '/api/bank';

/** Looks of the page: the letters of the reader's own system, so that nothing is fetched from elsewhere. */
const LOOKS = `
:root {
  --scalar-font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --scalar-font-code: ui-monospace, "Cascadia Code", "DejaVu Sans Mono", Menlo, Consolas, monospace;
}
.light-mode { --scalar-color-accent: #0b5cad; }
.dark-mode { --scalar-color-accent: #6cb2f5; }
`;

/**
 * The interfaces for banks to read and to try, as one page, and each as OpenAPI in YAML and JSON. Everything comes
 * from this server: no letters, scripts or measurements of anybody else's, which the page's own policy forbids.
 *
 * @param publicUrl where banks reach the server, without a slash at its end
 */
export async function serveDocumentation(server: FastifyInstance, publicUrl: string): Promise<void> {
  // Five megabytes of page, which only a server needs.
  const { default: apiReference } = await import('@scalar/fastify-api-reference');
  const documents = CONTRACT_NAMES.map((name) => ({ name, document: contractAt(name, publicUrl) }));
  await server.register(async (scope) => {
    for (const { name, document } of documents) {
      const yaml = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
      scope.get(`${DOCUMENTATION_PATH}/${name}.yaml`, async (_, reply) =>
        reply.type('application/yaml; charset=utf-8').send(yaml),
      );
      scope.get(`${DOCUMENTATION_PATH}/${name}.json`, async () => document);
      const tried = contractToTry(name, document);
      scope.get(pathToTry(name), async () => tried);
    }
    scope.addHook('onSend', async (_, reply, payload) => {
      if (String(reply.getHeader('content-type')).startsWith('text/html')) {
        reply.header('content-security-policy', policyOf(String(payload)));
      }
      reply.header('x-content-type-options', 'nosniff');
      return payload;
    });
    await scope.register(apiReference, {
      routePrefix: DOCUMENTATION_PATH,
      configuration: {
        pageTitle: 'Wardline for banks',
        sources: documents.map(({ name, document }) => ({
          title: document.info.title,
          slug: name,
          url: pathToTry(name),
        })),
        authentication: { preferredSecurityScheme: 'openId' },
        documentDownloadType: 'none',
        theme: 'default',
        customCss: LOOKS,
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        agent: { disabled: true },
        mcp: { disabled: true },
        defaultHttpClient: { targetKey: 'js', clientKey: 'fetch' },
      },
    });
  });
}

/** A contract as this server serves it: its own address in place of the one that the file has. */
function contractAt(name: ContractName, publicUrl: string): OpenApiDocument {
  const document = loadContract(name);
  for (const { variables } of document.servers) variables.apiRoot.default = publicUrl;
  const openId = document.components.securitySchemes?.openId as JsonObject | undefined;
  if (openId !== undefined) openId.openIdConnectUrl = `${publicUrl}/.well-known/openid-configuration`;
  return document;
}

function pathToTry(name: ContractName): string {
  return `${DOCUMENTATION_PATH}/page/${name}.json`;
}

/** A contract for the page: it has no way to get a token by OpenID Connect, and takes one that the bank got. */
function contractToTry(name: ContractName, document: OpenApiDocument): OpenApiDocument {
  const tried = structuredClone(document);
  const files = ['yaml', 'json'].map(
    (form) => `[${form.toUpperCase()}](${DOCUMENTATION_PATH}/${name}.${form})`,
  );
  tried.info.description = `This contract as a file: ${files.join(', ')}.\n\n${tried.info.description}`;
  tried.components.securitySchemes = {
    openId: {
      type: 'http',
      scheme: 'bearer',
      description: 'An access token of the bank, for the scope of the operation.',
    },
  };
  for (const path of Object.values(tried.paths)) {
    for (const operation of Object.values(path) as JsonObject[]) {
      if (operation.security !== undefined) operation.security = [{ openId: [] }];
    }
  }
  return tried;
}

/** What the page may load: itself. Its own scripts are named by what they are, so that no other can slip in. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script(?:\s[^>]*)?>([^<]+)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
