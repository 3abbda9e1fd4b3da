/**
 * Octets being written, growing as needed. Encoders throw `RangeError` for a record that the
 * specification cannot carry: that is our bug, not a peer's fault.
 */
export class OctetWriter {
  private octets: Uint8Array;
  private used = 0;

  constructor(capacity = 256) {
    this.octets = new Uint8Array(capacity);
  }

  get length(): number {
    return this.used;
  }

  private room(count: number): number {
    const at = this.used;
    if (at + count > this.octets.length) {
      const wider = new Uint8Array(Math.max(this.octets.length * 2, at + count));
      wider.set(this.octets);
      this.octets = wider;
    }
    this.used = at + count;
    return at;
  }

  u8(value: number): this {
    const at = this.room(1);
    this.octets[at] = value;
    return this;
  }

  u16(value: number): this {
    const at = this.room(2);
    this.octets[at] = value >>> 8;
    this.octets[at + 1] = value;
    return this;
  }

  u16le(value: number): this {
    const at = this.room(2);
    this.octets[at] = value;
    this.octets[at + 1] = value >>> 8;
    return this;
  }

  u24(value: number): this {
    return this.u8(value >>> 16).u16(value & 0xffff);
  }

  u24le(value: number): this {
    return this.u16le(value & 0xffff).u8(value >>> 16);
  }

  u32(value: number): this {
    return this.u16(Math.floor(value / 0x10000) & 0xffff).u16(value & 0xffff);
  }

  u32le(value: number): this {
    return this.u16le(value & 0xffff).u16le(Math.floor(value / 0x10000) & 0xffff);
  }

  bytes(value: Uint8Array): this {
    const at = this.room(value.length);
    this.octets.set(value, at);
    return this;
  }

  hex(text: string): this {
    return this.bytes(octetsFromHex(text));
  }

  /** Overwrites an octet already written, for lengths and pointers known only afterwards. */
  patch(at: number, value: number): this {
    if (at < 0 || at >= this.used) throw new RangeError(`nothing was written at ${at}`);
    this.octets[at] = value;
    return this;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.octets.slice(0, this.used);
  }
}

/** Octets from hex text; blanks and line breaks are ignored. Throws `RangeError` on anything else. */
export function octetsFromHex(text: string): Uint8Array {
  const digits = text.replace(/\s+/g, '');
  if (digits.length % 2 !== 0 || /[^0-9a-fA-F]/.test(digits)) {
    throw new RangeError('hex text needs pairs of hex digits');
  }
  const octets = new Uint8Array(digits.length / 2);
  for (let i = 0; i < octets.length; i++) octets[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return octets;
}
