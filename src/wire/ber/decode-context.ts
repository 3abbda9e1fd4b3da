import { Cursor } from '../cursor.ts';
import { type Faults, type Layer, report, type WireFaultCode } from '../fault.ts';
import { BerReader } from './ber-reader.ts';

const NO_SIBLINGS: Readonly<Record<string, unknown>> = {};

/** What a full decode carries along: the octets, where faults go, the oddities met on the way. */
export class DecodeContext {
  readonly cursor: Cursor;
  readonly faults: Faults;
  layer: Layer;
  /** Only for the octets of this message; `oddities` in it gathers. */
  readonly reader: BerReader;
  depth = 0;
  /**
   * What is decoded so far of the SEQUENCE whose field is being decoded: a codec whose octets mean one
   * thing or another by a field before them (USSD text by its data coding scheme) looks there.
   */
  siblings: Readonly<Record<string, unknown>> = NO_SIBLINGS;

  constructor(cursor: Cursor, faults: Faults, layer: Layer) {
    this.cursor = cursor;
    this.faults = faults;
    this.layer = layer;
    this.reader = new BerReader(cursor);
  }

  get oddities(): number {
    return this.reader.oddities;
  }

  odd(bit: number): void {
    this.reader.oddities |= bit;
  }

  /** `at` is an absolute position; a fault carries it from the start of the message. */
  fault(code: WireFaultCode, at: number, text: string): void {
    report(this.faults, this.layer, code, at - this.cursor.base, text);
  }

  /** Decodes octets that were put together from pieces; faults are told at where the pieces began. */
  elsewhere<T>(octets: Uint8Array, at: number, decode: (inner: DecodeContext, length: number) => T): T {
    const inner = new DecodeContext(
      new Cursor(octets, 0, octets.length, this.cursor.base - at),
      this.faults,
      this.layer,
    );
    inner.depth = this.depth;
    inner.siblings = this.siblings;
    const value = decode(inner, octets.length);
    this.odd(inner.oddities);
    return value;
  }
}
