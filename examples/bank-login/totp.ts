import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238, 4.1 and 5.2: steps of 30 seconds since 1970. */
const STEP_MS = 30_000;
const DIGITS = 6;
/** RFC 4648, 6. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a step (RFC 4226, 5.3), with SHA-1 as authenticator apps have it. */
export function codeOfStep(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(at) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step that a time (milliseconds since 1970) is in. */
export function stepAt(nowMs: number): number {
  return Math.floor(nowMs / STEP_MS);
}

/**
 * The step whose code was typed: the one of now, or one to either side, since clocks of phones are not exact.
 *
 * @param after no step up to this one: a code is taken once (RFC 6238, 5.2)
 */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  nowMs: number,
  after: number,
): number | undefined {
  const typed = Buffer.from(code);
  const now = stepAt(nowMs);
  return [now, now - 1, now + 1].find((step) => {
    const right = Buffer.from(codeOfStep(secret, step));
    return step > after && typed.length === right.length && timingSafeEqual(typed, right);
  });
}

/** What an authenticator app takes as a picture or a link. */
export function appUri(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}

function base32(octets: Uint8Array): string {
  const bits = [...octets].map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
