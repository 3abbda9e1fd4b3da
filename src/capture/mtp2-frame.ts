import type { OctetView } from './octet-view.ts';

/** What the check of a whole frame with its right FCS leaves (ITU-T Q.703, 2.2; the CRC of X.25). */
const FCS_RESIDUE = 0xf0b8;

/** LI of a signal unit whose information field is longer than LI can say (Q.703, 2.3.3). */
const LENGTH_INDICATOR_LONG = 63;

/**
 * The end of a signal unit without the frame check sequence that some captures keep. The length
 * indicator tells; where it is at its limit the check sequence itself must be right.
 */
export function endWithoutFcs(view: OctetView, start: number, end: number): number {
  const octets = end - start;
  if (octets < 5) return end;
  const lengthIndicator = view.u8(start + 2) & 0x3f;
  if (lengthIndicator < LENGTH_INDICATOR_LONG) return octets === 3 + lengthIndicator + 2 ? end - 2 : end;
  return checkSequence(view, start, end) === FCS_RESIDUE ? end - 2 : end;
}

function checkSequence(view: OctetView, start: number, end: number): number {
  let crc = 0xffff;
  for (let at = start; at < end; at++) {
    crc ^= view.u8(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0x8408 : crc >>> 1;
  }
  return crc;
}
