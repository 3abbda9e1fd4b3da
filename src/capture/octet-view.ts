/**
 * Received octets addressed by position, for headers that are read out of order. What lies past the
 * end reads as 0 and never throws; a caller compares positions with its own end before it believes a
 * value. Kept beside `Cursor` because a window object a packet would cost more than reading it does.
 */
export class OctetView {
  octets: Uint8Array;
  private data: DataView;
  private length: number;

  constructor(octets: Uint8Array) {
    this.octets = octets;
    this.data = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
    this.length = octets.length;
  }

  /** Points this view at other octets. */
  reset(octets: Uint8Array): void {
    this.octets = octets;
    this.data = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
    this.length = octets.length;
  }

  u8(at: number): number {
    return at < this.length ? this.data.getUint8(at) : 0;
  }

  /** Two octets, most significant first. */
  u16(at: number): number {
    return at + 2 <= this.length ? this.data.getUint16(at) : 0;
  }

  /** Four octets, most significant first, unsigned. */
  u32(at: number): number {
    return at + 4 <= this.length ? this.data.getUint32(at) : 0;
  }

  /**
   * Four octets, most significant first, signed: a number that the engine need not box, for what is only
   * compared.
   */
  i32(at: number): number {
    return at + 4 <= this.length ? this.data.getInt32(at) : 0;
  }

  /** Two octets in the byte order of a file. */
  u16in(at: number, littleEndian: boolean): number {
    return at + 2 <= this.length ? this.data.getUint16(at, littleEndian) : 0;
  }

  /** Four octets in the byte order of a file, unsigned. */
  u32in(at: number, littleEndian: boolean): number {
    return at + 4 <= this.length ? this.data.getUint32(at, littleEndian) : 0;
  }

  /**
   * A signed 32-bit digest of the octets from `start` up to `end`, never 0. It tells a repeated message from
   * another one; it does not resist someone who looks for collisions.
   */
  digest(start: number, end: number): number {
    const data = this.data;
    const stop = Math.min(end, this.length);
    let hash = stop - start;
    let other = hash;
    let at = start;
    // Two lanes: the multiplications of one do not wait for those of the other.
    for (; at + 8 <= stop; at += 8) {
      hash = Math.imul(hash ^ data.getInt32(at, true), 0x9e3779b1);
      other = Math.imul(other ^ data.getInt32(at + 4, true), 0x85ebca6b);
      hash ^= hash >>> 15;
      other ^= other >>> 13;
    }
    hash = Math.imul(hash ^ (other << 7) ^ (other >>> 25), 0xc2b2ae35);
    for (; at + 4 <= stop; at += 4) {
      hash = Math.imul(hash ^ data.getInt32(at, true), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (; at < stop; at++) hash = Math.imul(hash ^ data.getUint8(at), 0x85ebca6b);
    hash ^= hash >>> 16;
    return hash || 1;
  }
}
