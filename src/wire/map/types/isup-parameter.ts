import { type OctetCodec, octets } from '../../ber/schema.ts';
import type { IsupFields, IsupValue } from '../../isup/isup-record.ts';
import type { ParameterCodec } from '../../isup/parameter-codec.ts';
import { OctetWriter } from '../../octet-writer.ts';

/** Contents that the format of the parameter could not give back; kept whole. */
export interface RawOctets {
  hex: string;
}

/**
 * An ISUP parameter's contents (Q.763, EN 300 356-1), as MAP and CAP carry them in an OCTET STRING, between two
 * sizes in octets. What cannot be read by the format is `{hex}`; octets it has no room for are `more`.
 */
export function isupParameter<T extends IsupValue>(
  name: string,
  codec: ParameterCodec,
  least: number,
  most: number = least,
) {
  const octetCodec: OctetCodec<T | RawOctets> = {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      const cursor = ctx.cursor.window(start, end);
      const value = codec.decode(cursor, ctx.faults, ctx.layer);
      if (value === undefined || cursor.overran) {
        ctx.fault('bad-value', start, `${name} cannot be read`);
        return { hex: ctx.cursor.hexOf(start, end) };
      }
      if (cursor.remaining === 0) return value as T;
      ctx.fault('trailing', start, `octets follow where ${name} ends`);
      if (typeof value !== 'object' || value === null) return { hex: ctx.cursor.hexOf(start, end) };
      return { ...(value as IsupFields), more: cursor.hex() } as unknown as T;
    },
    encode(value, writer) {
      const fields = typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
      if (fields !== undefined && Object.keys(fields).length === 1 && typeof fields.hex === 'string') {
        writer.hex(fields.hex);
        return;
      }
      if (typeof fields?.more === 'string') writer.hex(fields.more);
      const contents = new OctetWriter();
      codec.encode(value as IsupValue, contents);
      writer.bytes(contents.finish());
    },
  };
  return octets(octetCodec);
}
