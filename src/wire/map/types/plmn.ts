import type { BerWriter } from '../../ber/ber-writer.ts';
import type { DecodeContext } from '../../ber/decode-context.ts';
import { type OctetCodec, octets } from '../../ber/schema.ts';

/** A network: mobile country code (3 digits) and mobile network code (2 or 3). */
export interface Plmn {
  mcc: string;
  mnc: string;
}

const HALF_OCTETS = '0123456789abcdef';

/** TS 24.008 clause 10.5.1.3: MCC 2 and 1, MNC 3 and MCC 3, MNC 2 and 1; MNC 3 is all ones where there is none. */
export function readPlmn(ctx: DecodeContext, start: number): Plmn {
  const first = ctx.cursor.at(start);
  const second = ctx.cursor.at(start + 1);
  const third = ctx.cursor.at(start + 2);
  const half = (value: number): string => HALF_OCTETS[value & 15] as string;
  const mcc = half(first) + half(first >> 4) + half(second);
  const mnc = half(third) + half(third >> 4);
  return { mcc, mnc: second >> 4 === 15 ? mnc : mnc + half(second >> 4) };
}

export function writePlmn(writer: BerWriter, plmn: Plmn): void {
  const { mcc, mnc } = plmn;
  if (mcc.length !== 3 || mnc.length < 2 || mnc.length > 3) {
    throw new RangeError(`${mcc} ${mnc} is no network: 3 digits and 2 or 3`);
  }
  const codes = Array.from(mcc + mnc, (digit) => HALF_OCTETS.indexOf(digit));
  if (codes.includes(-1)) throw new RangeError(`${mcc} ${mnc} holds what is no digit`);
  const [mcc1, mcc2, mcc3, mnc1, mnc2, mnc3 = 15] = codes as [
    number,
    number,
    number,
    number,
    number,
    number?,
  ];
  writer.u8((mnc2 << 4) | mnc1);
  writer.u8((mnc3 << 4) | mcc3);
  writer.u8((mcc2 << 4) | mcc1);
}

/** Big-endian integer of the octets from `start` up to `end`; up to 6 octets. */
export function readUnsigned(ctx: DecodeContext, start: number, end: number): number {
  let value = 0;
  for (let pos = start; pos < end; pos++) value = value * 256 + ctx.cursor.at(pos);
  return value;
}

export function writeUnsigned(writer: BerWriter, value: number, octetCount: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** octetCount) {
    throw new RangeError(`${value} does not fit into ${octetCount} octets`);
  }
  let rest = value;
  for (let i = 0; i < octetCount; i++) {
    writer.u8(rest % 256);
    rest = Math.floor(rest / 256);
  }
}

/**
 * A place as the PLMN and big-endian numbers behind it, each with its count of octets. Octets of
 * another size stay hex, with a fault.
 */
export function placeCodec<K extends string>(
  name: string,
  parts: Readonly<Record<K, number>>,
): OctetCodec<(Plmn & Record<K, number>) | string> {
  const entries = Object.entries(parts) as [K, number][];
  const size = entries.reduce((sum, [, count]) => sum + count, 3);
  return {
    name,
    decode(ctx, start, end) {
      if (end - start !== size) {
        ctx.fault('bad-length', start, `${name} has ${end - start} octets, not ${size}`);
        return ctx.cursor.hexOf(start, end);
      }
      const place: Record<string, string | number> = { ...readPlmn(ctx, start) };
      let pos = start + 3;
      for (const [key, count] of entries) {
        place[key] = readUnsigned(ctx, pos, pos + count);
        pos += count;
      }
      return place as Plmn & Record<K, number>;
    },
    encode(value, writer) {
      if (typeof value === 'string') {
        writer.hex(value);
        return;
      }
      for (const [key, count] of entries.toReversed()) writeUnsigned(writer, value[key], count);
      writePlmn(writer, value);
    },
  };
}

/** PLMN-Id of TS 29.002 clause 17.7.8. */
export const plmnId = octets(placeCodec('plmnId', {}));
