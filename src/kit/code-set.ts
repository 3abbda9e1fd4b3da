/** Codes of one octet: operations, subsystem numbers. */
const CODES = 256;

/** A set of codes from 0 to 255 that is asked for every message: a look into a row, where a `Set` would be searched. */
export class CodeSet {
  readonly values: readonly number[];
  private readonly marks = new Uint8Array(CODES);

  constructor(codes: Iterable<number>) {
    this.values = [...new Set(codes)];
    for (const code of this.values) {
      if (!Number.isInteger(code) || code < 0 || code >= CODES) throw new RangeError(`${code} is no code`);
      this.marks[code] = 1;
    }
  }

  /** Of any number: what is no code is in no set. */
  has(code: number): boolean {
    return code >= 0 && code < CODES && this.marks[code] === 1;
  }
}
