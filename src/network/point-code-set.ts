/** Codes of ITU-T Q.704 have 14 bits: so many places, a bit each. */
const ITU_POINT_CODES = 2 ** 14;

/** A set of point codes that is asked at every message. Codes of 24 bits, as some countries have them, are few. */
export class PointCodeSet {
  private readonly bits = new Uint8Array(ITU_POINT_CODES / 8);
  private readonly longer: ReadonlySet<number>;

  constructor(codes: readonly number[]) {
    for (const code of codes) {
      if (code < ITU_POINT_CODES) this.bits[code >> 3] = (this.bits[code >> 3] as number) | (1 << (code & 7));
    }
    this.longer = new Set(codes.filter((code) => code >= ITU_POINT_CODES));
  }

  has(code: number): boolean {
    if (code < 0) return false;
    if (code >= ITU_POINT_CODES) return this.longer.has(code);
    return (((this.bits[code >> 3] as number) >> (code & 7)) & 1) === 1;
  }
}
