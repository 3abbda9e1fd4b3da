import type { Cursor } from '../cursor.ts';
import type { OctetWriter } from '../octet-writer.ts';

const DIGIT = '0123456789abcdef';
/** The two address signals of an octet, the one in the low bits first. */
const PAIR: readonly string[] = Array.from({ length: 256 }, (_, octet) => {
  return DIGIT.charAt(octet & 0xf) + DIGIT.charAt(octet >> 4);
});

/** The address signals of `octets` octets, two an octet, low bits first (Q.763 §3.9 d). */
export function readDigits(cursor: Cursor, octets: number): string {
  let digits = '';
  for (let i = 0; i < octets && cursor.remaining > 0; i++) digits += PAIR[cursor.u8()] as string;
  return digits;
}

/** One address signal. */
export function digitText(signal: number): string {
  return DIGIT.charAt(signal);
}

/** Writes address signals, with `filler` in the last four bits where their number is odd. */
export function writeDigits(digits: string, writer: OctetWriter, filler = 0): void {
  for (let i = 0; i < digits.length; i += 2) {
    const high = i + 1 < digits.length ? digitOf(digits, i + 1) : filler;
    writer.u8(digitOf(digits, i) | (high << 4));
  }
}

function digitOf(digits: string, at: number): number {
  const digit = DIGIT.indexOf(digits.charAt(at));
  if (digit < 0) throw new RangeError(`${digits} has an address signal that is none of 0-9 and a-f`);
  return digit;
}
