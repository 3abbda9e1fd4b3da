import { type OctetCodec, octets } from '../../ber/schema.ts';

/** Type of address and length in one octet, TS 23.003 clause 5.1. */
const IPV4 = 0x04;
const IPV6 = 0x50;

/** Text of RFC 5952: the longest run of zero groups, two at least, becomes `::`. */
export function ipv6Text(groups: readonly number[]): string {
  let bestStart = -1;
  let bestLength = 1;
  for (let i = 0; i < 8; ) {
    let j = i;
    while (j < 8 && groups[j] === 0) j++;
    if (j - i > bestLength) {
      bestStart = i;
      bestLength = j - i;
    }
    i = Math.max(j, i + 1);
  }
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  if (bestStart < 0) return hex(groups);
  return `${hex(groups.slice(0, bestStart))}::${hex(groups.slice(bestStart + bestLength))}`;
}

/** The eight groups of an IPv6 text; throws `RangeError` on other text. */
export function ipv6Groups(text: string): number[] {
  const halves = text.split('::');
  const parts = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - parts.flat().length;
  const [head = [], tail] = parts;
  const words =
    tail === undefined ? head : [...head, ...Array<string>(Math.max(missing, 0)).fill('0'), ...tail];
  const groups = words.map((word) => (/^[0-9a-f]{1,4}$/i.test(word) ? Number.parseInt(word, 16) : -1));
  if (halves.length > 2 || groups.length !== 8 || groups.includes(-1)) {
    throw new RangeError(`"${text}" is no IPv6 address`);
  }
  return groups;
}

/** GSN-Address: the IP address of a node, as text; what is neither IPv4 nor IPv6 stays hex. */
const gsnAddressCodec: OctetCodec<string> = {
  name: 'gsnAddress',
  decode(ctx, start, end) {
    const kind = ctx.cursor.at(start);
    const length = end - start - 1;
    if (kind === IPV4 && length === 4) {
      const { cursor } = ctx;
      return `${cursor.at(start + 1)}.${cursor.at(start + 2)}.${cursor.at(start + 3)}.${cursor.at(start + 4)}`;
    }
    if (kind === IPV6 && length === 16) {
      const groups: number[] = [];
      for (let pos = start + 1; pos < end; pos += 2) {
        groups.push(ctx.cursor.at(pos) * 256 + ctx.cursor.at(pos + 1));
      }
      return ipv6Text(groups);
    }
    ctx.fault('bad-value', start, 'a GSN address is neither IPv4 nor IPv6');
    return ctx.cursor.hexOf(start, end);
  },
  encode(value, writer) {
    if (value.includes(':')) {
      for (const group of ipv6Groups(value).toReversed()) {
        writer.u8(group & 0xff);
        writer.u8(group >> 8);
      }
      writer.u8(IPV6);
    } else if (value.includes('.')) {
      const parts = value.split('.').map(Number);
      if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) {
        throw new RangeError(`"${value}" is no IPv4 address`);
      }
      for (const part of parts.toReversed()) writer.u8(part);
      writer.u8(IPV4);
    } else writer.hex(value);
  },
};

export const gsnAddress = octets(gsnAddressCodec);
