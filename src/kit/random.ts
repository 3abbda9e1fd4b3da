/**
 * Chance that a seed decides: the same seed and name give the same numbers on every machine. Generator sfc32
 * (public domain, PractRand), seeded by FNV-1a over the name. For simulation, never for secrets.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;
  private readonly seed: number;
  private readonly name: string;

  /** @param name of the stream: what draws by another name draws other numbers of the same seed */
  constructor(seed: number, name = '') {
    this.seed = seed;
    this.name = name;
    this.a = seed | 0;
    this.b = Math.floor(seed / 2 ** 32) | 0;
    this.c = hashOf(name);
    for (let i = 0; i < 15; i++) this.next32();
  }

  /** A stream of its own, so that who draws there shifts no number here. */
  fork(name: string): Random {
    return new Random(this.seed, `${this.name}/${name}`);
  }

  /** From 0 up to and without 1. */
  next(): number {
    return this.next32() / 2 ** 32;
  }

  /** A whole number from 0 up to and without `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  /** True in a share of all draws, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Waits of a Poisson process: the mean is what is given. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Throws `RangeError` for an empty list. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[this.below(list.length)] as T;
  }

  /** Lower-case hex of so many octets. */
  hex(octets: number): string {
    let text = '';
    for (let i = 0; i < octets; i++) text += this.below(256).toString(16).padStart(2, '0');
    return text;
  }

  private next32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
