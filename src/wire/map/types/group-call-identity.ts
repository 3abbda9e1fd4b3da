import { type OctetCodec, octets } from '../../ber/schema.ts';
import { tbcd } from './digits.ts';

/** Digits in a fixed number of octets, filled up with the code 15: TS 29.002 clause 17.7.1. */
function filledDigits(name: string, size: number): OctetCodec<string> {
  return {
    name,
    decode(ctx, start, end) {
      if (end - start !== size) {
        ctx.fault('bad-length', start, `${name} has ${end - start} octets, not ${size}`);
      }
      let text = '';
      for (let pos = start; pos < end; pos++) {
        const octet = ctx.cursor.at(pos);
        text += (octet & 15).toString(16) + (octet >> 4).toString(16);
      }
      let length = text.length;
      while (length > 0 && text.charAt(length - 1) === 'f') length--;
      return text.slice(0, length);
    },
    encode(value, writer) {
      const halves = value.padEnd(Math.max(2 * size, value.length + (value.length % 2)), 'f');
      for (let i = halves.length - 2; i >= 0; i -= 2) {
        writer.hex(halves.charAt(i + 1) + halves.charAt(i));
      }
    },
  };
}

/** GroupId of TS 43.068: up to 6 digits. */
export const groupId = octets(filledDigits('groupId', 3));
/** Long-GroupId of TS 43.068: up to 8 digits. */
export const longGroupId = octets(filledDigits('longGroupId', 4));
/** ASCI-CallReference: group call area and group, TS 29.002 clause 17.7.8. */
export const asciCallReference = octets(tbcd('asciCallReference', 1, 8));
