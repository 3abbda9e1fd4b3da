import type { Cursor } from '../cursor.ts';

/*
 * Application contexts as small integers, so that the hot path compares numbers: the last three arcs
 * of 0.4.0.0.1.A.B.C. MAP's have A = 0 and B the context, C the version (TS 29.002 17.3.1.1); CAP's
 * have A = 0 and B from 50 to 52 in phases 1 and 2, A from 20 to 23 in phases 3 and 4 (TS 29.078 5.6).
 */

export const NO_CONTEXT = 0;
export const UNKNOWN_CONTEXT = -1;

/** What the identifiers of both have before their last three arcs. */
const FAMILY = '0.4.0.0.1.';
const DOT = 0x2e;
const DIGIT_0 = 0x30;

export function contextCode(a: number, b: number, c: number): number {
  return (a << 16) | (b << 8) | c;
}

/** The code of an object identifier's contents; UNKNOWN_CONTEXT where it is of no such family. */
export function readContextCode(cursor: Cursor, start: number, end: number): number {
  if (start < 0) return NO_CONTEXT;
  // each of these arcs fits one octet; 0.4 is the first
  if (end - start !== 7 || end > cursor.end || cursor.octet(start) !== 4 || cursor.octet(start + 1) !== 0) {
    return UNKNOWN_CONTEXT;
  }
  if (cursor.octet(start + 2) !== 0 || cursor.octet(start + 3) !== 1) return UNKNOWN_CONTEXT;
  const a = cursor.octet(start + 4);
  const b = cursor.octet(start + 5);
  const c = cursor.octet(start + 6);
  return (a | b | c) > 0x7f ? UNKNOWN_CONTEXT : contextCode(a, b, c);
}

/** The same from text; for who has the identifier decoded. */
export function contextCodeOfOid(oid: string | null): number {
  if (oid === null) return NO_CONTEXT;
  if (!oid.startsWith(FAMILY)) return UNKNOWN_CONTEXT;
  let code = 0;
  let arcs = 1;
  let arc = -1;
  for (let at = FAMILY.length; at < oid.length; at++) {
    const digit = oid.charCodeAt(at) - DIGIT_0;
    if (digit >= 0 && digit <= 9) {
      arc = Math.max(arc, 0) * 10 + digit;
      if (arc > 0x7f) return UNKNOWN_CONTEXT;
    } else {
      if (arc < 0 || oid.charCodeAt(at) !== DOT || ++arcs > 3) return UNKNOWN_CONTEXT;
      code = (code << 8) | arc;
      arc = -1;
    }
  }
  return arcs < 3 || arc < 0 ? UNKNOWN_CONTEXT : (code << 8) | arc;
}

/** Whether the context is one of CAP's families. */
export function isCapContext(code: number): boolean {
  const a = code >> 16;
  if (code <= 0) return false;
  if (a === 0) {
    const b = (code >> 8) & 0xff;
    return b >= 50 && b <= 52;
  }
  return a >= 20 && a <= 23;
}

/** MAP version of a context: its last arc; 0 where there is none or it is not MAP's. */
export function mapVersionOf(code: number): number {
  return code > 0 && code >> 16 === 0 && !isCapContext(code) ? code & 0xff : 0;
}

/** CAP phase of a context, 1 to 4; 0 where there is none or it is not CAP's. */
export function capPhaseOf(code: number): number {
  if (!isCapContext(code)) return 0;
  const a = code >> 16;
  return a === 0 ? (code & 0xff) + 1 : a <= 21 ? 3 : 4;
}

/** The version of either: MAP's version or CAP's phase; 0 where it is not told. */
export function versionOf(code: number): number {
  return capPhaseOf(code) || mapVersionOf(code);
}
