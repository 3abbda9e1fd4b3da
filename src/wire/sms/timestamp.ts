import type { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import type { OctetWriter } from '../octet-writer.ts';

/** ISO 8601 to the second with its offset; or the octets of what cannot be a time. */
export type SmsTimestamp = string | { readonly hex: string };

/** Octets of TP-SCTS, TP-DT and the absolute TP-VP (TS 23.040, 9.2.3.11). */
export const TIMESTAMP_OCTETS = 7;

/** No place on earth is further from UTC than 14 hours. */
export const MAX_ZONE_QUARTERS = 56;

/** Years 70 to 99 are of the last century: no message is older than the standard's first drafts. */
export const CENTURY_TURN = 70;

/** Two decimal digits with the first in the lower half, or -1. */
export function swappedDecimal(octet: number): number {
  const tens = octet & 15;
  const units = octet >> 4;
  return tens > 9 || units > 9 ? -1 : tens * 10 + units;
}

/** The octet of a number from 0 to 99, first digit in the lower half. */
export function toSwappedDecimal(value: number): number {
  return Math.floor(value / 10) | ((value % 10) << 4);
}

const TWO: readonly string[] = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

function two(value: number): string {
  return TWO[value] ?? '00';
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28; // 1970 to 2069 has no exception
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether seven octets that stand here, which the caller has counted, are a possible time with its zone. */
export function isPossibleTime(cursor: Cursor, at: number): boolean {
  const shortYear = swappedDecimal(cursor.octet(at));
  const month = swappedDecimal(cursor.octet(at + 1));
  const day = swappedDecimal(cursor.octet(at + 2));
  const hour = swappedDecimal(cursor.octet(at + 3));
  const minute = swappedDecimal(cursor.octet(at + 4));
  const second = swappedDecimal(cursor.octet(at + 5));
  const quarters = swappedDecimal(cursor.octet(at + 6) & 0xf7);
  return (
    shortYear >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(yearOf(shortYear), month) &&
    hour >= 0 &&
    hour <= 23 &&
    minute >= 0 &&
    minute <= 59 &&
    second >= 0 &&
    second <= 59 &&
    quarters >= 0 &&
    quarters <= MAX_ZONE_QUARTERS
  );
}

function yearOf(shortYear: number): number {
  return shortYear + (shortYear < CENTURY_TURN ? 2000 : 1900);
}

/** Reads seven octets of local time and zone; `undefined` where there are fewer. */
export function decodeTimestamp(cursor: Cursor, faults: Faults, what: string): SmsTimestamp | undefined {
  const start = cursor.offset;
  if (cursor.remaining < TIMESTAMP_OCTETS) {
    report(faults, 'sms', 'truncated', start, `${what} is cut short`);
    return undefined;
  }
  const octets = cursor.window(cursor.pos, cursor.pos + TIMESTAMP_OCTETS);
  const possible = isPossibleTime(cursor, cursor.pos);
  const year = yearOf(swappedDecimal(cursor.u8()));
  const month = swappedDecimal(cursor.u8());
  const day = swappedDecimal(cursor.u8());
  const hour = swappedDecimal(cursor.u8());
  const minute = swappedDecimal(cursor.u8());
  const second = swappedDecimal(cursor.u8());
  const zone = cursor.u8();
  const quarters = swappedDecimal(zone & 0xf7);
  if (!possible) {
    report(faults, 'sms', 'bad-value', start, `${what} is no possible time`);
    return { hex: octets.hex() };
  }
  const sign = zone & 8 ? '-' : '+';
  const offset = `${sign}${two(quarters >> 2)}:${two((quarters & 3) * 15)}`;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([+-])(\d\d):(\d\d)$/;

/** Writes seven octets. Throws `RangeError` for a time outside 1970 to 2069 or off the quarter hours. */
export function encodeTimestamp(time: SmsTimestamp, writer: OctetWriter): void {
  if (typeof time !== 'string') {
    if (time.hex.length !== 2 * TIMESTAMP_OCTETS) throw new RangeError('a timestamp has seven octets');
    writer.hex(time.hex);
    return;
  }
  const parts = ISO.exec(time);
  if (!parts) throw new RangeError(`"${time}" is no ISO 8601 time to the second with an offset`);
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const offsetMinutes = Number(parts[9]);
  const quarters = Number(parts[8]) * 4 + offsetMinutes / 15;
  const carried =
    year >= 1900 + CENTURY_TURN &&
    year < 2000 + CENTURY_TURN &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    offsetMinutes < 60 &&
    Number.isInteger(quarters) &&
    quarters <= MAX_ZONE_QUARTERS;
  if (!carried) throw new RangeError(`no timestamp carries "${time}"`);
  for (const value of [year % 100, month, day, hour, minute, second]) writer.u8(toSwappedDecimal(value));
  writer.u8(toSwappedDecimal(quarters) | (parts[7] === '-' ? 8 : 0));
}
