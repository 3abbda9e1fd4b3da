/** Places, unless said otherwise. Some hundreds of nodes take turns in a network's traffic. */
const PLACES = 4096;

/**
 * Answers kept by a number, each in one of two places: what comes to taken ones takes the place of what came to
 * them before the last. For what is asked for
 * every message, where a map would make an object of the number first.
 */
export class NumberCache<Value> {
  private readonly keys: Float64Array;
  private readonly values: Value[] = [];
  private readonly make: (key: number) => Value;
  private readonly shift: number;

  /** @param places a power of two, 2 at least */
  constructor(make: (key: number) => Value, places: number = PLACES) {
    this.make = make;
    this.shift = 32 - Math.log2(places);
    this.keys = new Float64Array(places).fill(Number.NaN);
  }

  of(key: number): Value {
    // both halves of the number, every bit of which counts: titles of one network differ in few digits
    const hash = Math.imul(((key * 2 ** -32) | 0) ^ (key | 0), 0x9e3779b1);
    const place = (hash >>> this.shift) & ~1;
    if (this.keys[place] === key) return this.values[place] as Value;
    if (this.keys[place + 1] === key) return this.values[place + 1] as Value;
    return this.keep(place, key);
  }

  /** In the first of two places; what was there moves to the second. */
  private keep(place: number, key: number): Value {
    const value = this.make(key);
    while (this.values.length < this.keys.length) this.values.push(value);
    this.keys[place + 1] = this.keys[place] as number;
    this.values[place + 1] = this.values[place] as Value;
    this.keys[place] = key;
    this.values[place] = value;
    return value;
  }
}
