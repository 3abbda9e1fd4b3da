import type { Cursor } from '../wire/cursor.ts';
import type { Glance } from '../wire/glance/glance.ts';

/**
 * Shapes remembered. A network's nodes write each operation in a handful of ways, texts once a length; a flood of
 * odd ones only costs the full decode that each would have had anyway.
 */
export const MAX_SOUND_SHAPES = 4096;

/** Octets of a shape: longer messages are put together from several, or are vectors, which never come twice. */
export const MAX_SHAPE_OCTETS = 300;

/** Parts of a message that may differ: titles, transaction ids, a text, and the numbers that the glance keeps. */
const MAX_VARIABLE_PARTS = 16;

/** Outlines whose last shape is remembered, a power of two: those in use are some dozens. */
const OUTLINE_PLACES = 1024;
const PLACE_SHIFT = 22;

/** Numbers a shape: what must be the same, its octets, then where each part begins and ends. */
const OUTLINE = 3 + 2 * MAX_VARIABLE_PARTS;

/*
 * Hot path. The full decode of a request takes ten times as long as the glance; nearly all requests differ
 * from one before in nothing but digits, and in a text that was read. What was whole then is whole now, and is
 * compared octet by octet: a hash finds the candidate and decides nothing. Which parts may differ is compared too,
 * so that no octets can pass for a part that was left out.
 */

/** Messages that were read whole without a fault, as octets of which some parts may differ. */
export class SoundShapes {
  /**
   * The message at hand, laid out as shapes are: its key, its octets, a bit for each part of digits whose last octet
   * holds one, then starts and ends of the parts counted from the beginning of the message, ascending.
   */
  private readonly outline = new Uint16Array(OUTLINE);
  private parts = 0;
  /** Where the parts of the message at hand begin and end, and a bit for each that is digits. */
  private readonly ranges = new Int32Array(2 * MAX_VARIABLE_PARTS);
  private digitParts = 0;
  private readonly outlines = new Uint16Array(MAX_SOUND_SHAPES * OUTLINE);
  private readonly store = new Uint8Array(MAX_SOUND_SHAPES * MAX_SHAPE_OCTETS);
  private readonly stored = new DataView(this.store.buffer);
  /**
   * By a hash of the outline alone: where the shape is that a message of this outline had last. Most have it again,
   * and are spared the hash of their octets.
   */
  private readonly latest = new Uint16Array(OUTLINE_PLACES);
  private place = 0;
  private cursor: Cursor | undefined;
  private start = 0;
  private slot = -1;
  /** Stands for each shape until another takes its place. */
  private readonly names: (object | undefined)[] = new Array(MAX_SOUND_SHAPES).fill(undefined);
  /** Of the message that was found or kept last; `undefined` where it was neither. */
  shape: object | undefined;
  private readonly slotMask: number;

  /** @param slotMask bits of the hash that are used; fewer make shapes fall together, for tests of what decides then */
  constructor(slotMask = -1) {
    this.slotMask = slotMask & (MAX_SOUND_SHAPES - 1);
  }

  /**
   * What may differ in the message that the glance stands on: titles, transaction ids, plain digits, and its
   * short message where `textIsPlain` says that it was read and is without a fault.
   */
  varyAsIn(glance: Glance, textIsPlain: boolean): void {
    const { tcap, called, calling, calledTitle, callingTitle, digitRanges, digitRangeCount } = glance;
    this.parts = 0;
    this.digitParts = 0;
    if (calledTitle > 0) this.varyDigits(called.digitsStart, called.digitsEnd);
    if (callingTitle > 0) this.varyDigits(calling.digitsStart, calling.digitsEnd);
    if (tcap.otidStart >= 0) this.vary(tcap.otidStart, tcap.otidEnd);
    if (tcap.dtidStart >= 0) this.vary(tcap.dtidStart, tcap.dtidEnd);
    let textLeft = textIsPlain;
    for (let i = 0; i < digitRangeCount; i++) {
      const start = digitRanges[2 * i] as number;
      if (textLeft && start > glance.textStart) {
        this.vary(glance.textStart, glance.textEnd);
        textLeft = false;
      }
      this.varyDigits(start, digitRanges[2 * i + 1] as number);
    }
    if (textLeft) this.vary(glance.textStart, glance.textEnd);
  }

