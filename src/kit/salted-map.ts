/** Below 2^53 together with any number of 15 digits and a 1 before them. */
const SALT_BELOW = 2 ** 32;

/**
 * A map from whole numbers below 2^52 that others may choose. The places of a plain map follow from the number
 * alone, so that thousands can be chosen that fall together, and each look-up passes over all of them. Here a
 * salt is added first, which nobody outside knows; what is answered, and in which order, does not depend on it.
 */
export class SaltedMap<Value> {
  private readonly values = new Map<number, Value>();
  private readonly salt: number;

  /** @param salt 32 bits by chance; 0 where numbers come from no stranger */
  constructor(salt = 0) {
    this.salt = ((salt % SALT_BELOW) + SALT_BELOW) % SALT_BELOW;
  }

  get size(): number {
    return this.values.size;
  }

  get(key: number): Value | undefined {
    return this.values.get(key + this.salt);
  }

  set(key: number, value: Value): void {
    this.values.set(key + this.salt, value);
  }

  delete(key: number): void {
    this.values.delete(key + this.salt);
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
