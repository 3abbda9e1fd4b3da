import { octetsFromHex } from '../octet-writer.ts';
import type { TagKey } from './tag.ts';

const NO_SIBLINGS: Readonly<Record<string, unknown>> = {};

/**
 * Writes BER from the last octet to the first, so that every length is known when it is written:
 * definite, minimal lengths, which is what DER and the signalling peers send.
 */
export class BerWriter {
  private octets = new Uint8Array(512);
  private at = 512;
  /** The record whose field is being written, for a codec that needs another field of it. */
  siblings: Readonly<Record<string, unknown>> = NO_SIBLINGS;

  /** Octets written so far. */
  get length(): number {
    return this.octets.length - this.at;
  }

  private room(count: number): void {
    if (this.at >= count) return;
    const used = this.length;
    const wider = new Uint8Array(Math.max(this.octets.length * 2, used + count));
    wider.set(this.octets.subarray(this.at), wider.length - used);
    this.octets = wider;
    this.at = wider.length - used;
  }

  /** Puts an octet in front of what is written. */
  u8(value: number): void {
    this.room(1);
    this.octets[--this.at] = value;
  }

  /** Puts octets, in their own order, in front of what is written. */
  bytes(value: Uint8Array): void {
    this.room(value.length);
    this.at -= value.length;
    this.octets.set(value, this.at);
  }

  hex(text: string): void {
    this.bytes(octetsFromHex(text));
  }

  /** Puts tag and length in front of the contents written since `length` was `before`. */
  header(tag: TagKey, constructed: boolean, before: number): void {
    const contents = this.length - before;
    if (contents < 0x80) this.u8(contents);
    else {
      let count = 0;
      for (let rest = contents; rest > 0; rest = Math.floor(rest / 256)) {
        this.u8(rest & 0xff);
        count++;
      }
      this.u8(0x80 | count);
    }
    const number = tag % 0x1000000;
    const lead = (Math.floor(tag / 0x1000000) << 6) | (constructed ? 0x20 : 0);
    if (number < 0x1f) {
      this.u8(lead | number);
      return;
    }
    this.u8(number & 0x7f);
    for (let rest = number >>> 7; rest > 0; rest >>>= 7) this.u8(0x80 | (rest & 0x7f));
    this.u8(lead | 0x1f);
  }

  /** Contents of an INTEGER or ENUMERATED, in as few octets as two's complement allows. */
  integer(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no integer that can be written`);
    let rest = value;
    for (;;) {
      const octet = ((rest % 256) + 256) % 256;
      this.u8(octet);
      rest = (rest - octet) / 256;
      if ((rest === 0 && octet < 0x80) || (rest === -1 && octet >= 0x80)) return;
    }
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.octets.slice(this.at);
  }
}
