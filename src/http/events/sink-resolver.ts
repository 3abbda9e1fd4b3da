import { lookup } from 'node:dns/promises';

/** Addresses of a host as the machine resolves names, its own file of hosts among them. */
export async function resolveHost(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}
