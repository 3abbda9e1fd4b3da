import { type OctetCodec, octets } from '../../ber/schema.ts';

function nameOctet(octet: number): boolean {
  return (
    (octet >= 0x30 && octet <= 0x39) ||
    (octet >= 0x41 && octet <= 0x5a) ||
    (octet >= 0x61 && octet <= 0x7a) ||
    octet === 0x2d ||
    octet === 0x5f ||
    octet === 0x2a
  );
}

/**
 * An access point name, TS 23.003 clause 9.1: labels with their lengths before them, shown with dots;
 * the wild card is `*`. Octets that are no labels are shown as hex behind `0x`.
 */
function apnCodec(name: string, least: number, most: number): OctetCodec<string> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      let text = '';
      for (let pos = start; pos < end; ) {
        const labelEnd = pos + 1 + ctx.cursor.at(pos);
        if (labelEnd > end || labelEnd === pos + 1) return `0x${ctx.cursor.hexOf(start, end)}`;
        if (pos > start) text += '.';
        for (pos++; pos < labelEnd; pos++) {
          const octet = ctx.cursor.at(pos);
          if (!nameOctet(octet)) return `0x${ctx.cursor.hexOf(start, end)}`;
          text += String.fromCharCode(octet);
        }
      }
      // `0x` could be a label of its own
      return text === '' || text.startsWith('0x') ? `0x${ctx.cursor.hexOf(start, end)}` : text;
    },
    encode(value, writer) {
      if (value.startsWith('0x')) {
        writer.hex(value.slice(2));
        return;
      }
      for (const label of value.split('.').toReversed()) {
        if (label.length === 0 || label.length > 63)
          throw new RangeError(`"${value}" is no access point name`);
        for (let i = label.length - 1; i >= 0; i--) writer.u8(label.charCodeAt(i) & 0xff);
        writer.u8(label.length);
      }
    },
  };
}

export const apn = octets(apnCodec('apn', 2, 63));
export const apnOiReplacement = octets(apnCodec('apnOiReplacement', 9, 100));
