import { type OctetCodec, octets } from '../../ber/schema.ts';
import type { Cursor } from '../../cursor.ts';
import type { RawOctets } from '../../map/types/isup-parameter.ts';
import { octetsFromHex } from '../../octet-writer.ts';
import { MAX_ZONE_QUARTERS, swappedDecimal, toSwappedDecimal } from '../../sms/timestamp.ts';

const LOCAL_OCTETS = 7;
const TWO: readonly string[] = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

/** A day that the month does not have, however long it is, is not worth a calendar: 31 is the bound. */
const LIMITS: readonly (readonly [least: number, most: number])[] = [
  [0, 99],
  [0, 99],
  [1, 12],
  [1, 31],
  [0, 23],
  [0, 59],
  [0, 59],
];

/** `2024-05-01T10:20:30` from 7 octets of swapped decimal digits, the century first. */
function localTime(cursor: Cursor, start: number): string | undefined {
  let text = '';
  for (let i = 0; i < LOCAL_OCTETS; i++) {
    const value = swappedDecimal(cursor.at(start + i));
    const [least, most] = LIMITS[i] as readonly [number, number];
    if (value < least || value > most) return undefined;
    text += (i === 2 || i === 3 ? '-' : i === 4 ? 'T' : i > 4 ? ':' : '') + TWO[value];
  }
  return text;
}

/** `+01:00` from the octet of TS 23.040 clause 9.2.3.11: quarters of an hour, bit 4 the sign. */
function zone(octet: number): string | undefined {
  const quarters = swappedDecimal(octet & 0xf7);
  if (quarters < 0 || quarters > MAX_ZONE_QUARTERS) return undefined;
  return `${(octet & 8) === 0 ? '+' : '-'}${TWO[quarters >> 2]}:${TWO[(quarters & 3) * 15]}`;
}

function timeCodec(name: string, withZone: boolean): OctetCodec<string | RawOctets> {
  const size = withZone ? LOCAL_OCTETS + 1 : LOCAL_OCTETS;
  return {
    name,
    decode(ctx, start, end) {
      const local = end - start === size ? localTime(ctx.cursor, start) : undefined;
      const offset = withZone ? zone(ctx.cursor.at(start + LOCAL_OCTETS)) : '';
      if (local !== undefined && offset !== undefined) return local + offset;
      if (end - start === size) ctx.fault('bad-value', start, `${name} is no time`);
      else ctx.fault('bad-length', start, `${name} has ${end - start} octets, not ${size}`);
      return { hex: ctx.cursor.hexOf(start, end) };
    },
    encode(value, writer) {
      writer.bytes(typeof value === 'string' ? timeOctets(name, value, withZone) : octetsFromHex(value.hex));
    },
  };
}

const TEXT = /^(\d\d)(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:([+-])(\d\d):(\d\d))?$/;

function timeOctets(name: string, text: string, withZone: boolean): Uint8Array {
  const parts = TEXT.exec(text);
  if (!parts || (parts[8] !== undefined) !== withZone) throw new RangeError(`${name} cannot be "${text}"`);
  const octets = parts.slice(1, 8).map((part) => toSwappedDecimal(Number(part)));
  if (withZone) {
    const quarters = Number(parts[9]) * 4 + Number(parts[10]) / 15;
    if (!Number.isInteger(quarters) || quarters > MAX_ZONE_QUARTERS) {
      throw new RangeError(`${name} cannot be "${text}": no such zone`);
    }
    octets.push(toSwappedDecimal(quarters) | (parts[8] === '-' ? 8 : 0));
  }
  return Uint8Array.from(octets);
}

/** TimeAndTimezone of TS 29.078 clause 5.1 as ISO 8601 with its offset; `{hex}` for what is no time. */
export const timeAndTimezone = octets(timeCodec('timeAndTimezone', true));
/** DateAndTime: the same without an offset. */
export const dateAndTime = octets(timeCodec('dateAndTime', false));
