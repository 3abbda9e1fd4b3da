/** Below 2^53 together with any number of 15 digits and a 1 before them. */
const SALT_BELOW = 2 ** 32;

/** Places of the first look, unless said otherwise; each counts so many keys at most. */
const PLACE_BITS = 16;
const FULL = 0xff;

/**
 * A map from whole numbers below 2^52 that others may choose. The places of a plain map follow from the number
 * alone, so that thousands can be chosen that fall together, and each look-up passes over all of them. Here a
 * salt is added first, which nobody outside knows; what is answered, and in which order, does not depend on it.
 */
export class SaltedMap<Value> {
  private readonly values = new Map<number, Value>();
  private readonly salt: number;
  /**
   * How many keys fall on each place; a place that is full is never emptied. Most look-ups are for what is not
   * there, and a place of 0 says so without making an object of the number. It decides nothing else.
   */
  private readonly counts: Uint8Array;
  private readonly shift: number;

  /**
   * @param salt 32 bits by chance; 0 where numbers come from no stranger
   * @param placeBits places of the first look, as a power of two; some more than there will be keys
   */
  constructor(salt = 0, placeBits = PLACE_BITS) {
    this.salt = ((salt % SALT_BELOW) + SALT_BELOW) % SALT_BELOW;
    this.counts = new Uint8Array(2 ** placeBits);
    this.shift = 32 - placeBits;
  }

  private placeOf(salted: number): number {
    const hash = Math.imul((salted * 2 ** -32) | 0, 0x9e3779b1) ^ (salted | 0);
    return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> this.shift;
  }

  get size(): number {
    return this.values.size;
  }

  get(key: number): Value | undefined {
    const salted = key + this.salt;
    return this.counts[this.placeOf(salted)] === 0 ? undefined : this.values.get(salted);
  }

  set(key: number, value: Value): void {
    const salted = key + this.salt;
    const { size } = this.values;
    this.values.set(salted, value);
    if (this.values.size === size) return;
    const place = this.placeOf(salted);
    const count = this.counts[place] as number;
    if (count < FULL) this.counts[place] = count + 1;
  }

  delete(key: number): void {
    const salted = key + this.salt;
    const place = this.placeOf(salted);
    const count = this.counts[place] as number;
    if (count === 0 || !this.values.delete(salted)) return;
    if (count < FULL) this.counts[place] = count - 1;
  }

  /** The key that was set first of those that are there. */
  get eldest(): number | undefined {
    for (const salted of this.values.keys()) return salted - this.salt;
    return undefined;
  }

  /** In the order in which keys were set first. */
  *entries(): Generator<readonly [number, Value]> {
    for (const [salted, value] of this.values) yield [salted - this.salt, value];
  }
}
