import type { Cursor } from '../wire/cursor.ts';
import type { Glance } from '../wire/glance/glance.ts';

/**
 * Shapes remembered. A network's nodes write each operation in a handful of ways; a flood of odd ones only
 * costs the full decode that each would have had anyway.
 */
export const MAX_SOUND_SHAPES = 4096;

/** Octets of a shape: longer messages are texts and vectors, which hardly ever come twice. */
export const MAX_SHAPE_OCTETS = 300;

/** Parts of a message that may differ: titles, transaction ids, and the numbers that the glance keeps. */
const MAX_VARIABLE_PARTS = 16;

/*
 * Hot path. The full decode of a request takes ten times as long as the glance; nearly all requests differ
 * from one before in nothing but digits. What was whole then is whole now, and is compared octet by octet: a
 * hash finds the candidate and decides nothing.
 */

/** Messages that were read whole without a fault, as octets with blanks where digits and ids may differ. */
export class SoundShapes {
  /** Starts and ends of what may differ in the message at hand, ascending. */
  private readonly variable = new Int32Array(2 * MAX_VARIABLE_PARTS);
  private variableCount = 0;
  private readonly slots = new Int32Array(MAX_SOUND_SHAPES);
  private readonly lengths = new Int32Array(MAX_SOUND_SHAPES);
  private readonly hashes = new Int32Array(MAX_SOUND_SHAPES);
  private readonly store = new Uint8Array(MAX_SOUND_SHAPES * MAX_SHAPE_OCTETS);
  /** The message at hand with its blanks. */
  private readonly shape = new Uint8Array(MAX_SHAPE_OCTETS);
  private length = 0;
  private hash = 0;
  private readonly hashMask: number;

  /** @param hashMask bits of the hash that are used; fewer make shapes fall together, for tests of what decides then */
  constructor(hashMask = -1) {
    this.hashMask = hashMask;
  }

  /** What may differ in the message that the glance stands on: titles, transaction ids, and plain digits. */
  varyAsIn({ tcap, called, calling, calledTitle, callingTitle, digitRanges, digitRangeCount }: Glance): void {
    this.variableCount = 0;
    if (calledTitle > 0) this.vary(called.digitsStart, called.digitsEnd);
    if (callingTitle > 0) this.vary(calling.digitsStart, calling.digitsEnd);
    if (tcap.otidStart >= 0) this.vary(tcap.otidStart, tcap.otidEnd);
    if (tcap.dtidStart >= 0) this.vary(tcap.dtidStart, tcap.dtidEnd);
    for (let i = 0; i < digitRangeCount; i++) {
      this.vary(digitRanges[2 * i] as number, digitRanges[2 * i + 1] as number);
    }
  }

  private vary(start: number, end: number): void {
    if (this.variableCount >= MAX_VARIABLE_PARTS) return;
    this.variable[2 * this.variableCount] = start;
    this.variable[2 * this.variableCount + 1] = end;
    this.variableCount++;
  }

  /**
   * Whether the message between two positions has a shape that is known. `key` is what else must be the same:
   * who speaks, in which version.
   */
  knows(cursor: Cursor, start: number, end: number, key: number): boolean {
    if (!this.take(cursor, start, end, key)) return false;
    const slot = this.hash & (MAX_SOUND_SHAPES - 1);
    if (this.slots[slot] === 0 || this.hashes[slot] !== this.hash || this.lengths[slot] !== this.length) {
      return false;
    }
    const { shape, store, length } = this;
    const from = slot * MAX_SHAPE_OCTETS;
    for (let i = 0; i < length; i++) if (shape[i] !== store[from + i]) return false;
    return true;
  }

  /** Remembers the message that `knows` was asked about last; another one of the same place makes way. */
  keep(): void {
    if (this.length === 0) return;
    const slot = this.hash & (MAX_SOUND_SHAPES - 1);
    this.slots[slot] = 1;
    this.hashes[slot] = this.hash;
    this.lengths[slot] = this.length;
    this.store.set(this.shape.subarray(0, this.length), slot * MAX_SHAPE_OCTETS);
  }

  private take(cursor: Cursor, start: number, end: number, key: number): boolean {
    this.length = 0;
    const length = end - start + KEY_OCTETS;
    if (length > MAX_SHAPE_OCTETS || end > cursor.end) return false;
    const { shape, variable, variableCount } = this;
    shape[0] = key;
    shape[1] = key >> 8;
    shape[2] = variableCount;
    let hash = Math.imul(key ^ 0x811c9dc5, 0x01000193) ^ variableCount;
    let at = start;
    const gap = KEY_OCTETS - start;
    for (let part = 0; part <= variableCount; part++) {
      const upTo = part < variableCount ? (variable[2 * part] as number) : end;
      for (; at < upTo; at++) {
        const octet = cursor.octet(at);
        shape[at + gap] = octet;
        hash = Math.imul(hash ^ octet, 0x01000193);
      }
      if (part === variableCount) break;
      const partEnd = variable[2 * part + 1] as number;
      if (partEnd < at || partEnd > end) return false;
      // that it is blank, and whether it ends with filler
      const last = cursor.octet(partEnd - 1) >= 0xf0 ? FILLED_BLANK : BLANK;
      for (; at < partEnd; at++) shape[at + gap] = last;
      hash = Math.imul(hash ^ last, 0x01000193);
    }
    this.length = length;
    this.hash = (hash ^ (hash >>> 15)) & this.hashMask;
    return true;
  }
}

const KEY_OCTETS = 3;
const BLANK = 0xb0;
const FILLED_BLANK = 0xbf;
