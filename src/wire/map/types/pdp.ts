import { type OctetCodec, octets } from '../../ber/schema.ts';
import { ipv6Groups, ipv6Text } from './gsn-address.ts';

/** PDP-Address of TS 29.060: IPv4 or IPv6 as text; an X.25 address, or any other, as `0x` and hex. */
const pdpAddressCodec: OctetCodec<string> = {
  name: 'pdpAddress',
  decode(ctx, start, end) {
    const { cursor } = ctx;
    const length = end - start;
    if (length < 1 || length > 16) {
      ctx.fault('bad-length', start, `pdpAddress has ${length} octets, not 1 to 16`);
    }
    if (length === 4) {
      return `${cursor.at(start)}.${cursor.at(start + 1)}.${cursor.at(start + 2)}.${cursor.at(start + 3)}`;
    }
    if (length !== 16) return `0x${cursor.hexOf(start, end)}`;
    const groups: number[] = [];
    for (let pos = start; pos < end; pos += 2) groups.push(cursor.at(pos) * 256 + cursor.at(pos + 1));
    return ipv6Text(groups);
  },
  encode(value, writer) {
    if (value.startsWith('0x')) writer.hex(value.slice(2));
    else if (value.includes(':')) {
      for (const group of ipv6Groups(value).toReversed()) {
        writer.u8(group & 0xff);
        writer.u8(group >> 8);
      }
    } else {
      const parts = value.split('.').map(Number);
      if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) {
        throw new RangeError(`"${value}" is no IP address`);
      }
      writer.bytes(Uint8Array.from(parts));
    }
  },
};
export const pdpAddress = octets(pdpAddressCodec);

/** Organisation and number of TS 29.060 clause 7.7.27, the spare bits before them set. */
const PDP_TYPES: readonly (readonly [string, string])[] = [
  ['f001', 'PPP'],
  ['f002', 'Non-IP'],
  ['f121', 'IPv4'],
  ['f157', 'IPv6'],
  ['f18d', 'IPv4v6'],
];

/** PDP-Type by name; one without is `0x` and hex. */
const pdpTypeCodec: OctetCodec<string> = {
  name: 'pdpType',
  decode(ctx, start, end) {
    if (end - start !== 2) ctx.fault('bad-length', start, `pdpType has ${end - start} octets, not 2`);
    const hex = ctx.cursor.hexOf(start, end);
    return PDP_TYPES.find(([code]) => code === hex)?.[1] ?? `0x${hex}`;
  },
  encode(value, writer) {
    const known = PDP_TYPES.find(([, name]) => name === value);
    if (known === undefined && !value.startsWith('0x')) throw new RangeError(`"${value}" is no PDP type`);
    writer.hex(known?.[0] ?? value.slice(2));
  },
};
/** PDP-Type and Ext-PDP-Type are coded alike. */
export const pdpType = octets(pdpTypeCodec);
