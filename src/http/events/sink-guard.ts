import { isIP } from 'node:net';
import { isPublicAddress } from './sink-address.ts';

/** Where a tenant's events may go. */
export interface SinkPolicy {
  /** Names of hosts in small letters; without it, any public one. */
  readonly hosts?: readonly string[] | undefined;
  /** For trials: any address, any port, and plain HTTP. */
  readonly allowPrivate: boolean;
}

/** Addresses of a host, as a name service tells them; rejects where there is none. */
export type Resolver = (host: string) => Promise<readonly string[]>;

/** Where to send, and to which of the host's addresses; or what is wrong with it, in one line for the bank. */
export type SinkCheck =
  | { readonly url: URL; readonly addresses: readonly string[] }
  | { readonly fault: string };

/** Longer addresses are no address of a service, and each event is sent with it. */
export const MAX_SINK_LENGTH = 2_048;

/** Where HTTPS is served to strangers. Others could be asked for to see which of them answers. */
const PUBLIC_PORTS: ReadonlySet<string> = new Set(['', '443', '8443']);

/**
 * Says whether events may be sent to a sink. The name is resolved here, and the connection has to be made to an
 * address that this answered: a name that is resolved twice can answer twice (DNS rebinding).
 */
export class SinkGuard {
  private readonly resolve: Resolver;

  constructor(resolve: Resolver) {
    this.resolve = resolve;
  }

  async check(sink: string, policy: SinkPolicy): Promise<SinkCheck> {
    const url = sink.length <= MAX_SINK_LENGTH ? URL.parse(sink) : null;
    if (url === null) return { fault: 'sink is no address; write https:// and a host' };
    const fault = faultOfUrl(url, policy);
    if (fault !== undefined) return { fault };
    const addresses = await this.addressesOf(url);
    // of a name that has one address inside and one outside, either may be taken
    const isOpen = policy.allowPrivate || addresses.every(isPublicAddress);
    // one answer for both: names of inner hosts are not to be tried out
    return addresses.length > 0 && isOpen
      ? { url, addresses }
      : { fault: 'sink must be at a public address, and its name must lead there' };
  }

  private async addressesOf({ hostname }: URL): Promise<readonly string[]> {
    const literal = hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0) return [literal];
    try {
      return await this.resolve(hostname);
    } catch {
      return [];
    }
  }
}

function faultOfUrl(url: URL, { hosts, allowPrivate }: SinkPolicy): string | undefined {
  const isSecure = url.protocol === 'https:';
  if (!isSecure && !(allowPrivate && url.protocol === 'http:')) return 'sink must begin with https://';
  if (url.username !== '' || url.password !== '')
    return 'sink has a name or password in it; send a sinkCredential for that';
  if (!allowPrivate && !PUBLIC_PORTS.has(url.port)) return 'sink must be at port 443 or 8443';
  const host = url.hostname.replace(/\.$/, '');
  if (hosts !== undefined && !hosts.includes(host))
    return 'sink is at none of the hosts that were agreed for this bank';
  return undefined;
}
