import { type OctetCodec, octets } from '../../ber/schema.ts';

/** An OCTET STRING of one octet that is one number; hex text where it has another size. */
export function octetNumber(name: string) {
  const codec: OctetCodec<number | string> = {
    name,
    decode(ctx, start, end) {
      if (end - start === 1) return ctx.cursor.at(start);
      ctx.fault('bad-length', start, `${name} has ${end - start} octets, not 1`);
      return ctx.cursor.hexOf(start, end);
    },
    encode(value, writer) {
      if (typeof value === 'string') {
        writer.hex(value);
        return;
      }
      if (!Number.isInteger(value) || value < 0 || value > 0xff) {
        throw new RangeError(`${name} is one octet, which ${value} is not`);
      }
      writer.u8(value);
    },
  };
  return octets(codec);
}
