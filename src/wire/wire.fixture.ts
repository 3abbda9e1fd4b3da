import { Cursor } from './cursor.ts';
import type { Decoded } from './decoded.ts';
import { octetsFromHex } from './octet-writer.ts';

/** A cursor over annotated hex: what stands behind `#` on a line is a remark. */
export function cursorOf(annotated: string): Cursor {
  return new Cursor(octetsOf(annotated));
}

/** Octets from annotated hex. */
export function octetsOf(annotated: string): Uint8Array {
  return octetsFromHex(annotated.replace(/#.*$/gm, ''));
}

/** Lower-case hex of octets. */
export function hexOf(octets: Uint8Array): string {
  return new Cursor(octets).hex();
}

/** The payload's octets, without moving its cursor. */
export function payloadOf(decoded: Decoded<unknown> | undefined): Uint8Array | undefined {
  const payload = decoded?.payload;
  return payload === undefined ? undefined : payload.octets.slice(payload.pos, payload.end);
}
