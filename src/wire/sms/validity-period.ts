import type { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import type { OctetWriter } from '../octet-writer.ts';
import { octetsFromHex } from '../octet-writer.ts';
import {
  decodeTimestamp,
  encodeTimestamp,
  swappedDecimal,
  TIMESTAMP_OCTETS,
  toSwappedDecimal,
} from './timestamp.ts';

/** TP-Validity-Period: how long the centre tries. Durations are ISO 8601 ("PT1H30M", "P2D", "P5W"). */
export type ValidityPeriod =
  | { readonly form: 'relative'; readonly duration: string }
  | { readonly form: 'absolute'; readonly time: string }
  | { readonly form: 'absolute'; readonly hex: string }
  | EnhancedValidityPeriod;

/** The seven octets of TS 23.040, 9.2.3.12.3. `hex` is there where the rest does not say it all. */
export interface EnhancedValidityPeriod {
  readonly form: 'enhanced';
  readonly singleShot: boolean;
  readonly unit: 'none' | 'relative' | 'seconds' | 'clock' | 'reserved';
  readonly duration: string | null;
  readonly hex?: string;
}

/** TP-VPF, bits 4 and 3 of the first octet of an SMS-SUBMIT (9.2.3.3). */
export const VPF_NONE = 0;
export const VPF_ENHANCED = 1;
export const VPF_RELATIVE = 2;
export const VPF_ABSOLUTE = 3;

function inMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
}

/** 9.2.3.12.1: steps of 5 minutes up to 12 hours, of 30 minutes up to a day, of days, of weeks. */
const RELATIVE: readonly string[] = Array.from({ length: 256 }, (_, value) => {
  if (value <= 143) return inMinutes((value + 1) * 5);
  if (value <= 167) return inMinutes(720 + (value - 143) * 30);
  if (value <= 196) return `P${value - 166}D`;
  return `P${value - 192}W`;
});

const RELATIVE_VALUES: ReadonlyMap<string, number> = new Map(
  RELATIVE.map((duration, value) => [duration, value]),
);

/** Reads the TP-VP which TP-VPF announces; `undefined` for none, or where it is cut short. */
export function decodeValidityPeriod(
  cursor: Cursor,
  vpf: number,
  faults: Faults,
): ValidityPeriod | undefined {
  if (vpf === VPF_NONE) return undefined;
  if (vpf === VPF_ABSOLUTE) {
    const time = decodeTimestamp(cursor, faults, 'TP-VP');
    if (time === undefined) return undefined;
    return typeof time === 'string' ? { form: 'absolute', time } : { form: 'absolute', hex: time.hex };
  }
  if (cursor.remaining < (vpf === VPF_RELATIVE ? 1 : TIMESTAMP_OCTETS)) {
    report(faults, 'sms', 'truncated', cursor.offset, 'TP-VP is cut short');
    return undefined;
  }
  if (vpf === VPF_RELATIVE) return { form: 'relative', duration: RELATIVE[cursor.u8()] ?? '' };
  return decodeEnhanced(cursor.take(TIMESTAMP_OCTETS), faults);
}

const UNITS = ['none', 'relative', 'seconds', 'clock'] as const;

function decodeEnhanced(cursor: Cursor, faults: Faults): EnhancedValidityPeriod {
  const start = cursor.offset;
  const whole = cursor.window(cursor.pos, cursor.end);
  const indicator = cursor.u8();
  const unit = UNITS[indicator & 7] ?? 'reserved';
  const singleShot = (indicator & 0x40) !== 0;
  let duration: string | null = null;
  // With the extension bit another indicator follows and the value stands elsewhere: no meaning is known.
  if ((indicator & 0x80) === 0) {
    if (unit === 'relative') duration = RELATIVE[cursor.u8()] ?? null;
    else if (unit === 'seconds') duration = `PT${cursor.u8()}S`;
    else if (unit === 'clock') {
      duration = clock(swappedDecimal(cursor.u8()), swappedDecimal(cursor.u8()), swappedDecimal(cursor.u8()));
    }
  }
  let plain = (indicator & 0xb8) === 0 && unit !== 'reserved' && (unit === 'none' || duration !== null);
  if (!plain) report(faults, 'sms', 'bad-value', start, 'TP-VP has a form that is not assigned');
  while (cursor.remaining > 0) if (cursor.u8() !== 0) plain = false;
  if (plain) return { form: 'enhanced', singleShot, unit, duration };
  return { form: 'enhanced', singleShot, unit, duration, hex: whole.hex() };
}

function clock(hours: number, minutes: number, seconds: number): string | null {
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return null;
  return `PT${hours}H${minutes}M${seconds}S`;
}

/** The TP-VPF of a validity period. */
export function validityPeriodFormat(period: ValidityPeriod | undefined): number {
  if (period === undefined) return VPF_NONE;
  if (period.form === 'relative') return VPF_RELATIVE;
  return period.form === 'absolute' ? VPF_ABSOLUTE : VPF_ENHANCED;
}

/** Writes a TP-VP. Throws `RangeError` for a duration which the form has no value for. */
export function encodeValidityPeriod(period: ValidityPeriod, writer: OctetWriter): void {
  if (period.form === 'relative') {
    writer.u8(relativeValue(period.duration));
  } else if (period.form === 'absolute') {
    encodeTimestamp('time' in period ? period.time : { hex: period.hex }, writer);
  } else {
    encodeEnhanced(period, writer);
  }
}

function relativeValue(duration: string | null): number {
  const value = RELATIVE_VALUES.get(duration ?? '');
  if (value === undefined) throw new RangeError(`no relative validity period lasts ${duration}`);
  return value;
}

function encodeEnhanced(period: EnhancedValidityPeriod, writer: OctetWriter): void {
  if (period.hex !== undefined) {
    const octets = octetsFromHex(period.hex);
    if (octets.length !== TIMESTAMP_OCTETS) throw new RangeError('an enhanced TP-VP has seven octets');
    writer.bytes(octets);
    return;
  }
  const value = enhancedValue(period);
  const unit = (UNITS as readonly string[]).indexOf(period.unit);
  if (unit < 0) throw new RangeError('a reserved TP-VP needs its hex');
  writer.u8(unit | (period.singleShot ? 0x40 : 0));
  for (let i = 0; i < TIMESTAMP_OCTETS - 1; i++) writer.u8(value[i] ?? 0);
}

function enhancedValue(period: EnhancedValidityPeriod): number[] {
  if (period.unit === 'relative') return [relativeValue(period.duration)];
  if (period.unit === 'seconds') {
    const seconds = Number(/^PT(\d{1,3})S$/.exec(period.duration ?? '')?.[1]);
    if (!(seconds <= 255)) throw new RangeError(`no octet carries ${period.duration} in seconds`);
    return [seconds];
  }
  if (period.unit === 'clock') {
    const parts = /^PT(\d{1,2})H(\d{1,2})M(\d{1,2})S$/.exec(period.duration ?? '');
    const [, hours = 0, minutes = 60, seconds = 60] = parts ? parts.map(Number) : [];
    if (minutes > 59 || seconds > 59) throw new RangeError(`no clock shows ${period.duration}`);
    return [hours, minutes, seconds].map(toSwappedDecimal);
  }
  return [];
}
