/** Places, unless said otherwise. Some hundreds of nodes take turns in a network's traffic. */
const PLACES = 4096;

/**
 * Answers kept by a number, one a place: what falls on a taken place takes it over. For what is asked for
 * every message, where a map would make an object of the number first.
 */
export class NumberCache<Value> {
  private readonly keys: Float64Array;
  private readonly values: Value[] = [];
  private readonly make: (key: number) => Value;

  /** @param places a power of two */
  constructor(make: (key: number) => Value, places: number = PLACES) {
    this.make = make;
    this.keys = new Float64Array(places).fill(Number.NaN);
  }

  of(key: number): Value {
    // both halves of the number: titles of one network differ in their last digits alone
    const place = ((key | 0) ^ ((key / 0x100000) | 0)) & (this.keys.length - 1);
    if (this.keys[place] === key) return this.values[place] as Value;
    return this.keep(place, key);
  }

  private keep(place: number, key: number): Value {
    const value = this.make(key);
    while (this.values.length < this.keys.length) this.values.push(value);
    this.keys[place] = key;
    this.values[place] = value;
    return value;
  }
}
