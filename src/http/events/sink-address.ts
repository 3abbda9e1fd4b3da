import { BlockList, isIP } from 'node:net';

/*
 * Addresses that are no host of the public internet, by the special-purpose registries of IANA (RFC 6890): a
 * server inside of an operator's network must not be talked into calling what only it can reach.
 */

const FORBIDDEN_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // shared by carriers' address translators (RFC 6598), and Alibaba's metadata
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // link-local; metadata of nearly every cloud is at 169.254.169.254
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  // protocol assignments (RFC 6890), and Oracle's metadata
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  // relays to 6to4, given up (RFC 7526)
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Azure's own services for a machine, at a public address
  ['168.63.129.16', 32],
];

/** Of the global unicast addresses, 2000::/3; all others are forbidden. */
const FORBIDDEN_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  // protocol assignments: Teredo, ORCHID and benchmarks among them (RFC 2928)
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries any IPv4 address within (RFC 3056)
  ['2002::', 16],
  ['3fff::', 20],
];

const forbidden4 = blockList('ipv4', FORBIDDEN_IPV4);
const forbidden6 = blockList('ipv6', FORBIDDEN_IPV6);
const globalUnicast = blockList('ipv6', [['2000::', 3]]);
const mapped = blockList('ipv6', [['::ffff:0:0', 96]]);
/** What translators make of IPv4 (RFC 6052): as good as the address within. */
const translated = blockList('ipv6', [['64:ff9b::', 96]]);

/**
 * Whether an address is a host of the public internet.
 *
 * @param address IPv4 or IPv6 as text, without brackets
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !forbidden4.check(address, 'ipv4');
    case 6:
      // no name honestly has such an address, and some checks are blind to it
      if (mapped.check(address, 'ipv6')) return false;
      if (translated.check(address, 'ipv6')) return isPublicAddress(ipv4Within(address));
      return globalUnicast.check(address, 'ipv6') && !forbidden6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** The last four octets of an IPv6 address as IPv4; `''` for none. */
function ipv4Within(address: string): string {
  // the parser of URLs writes it in one way: hexadecimal, and zeros left out
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const groups = plain.split('::').at(-1)?.split(':') ?? [];
  const [high = 0, low = 0] = [0, 0, ...groups.map((group) => Number.parseInt(group || '0', 16))].slice(-2);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

function blockList(
  family: 'ipv4' | 'ipv6',
  subnets: readonly (readonly [network: string, prefix: number])[],
): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family);
  return list;
}
