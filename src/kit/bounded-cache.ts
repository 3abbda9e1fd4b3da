/**
 * Answers kept by what was asked; all are forgotten when there are too many, so that it neither grows nor
 * needs an order. For pure functions of few arguments that come again and again.
 */
export class BoundedCache<Key, Value> {
  private readonly answers = new Map<Key, Value>();
  private readonly most: number;
  private readonly make: (key: Key) => Value;

  constructor(most: number, make: (key: Key) => Value) {
    this.most = most;
    this.make = make;
  }

  of(key: Key): Value {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const value = this.make(key);
    if (this.answers.size >= this.most) this.answers.clear();
    this.answers.set(key, value);
    return value;
  }
}