  private varyDigits(start: number, end: number): void {
    this.digitParts |= 1 << this.parts;
    this.vary(start, end);
  }

  private vary(start: number, end: number): void {
    if (this.parts >= MAX_VARIABLE_PARTS) return;
    const at = 2 * this.parts++;
    this.ranges[at] = start;
    this.ranges[at + 1] = end;
  }

  /**
   * Whether the message between two positions has a shape that is known. `key` is what else must be the same:
   * who speaks, in which version.
   */
  knows(cursor: Cursor, start: number, end: number, key: number): boolean {
    this.shape = undefined;
    if (!this.take(cursor, start, end, key)) return false;
    const { latest, place } = this;
    if (this.equals(cursor, start, end, latest[place] as number)) {
      this.shape = this.names[latest[place] as number];
      return true;
    }
    const hash = this.hashOf(cursor, start, end, key);
    this.slot = (hash ^ (hash >>> 15)) & this.slotMask;
    latest[place] = this.slot;
    if (!this.equals(cursor, start, end, this.slot)) return false;
    this.shape = this.names[this.slot];
    return true;
  }

  private equals(cursor: Cursor, start: number, end: number, slot: number): boolean {
    const { outline, outlines, stored, parts } = this;
    const at = slot * OUTLINE;
    const used = 3 + 2 * parts;
    for (let i = 0; i < used; i++) if (outline[i] !== outlines[at + i]) return false;
    const gap = slot * MAX_SHAPE_OCTETS;
    let from = 0;
    for (let i = 3; i < used; i += 2) {
      const to = outline[i] as number;
      if (!cursor.isSame(start + from, start + to, stored, gap + from)) return false;
      from = outline[i + 1] as number;
    }
    return cursor.isSame(start + from, end, stored, gap + from);
  }

  /** Remembers the message that `knows` was asked about last; another one of the same place makes way. */
  keep(): void {
    const { cursor, slot, outline, outlines, store, start } = this;
    if (slot < 0 || cursor === undefined) return;
    this.shape = {};
    this.names[slot] = this.shape;
    outlines.set(outline, slot * OUTLINE);
    const gap = slot * MAX_SHAPE_OCTETS;
    const octets = outline[1] as number;
    for (let i = 0; i < octets; i++) store[gap + i] = cursor.octet(start + i);
  }

  /** Lays out the message; false where it is none of those that are kept. */
  private take(cursor: Cursor, start: number, end: number, key: number): boolean {
    this.slot = -1;
    const { outline, ranges, parts, digitParts } = this;
    const octets = end - start;
    if (octets <= 0 || octets > MAX_SHAPE_OCTETS || end > cursor.end || start < 0) return false;
    let place = Math.imul(key ^ (octets << 8), 0x9e3779b1);
    let from = start;
    let halves = 0;
    for (let part = 0; part < parts; part++) {
      const partStart = ranges[2 * part] as number;
      const partEnd = ranges[2 * part + 1] as number;
      if (partStart < from || partEnd <= partStart || partEnd > end) return false;
      place = Math.imul(place ^ (partEnd - start), 0x85ebca6b);
      const bit = 1 << part;
      if ((digitParts & bit) !== 0 && cursor.octet(partEnd - 1) >= 0xf0) halves |= bit;
      outline[3 + 2 * part] = partStart - start;
      outline[4 + 2 * part] = partEnd - start;
      from = partEnd;
    }
    // the count of parts beside the key: what stands behind the last of them is of messages before
    outline[0] = (key << 5) | parts;
    outline[1] = octets;
    outline[2] = halves;
    this.cursor = cursor;
    this.start = start;
    this.place = place >>> PLACE_SHIFT;
    return true;
  }

  /** Of all that must be the same, in a message that is laid out. */
  private hashOf(cursor: Cursor, start: number, end: number, key: number): number {
    const { ranges, parts } = this;
    let hash = Math.imul(key ^ ((end - start) << 8) ^ 0x811c9dc5, 0x01000193) ^ parts;
    let from = start;
    for (let part = 0; part < parts; part++) {
      hash = cursor.mixed(from, ranges[2 * part] as number, hash);
      from = ranges[2 * part + 1] as number;
    }
    return cursor.mixed(from, end, hash);
  }
}
