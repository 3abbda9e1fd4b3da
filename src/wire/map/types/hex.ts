import { type OctetCodec, octets } from '../../ber/schema.ts';

/** Octets without a meaning that Wardline reads, as lower-case hex; sizes outside the bounds are faults. */
export function hexCodec(name: string, least = 0, most = 65_535): OctetCodec<string> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      return ctx.cursor.hexOf(start, end);
    },
    json(ctx, start, end) {
      return `"${this.decode(ctx, start, end)}"`;
    },
    encode(value, writer) {
      writer.hex(value);
    },
  };
}

export const hexString = octets(hexCodec('hex'));

/** Hex octets under a name of their own and with the specification's sizes. */
export function hexOctets(name: string, least: number, most: number = least) {
  return octets(hexCodec(name, least, most));
}
