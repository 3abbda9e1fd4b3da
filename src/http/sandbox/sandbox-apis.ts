import { ApiError } from '../api-error.ts';
import type { CamaraApi, OperationHandler } from '../camara-api.ts';

/**
 * The interfaces of the network, and those of the sandbox at the same paths. Who asks decides which of them answers, before
 * either sees the request: a bank of the sandbox cannot reach what is known of real numbers, nor another bank the sandbox.
 */
export function withSandbox(
  network: readonly CamaraApi[],
  sandbox: readonly CamaraApi[],
): readonly CamaraApi[] {
  const prefixes = new Set([...network, ...sandbox].map(({ prefix }) => prefix));
  return [...prefixes].map((prefix) => {
    const ofNetwork = network.find((api) => api.prefix === prefix);
    const ofSandbox = sandbox.find((api) => api.prefix === prefix);
    const { document } = (ofNetwork ?? ofSandbox) as CamaraApi;
    const ids = Object.keys({ ...ofNetwork?.handlers, ...ofSandbox?.handlers });
    const handlers = ids.map((id) => [id, byTenant(ofNetwork?.handlers[id], ofSandbox?.handlers[id])]);
    return { prefix, document, handlers: Object.fromEntries(handlers) };
  });
}

function byTenant(
  network: OperationHandler = notServed,
  sandbox: OperationHandler = notServed,
): OperationHandler {
  return (request, reply) =>
    request.caller.tenant.isSandbox === true ? sandbox(request, reply) : network(request, reply);
}

async function notServed(): Promise<never> {
  throw new ApiError(501, 'NOT_IMPLEMENTED', 'this operator does not serve that');
}
