import type { Cursor } from '../cursor.ts';
import { ODD_INDEFINITE_LENGTH, ODD_LONG_LENGTH, ODD_LONG_TAG } from './oddity.ts';
import { MAX_TAG_NUMBER } from './tag.ts';

/** Nothing in TCAP, MAP or CAP nests deeper than about 15; beyond this a message is hostile. */
export const MAX_BER_DEPTH = 32;

/** Length octets read: 4 carry any message there can be, the others may only be zero padding. */
export const MAX_LENGTH_OCTETS = 8;

/** Octets of a high tag number read: 4 of 7 bits, of which padding may use some. */
export const MAX_TAG_OCTETS = 4;

/** What `BerReader.read` found. */
export const BER_OK = 0;
/** No whole tag and length before the limit. */
export const BER_HEADER_CUT = 1;
/** The contents go on behind the limit; `end` is clipped to it, so that what is there can be read. */
export const BER_CONTENTS_CUT = 2;
/** A reserved or oversized length, or an indefinite one on a primitive. */
export const BER_BAD_LENGTH = 3;
/** A tag number longer than any in use. */
export const BER_BAD_TAG = 4;
/** Nesting beyond `MAX_BER_DEPTH` while looking for an end-of-contents. */
export const BER_TOO_DEEP = 5;

export type BerStatus = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Reads one tag and length at a time (X.690 clause 8.1) and leaves what it found in its fields:
 * no object a TLV. The only code that walks BER; the glance and the full decode both stand on it.
 * Positions are absolute in the cursor's octets. `oddities` gathers until the caller clears it.
 */
export class BerReader {
  readonly cursor: Cursor;
  /** Class and number, see `tagKey`. */
  tag = 0;
  constructed = false;
  /** First octet of the contents. */
  start = 0;
  /** Octet behind the contents (end-of-contents octets not counted). */
  end = 0;
  /** Octet where the next element begins. */
  next = 0;
  oddities = 0;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Reads the header at `from`, trusting nothing from `upTo` on. */
  read(from: number, upTo: number): BerStatus {
    const cursor = this.cursor;
    // compared by hand: `Math.min` turns both into doubles
    let limit = cursor.end;
    if (upTo < limit) limit = upTo;
    // hot path: nearly every element has one octet of tag and one of length, told apart first
    if (from + 2 <= limit) {
      const { octets } = cursor;
      const identifier = octets[from] as number;
      const length = octets[from + 1] as number;
      const start = from + 2;
      const end = start + length;
      if ((identifier & 0x1f) !== 0x1f && length < 0x80 && end <= limit) {
        this.constructed = (identifier & 0x20) !== 0;
        this.tag = ((identifier >> 6) << 24) | (identifier & 0x1f);
        this.start = start;
        this.end = end;
        this.next = end;
        return BER_OK;
      }
    }
    return this.readAny(from, limit);
  }

  /** Any form of tag and length. */
  private readAny(from: number, limit: number): BerStatus {
    const cursor = this.cursor;
    let pos = from;
    if (pos >= limit) return this.nothing(pos, BER_HEADER_CUT);
    const identifier = cursor.octet(pos++);
    let number = identifier & 0x1f;
    this.constructed = (identifier & 0x20) !== 0;
    if (number === 0x1f) {
      number = 0;
      let octet = 0x80;
      for (let count = 0; (octet & 0x80) !== 0; count++) {
        if (pos >= limit) return this.nothing(limit, BER_HEADER_CUT);
        octet = cursor.octet(pos++);
        number = (number << 7) | (octet & 0x7f);
        if (count >= MAX_TAG_OCTETS || number > MAX_TAG_NUMBER) return this.nothing(limit, BER_BAD_TAG);
      }
      // 8.1.2.4: only numbers from 31 on take this form
      if (number < 0x1f) this.oddities |= ODD_LONG_TAG;
    }
    this.tag = ((identifier >> 6) << 24) | number;
    if (pos >= limit) return this.nothing(limit, BER_HEADER_CUT);
    let length = cursor.octet(pos++);
    if (length < 0x80) {
      this.start = pos;
      const end = pos + length;
      if (end > limit) return this.clipped(limit);
      this.end = end;
      this.next = end;
      return BER_OK;
    }
    if (length === 0x80) return this.indefinite(pos, limit);
    const count = length & 0x7f;
    if (count > MAX_LENGTH_OCTETS) return this.nothing(limit, BER_BAD_LENGTH);
    if (limit - pos < count) return this.nothing(limit, BER_HEADER_CUT);
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + cursor.octet(pos++);
    if (length < 0x80 || length < 2 ** (8 * (count - 1))) this.oddities |= ODD_LONG_LENGTH;
    this.start = pos;
    const end = pos + length;
    if (end > limit) return this.clipped(limit);
    this.end = end;
    this.next = end;
    return BER_OK;
  }

