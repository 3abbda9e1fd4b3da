/** Places of a sketch. With 256, the standard error stays below a tenth up to some 900 different numbers. */
const PLACES = 256;

/** 32-bit words of one sketch. */
export const SKETCH_WORDS: number = PLACES / 32;

/**
 * What a sketch says by how many of its places are empty: −m·ln(empty/m), linear counting (Whang,
 * Vander-Zanden and Taylor 1990). Where none is empty it says as much as with one, and goes no further.
 */
const ESTIMATES = Uint16Array.from({ length: PLACES + 1 }, (_, empty) =>
  Math.round(-PLACES * Math.log(Math.max(1, empty) / PLACES)),
);

/** What a sketch says at most: so many different numbers, or more. */
export const SKETCH_CEILING: number = ESTIMATES[0] as number;

/**
 * A hash of a whole number below 2^53, signed 32 bits. With a `seed` that others do not know, nobody can choose
 * numbers that fall into the same place.
 */
export function hashOfNumber(number: number, seed: number): number {
  let hash = Math.imul((number * 2 ** -32) ^ seed, 0x9e3779b1) ^ (number >>> 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  hash = Math.imul(hash ^ (hash >>> 15) ^ seed, 0x85ebca6b);
  return hash ^ (hash >>> 16);
}

/** Notes a number, by its hash, in the sketch that begins at `words[at]`. */
export function addToSketch(words: Uint32Array, at: number, hash: number): void {
  const place = at + (hash >>> 29);
  words[place] = (words[place] as number) | (1 << ((hash >>> 24) & 31));
}

/** Bits set in either of two runs of `count` words; give the same twice for one of them. */
export function bitsInEither(words: Uint32Array, one: number, other: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    let bits = (words[one + i] as number) | (words[other + i] as number);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    sum += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}

/** How many different numbers two sketches noted together, about; give the same twice for one of them. */
export function differentIn(words: Uint32Array, one: number, other: number): number {
  return ESTIMATES[PLACES - bitsInEither(words, one, other, SKETCH_WORDS)] as number;
}
