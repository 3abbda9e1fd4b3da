import { type OctetCodec, octets } from '../../ber/schema.ts';

/** Octets that are characters, one each (ISO 8859-1, of which the specifications use the ASCII part). */
export function textCodec(name: string, least: number, most: number): OctetCodec<string> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      let text = '';
      for (let pos = start; pos < end; pos++) text += String.fromCharCode(ctx.cursor.at(pos));
      return text;
    },
    encode(value, writer) {
      for (let i = value.length - 1; i >= 0; i--) {
        const code = value.charCodeAt(i);
        if (code > 0xff) throw new RangeError(`${name} "${value}" holds more than one octet a character`);
        writer.u8(code);
      }
    },
  };
}

/** DiameterIdentity, a fully qualified domain name: RFC 6733 clause 4.3.1. */
export const diameterIdentity = octets(textCodec('diameterIdentity', 9, 255));
/** FQDN of TS 29.002 clause 17.7.1. */
export const fqdn = octets(textCodec('fqdn', 9, 255));
/** SIP-URI, RFC 3261. */
export const sipUri = octets(textCodec('sipUri', 0, 65_535));
