import type { Cursor } from '../cursor.ts';
import { type Faults, type Layer, report } from '../fault.ts';
import type { OctetWriter } from '../octet-writer.ts';

/** Octets of the header that M3UA, M2UA, M2PA and SUA share: version, spare, class, type, length (RFC 4666 3.1). */
export const HEADER_OCTETS = 8;

/** The only version there is: release 1. */
export const RELEASE_1 = 1;

export interface CommonHeader {
  readonly messageClass: number;
  readonly messageType: number;
  /** What the header's length leaves for the message, clipped to what there is. */
  readonly body: Cursor;
}

/** Reads the common header; `undefined` where it is cut short. */
export function decodeCommonHeader(cursor: Cursor, layer: Layer, faults: Faults): CommonHeader | undefined {
  const at = cursor.offset;
  if (cursor.remaining < HEADER_OCTETS) {
    report(faults, layer, 'truncated', at, 'the common header is cut short');
    return undefined;
  }
  const version = cursor.u8();
  const spare = cursor.u8();
  const messageClass = cursor.u8();
  const messageType = cursor.u8();
  const length = cursor.u32();
  if (version !== RELEASE_1) report(faults, layer, 'bad-value', at, 'the version is not release 1');
  if (spare !== 0) report(faults, layer, 'bad-value', at + 1, 'the spare octet is not 0');
  const left = length - HEADER_OCTETS;
  if (left < 0) {
    report(faults, layer, 'bad-length', at + 4, 'the message length is shorter than the header');
  } else if (left > cursor.remaining) {
    report(faults, layer, 'truncated', at + 4, 'the message length claims more octets than there are');
  } else if (left < cursor.remaining) {
    report(faults, layer, 'trailing', at + length, 'octets follow the message');
  }
  return {
    messageClass,
    messageType,
    body: cursor.take(left < 0 || left > cursor.remaining ? cursor.remaining : left),
  };
}

/** Writes the common header of a message whose parameters follow: `body` octets. */
export function writeCommonHeader(writer: OctetWriter, code: number, body: number): void {
  writer
    .u8(RELEASE_1)
    .u8(0)
    .u16(code)
    .u32(HEADER_OCTETS + body);
}
