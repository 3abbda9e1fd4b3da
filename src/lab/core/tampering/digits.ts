import { OctetWriter } from '../../../wire/octet-writer.ts';

/** What fills the last half octet where the count is odd, and may stand nowhere else (TS 29.002 clause 17.7.8). */
const FILLER = 'f';

/** Digits two to an octet, low half first; `f` is filler, `a` to `e` are what no number has. */
export function tbcdOctets(digits: string): Uint8Array {
  const even = digits.length % 2 === 0 ? digits : digits + FILLER;
  const writer = new OctetWriter();
  for (let i = 0; i < even.length; i += 2) {
    writer.u8((Number.parseInt(even.charAt(i + 1), 16) << 4) | Number.parseInt(even.charAt(i), 16));
  }
  return writer.finish();
}