  /** X.690 8.1.3.6: contents up to the end-of-contents octets that belong to this element. */
  private indefinite(pos: number, limit: number): BerStatus {
    this.oddities |= ODD_INDEFINITE_LENGTH;
    if (!this.constructed) return this.nothing(limit, BER_BAD_LENGTH);
    const tag = this.tag;
    const status = this.findEndOfContents(pos, limit);
    this.tag = tag;
    this.constructed = true;
    this.start = pos;
    if (status !== BER_OK) {
      this.end = limit;
      this.next = limit;
      return status;
    }
    return BER_OK;
  }

  /** Leaves `end` before and `next` behind the end-of-contents octets that close this level. */
  private findEndOfContents(from: number, limit: number): BerStatus {
    const cursor = this.cursor;
    let pos = from;
    // A stack of the definite ends we are inside of is not needed: definite contents are stepped
    // over whole, so open levels are all indefinite, and a count of them is enough.
    let open = 1;
    while (pos < limit) {
      if (cursor.at(pos) === 0 && cursor.at(pos + 1) === 0 && pos + 2 <= limit) {
        open--;
        if (open === 0) {
          this.end = pos;
          this.next = pos + 2;
          return BER_OK;
        }
        pos += 2;
        continue;
      }
      const identifier = cursor.at(pos++);
      if ((identifier & 0x1f) === 0x1f) {
        let count = 0;
        while (pos < limit && (cursor.at(pos) & 0x80) !== 0) {
          if (++count > MAX_TAG_OCTETS) return BER_BAD_TAG;
          pos++;
        }
        pos++;
      }
      if (pos >= limit) return BER_CONTENTS_CUT;
      let length = cursor.at(pos++);
      if (length === 0x80) {
        if ((identifier & 0x20) === 0) return BER_BAD_LENGTH;
        if (++open > MAX_BER_DEPTH) return BER_TOO_DEEP;
        continue;
      }
      if (length > 0x80) {
        const count = length & 0x7f;
        if (count > MAX_LENGTH_OCTETS) return BER_BAD_LENGTH;
        if (limit - pos < count) return BER_CONTENTS_CUT;
        length = 0;
        for (let i = 0; i < count; i++) length = length * 256 + cursor.at(pos++);
      }
      pos += length;
    }
    return BER_CONTENTS_CUT;
  }

  private clipped(limit: number): BerStatus {
    this.end = limit;
    this.next = limit;
    return BER_CONTENTS_CUT;
  }

  private nothing(limit: number, status: BerStatus): BerStatus {
    this.tag = -1;
    this.start = limit;
    this.end = limit;
    this.next = limit;
    return status;
  }
}

/** What went wrong, in words, for a fault's text. */
export function berStatusText(status: BerStatus): string {
  switch (status) {
    case BER_OK:
      return 'whole';
    case BER_HEADER_CUT:
      return 'ends within a tag or length';
    case BER_CONTENTS_CUT:
      return 'is cut short';
    case BER_BAD_LENGTH:
      return 'has a length that BER does not allow';
    case BER_BAD_TAG:
      return 'has a tag longer than any in use';
    case BER_TOO_DEEP:
      return 'nests too deep';
    default:
      return status satisfies never;
  }
}
