/** E.164 and E.212 number no more than 15 digits (E.164 6.2.1, E.212 4), and prefixes are shorter still. */
export const MAX_PREFIX_DIGITS = 15;

/** What a look-up answers where no prefix fits. */
export const NOT_FOUND = -1;

const POWERS: Float64Array = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** Slots of a node: one a digit, and the value of the prefix that ends here. */
const NODE_SLOTS = 11;
const VALUE_SLOT = 10;
const FIRST_NODES = 64;
const DIGIT_ZERO = 0x30;

/** Numbers are taken apart in halves of so many digits: a double has 16. */
const HALF_DIGITS = 8;
/** Nearly all numbers have more digits than that. */
const SHORT_DIGITS = 10;
const SHORT_BELOW = 2 * 10 ** SHORT_DIGITS;

/*
 * A slot is 0 (nothing), positive (the place of a child node), or negative (a prefix ends here and
 * nothing goes on: its value is in the slot itself, as -value-1). Most prefixes are ends, so that half a
 * million of them cost far fewer nodes than they have digits.
 */

/** Decimal prefixes with a small number each; the longest that fits answers. */
export class DigitTrie {
  private slots = new Int32Array(FIRST_NODES * NODE_SLOTS);
  private used = NODE_SLOTS;
  private prefixes = 0;

  /** How many prefixes it holds. */
  get size(): number {
    return this.prefixes;
  }

  /**
   * Puts a prefix in, unless it is there already: the first one stays.
   *
   * @param value from 0
   * @returns the value that the prefix has now
   * @throws RangeError where the prefix is not 1 to 15 digits or the value is none
   */
  add(prefix: string, value: number): number {
    if (!/^\d{1,15}$/.test(prefix)) throw new RangeError(`${prefix} is no prefix of 1 to 15 digits`);
    if (!Number.isInteger(value) || value < 0 || value >= 0x7fffffff)
      throw new RangeError(`${value} is no value`);
    let node = 0;
    const last = prefix.length - 1;
    for (let i = 0; i < last; i++) {
      const at = node + prefix.charCodeAt(i) - DIGIT_ZERO;
      const slot = this.slots[at] as number;
      node = slot > 0 ? slot : this.grow(at, slot);
    }
    const at = node + prefix.charCodeAt(last) - DIGIT_ZERO;
    const slot = this.slots[at] as number;
    const end = slot > 0 ? slot + VALUE_SLOT : at;
    const present = this.slots[end] as number;
    if (present < 0) return -present - 1;
    this.slots[end] = -value - 1;
    this.prefixes++;
    return value;
  }

  /** A node below a slot that has none; what ended in the slot ends in the node. */
  private grow(at: number, slot: number): number {
    const node = this.used;
    if (node + NODE_SLOTS > this.slots.length) {
      const larger = new Int32Array(this.slots.length * 2);
      larger.set(this.slots);
      this.slots = larger;
    }
    this.used += NODE_SLOTS;
    this.slots[node + VALUE_SLOT] = slot;
    this.slots[at] = node;
    return node;
  }

  /** The value of the longest prefix of these digits. What is no decimal digit ends the search. */
  find(digits: string): number {
    const { slots } = this;
    let node = 0;
    let found = 0;
    for (let i = 0; i < digits.length; i++) {
      const digit = digits.charCodeAt(i) - DIGIT_ZERO;
      if (digit < 0 || digit > 9) break;
      const slot = slots[node + digit] as number;
      if (slot < 0) return -slot - 1;
      if (slot === 0) break;
      node = slot;
      const value = slots[node + VALUE_SLOT] as number;
      if (value < 0) found = value;
    }
    return found < 0 ? -found - 1 : NOT_FOUND;
  }

  /**
   * The same for digits as a number with a 1 written before them (`1447700900001`), at most 15 digits;
   * any other number finds nothing. Allocates nothing.
   */
  findNumber(number: number): number {
    let digits = number >= SHORT_BELOW ? SHORT_DIGITS + 1 : 1;
    while (digits < 16 && number >= 2 * (POWERS[digits] as number)) digits++;
    if (digits > 15 || !(number >= (POWERS[digits] as number))) return NOT_FOUND;
    const { slots } = this;
    const rest = number - (POWERS[digits] as number);
    // Digits come off a fraction one by one, which takes half as long as to divide for each. Of eight digits and a half,
    // that it is not exact is never seen.
    const behind = digits > HALF_DIGITS ? digits - HALF_DIGITS : 0;
    const front = Math.floor(rest / (POWERS[behind] as number));
    let fraction = (front + 0.5) / (POWERS[digits - behind] as number);
    let node = 0;
    let found = 0;
    for (let left = digits; left > 0; left--) {
      if (left === behind) {
        const back = rest - front * (POWERS[behind] as number);
        fraction = (back + 0.5) / (POWERS[behind] as number);
      }
      fraction *= 10;
      const digit = fraction | 0;
      fraction -= digit;
      const slot = slots[node + digit] as number;
      if (slot < 0) return -slot - 1;
      if (slot === 0) break;
      node = slot;
      const value = slots[node + VALUE_SLOT] as number;
      if (value < 0) found = value;
    }
    return found < 0 ? -found - 1 : NOT_FOUND;
  }
}
